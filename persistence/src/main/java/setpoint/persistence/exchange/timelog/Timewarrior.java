package setpoint.persistence.exchange.timelog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.WeekWish;

/// The data files of Timewarrior: `inc 20261123T070500Z - 20261123T081000Z # tag "another tag" # annotation`, in UTC.
///
/// A tag or the annotation that names a task makes it a block of that task; else the annotation is its title, else its
/// tags. An interval that is still open is left out.
public final class Timewarrior implements WeekFormat {
    private static final Pattern INTERVAL =
            Pattern.compile("inc\\s+(\\d{8}T\\d{6}Z)(?:\\s+-\\s+(\\d{8}T\\d{6}Z))?\\s*(?:#(.*))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    @Override
    public String word() {
        return "timewarrior";
    }

    @Override
    public String ending() {
        return ".data";
    }

    @Override
    public boolean recognises(Source source) {
        var head = Opening.of(source);
        return source.isNamed(ending()) || head.startsWith("inc ") && INTERVAL.matcher(firstLine(head)).matches();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    @Override
    public ForWeek read(Source source, WeekWish wish) {
        if (!wish.mapping().isEmpty())
            throw Refused.malformed("--map is for CSV; %s is of Timewarrior.", source.name());
        var log = new TimeLog(word(), wish);
        int number = 0;
        boolean any = false;
        for (var line : PlainText.of(source).split("\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            var parts = INTERVAL.matcher(line.strip());
            if (!parts.matches()) log.leaveOut(number, "it is no interval (inc START - END # tags)");
            else if (parts.group(2) == null) log.leaveOut(number, "it is still open");
            else add(log, number, parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
            any |= parts.matches();
        }
        if (!any) throw new Refused("%s has no interval of Timewarrior (inc START - END # tags).", source.name());
        return log.result();
    }

    private static void add(TimeLog log, int number, String start, String end, String rest) {
        try {
            var words = new ArrayList<String>();
            var annotation = words(rest, words);
            var title = annotation.isBlank() ? String.join(", ", words) : annotation;
            if (!annotation.isBlank()) words.add(annotation);
            log.add(new Logged(number, time(start), time(end), List.copyOf(words), title));
        } catch (DateTimeException impossible) {
            log.leaveOut(number, "it has a time that there is not");
        }
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    /// Gathers the tags, and gives the annotation behind them; quotes hold words together, and a `#` in them is one.
    private static String words(String text, List<String> tags) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') return unquoted(text.substring(at + 1).strip());
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            tags.add(unquoted(text.substring(at, end)));
            at = end;
        }
        return "";
    }

    private static int wordEnd(String text, int from) {
        boolean quoted = text.charAt(from) == '"';
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') at++;
            else if (quoted && c == '"') return at + 1;
            else if (!quoted && Character.isWhitespace(c)) return at;
        }
        return text.length();
    }

    private static String unquoted(String word) {
        if (word.length() < 2 || !word.startsWith("\"") || !word.endsWith("\"")) return word;
        return word.substring(1, word.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
