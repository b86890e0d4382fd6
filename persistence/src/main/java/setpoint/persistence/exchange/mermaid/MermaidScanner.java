package setpoint.persistence.exchange.mermaid;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Limits;

/// Goes through the text of a flowchart piece by piece. However the text is made, looking for the end of something
/// never goes over the same stretch twice.
final class MermaidScanner {
    private final String file;
    final String text;
    private int at;
    private int line;
    private int lineCountedTo;
    private final Map<String, Found> found = new HashMap<>();

    /// @param from where the search began
    /// @param place where it stands, or beyond all text
    private record Found(int from, int place) {}

    /// @param firstLine the number of the text's first line in its file
    MermaidScanner(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        line = firstLine;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return peek(0);
    }

    /// The character some places ahead; a line end behind the text.
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
    }

    boolean startsWith(String s) {
        return text.startsWith(s, at);
    }

    boolean take(String s) {
        if (!startsWith(s)) return false;
        at += s.length();
        return true;
    }

    void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) at++;
    }

    void skipWhiteSpace() {
        while (at < text.length() && (text.charAt(at) == '\n' || isBlank(text.charAt(at)))) at++;
    }

    private static boolean isBlank(char c) {
        return c != '\n' && (Character.isWhitespace(c) || c == '\u00A0');
    }

    /// The rest of the line, without its end; goes on behind it.
    String restOfLine() {
        int end = endOfLine();
        var rest = text.substring(at, end);
        at = end;
        return rest;
    }

    int endOfLine() {
        return next("\n", text.length());
    }

    /// Where something stands next, or -1.
    int next(String what) {
        return next(what, -1);
    }

    private int next(String what, int otherwise) {
        var known = found.get(what);
        if (known == null || known.place < at)
            known = new Found(at, search(what, at, text.length(), Integer.MAX_VALUE));
        else
            if (at < known.from) known = new Found(at, search(what, at, known.from, known.place));
        found.put(what, known);
        return known.place == Integer.MAX_VALUE ? otherwise : known.place;
    }

    private int search(String what, int start, int end, int otherwise) {
        int place = text.indexOf(what, start, Math.min(text.length(), end + what.length() - 1));
        return place < 0 ? otherwise : place;
    }

    /// The text up to a closing mark on the same line, and goes on behind the mark; null where there is none.
    @Nullable
    String upTo(String closing) {
        int end = next(closing);
        if (end < 0 || end > endOfLine()) return null;
        var between = text.substring(at, end);
        at = end + closing.length();
        return checked(between);
    }

    /// A text in double quotes, which may go over several lines; null where there is none here.
    @Nullable
    String quoted() {
        if (peek() != '"' || atEnd()) return null;
        at++;
        int end = next("\"");
        if (end < 0) {
            at--;
            return null;
        }
        var between = text.substring(at, end);
        at = end + 1;
        return checked(between);
    }

    /// What a pattern finds exactly here; goes on behind it.
    @Nullable
    Matcher match(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return null;
        at = matcher.end();
        return matcher;
    }

    /// The id of a node or subgraph; empty where none begins here.
    String id() {
        int start = at;
        while (at < text.length() && isOfId()) at++;
        return checked(text.substring(start, at));
    }

    private boolean isOfId() {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '_') return true;
        char next = peek(1);
        return switch (c) {
            case '-' -> next != '-' && next != '.' && next != '>' && next != '\n';
            case '=' -> next != '=';
            case '%' -> next != '%';
            case ':' -> next != ':' && !Character.isWhitespace(next);
            case '!', '#', '$', '\'', '*', '+', '.', '?', '\\', '/' -> true;
            default -> c > 0x7F && !Character.isWhitespace(c) && c != '\u00A0';
        };
    }

    /// A word of a statement, where white space or the end of the line follows it.
    boolean takeWord(String word) {
        if (!startsWith(word)) return false;
        char behind = peek(word.length());
        if (!Character.isWhitespace(behind) && behind != ';') return false;
        at += word.length();
        return true;
    }

    private String checked(String piece) {
        if (piece.length() > Limits.STRING) Limits.checkString(file, place(), piece.length());
        return piece;
    }

    int line() {
        for (; lineCountedTo < at; lineCountedTo++) if (text.charAt(lineCountedTo) == '\n') line++;
        for (; lineCountedTo > at; lineCountedTo--) if (text.charAt(lineCountedTo - 1) == '\n') line--;
        return line;
    }

    String place() {
        return "line %d, column %d".formatted(line(), at - text.lastIndexOf('\n', at - 1));
    }

    Refused refused(String what) {
        return new Refused("%s, %s: %s".formatted(file, place(), what));
    }

    /// Some characters of what stands here, for a sentence.
    String shown() {
        int end = Math.min(endOfLine(), at + 30);
        return "“" + text.substring(at, Math.max(at, end)) + "”";
    }
}
