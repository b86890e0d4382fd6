package setpoint.persistence.exchange.ical;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One line of a calendar after unfolding: `NAME;PARAMETER=value:value`. Names are in capitals.
///
/// @param number of the line that it begins on, from 1
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
    private static final int MOST_PARAMETERS = 64;

    /// @return empty where the text is no such line
    static Optional<ContentLine> of(int number, String text) {
        int at = nameEnd(text);
        if (at <= 0) return Optional.empty();
        var name = upper(text.substring(0, at));
        var parameters = new LinkedHashMap<String, String>();
        while (at < text.length() && text.charAt(at) == ';') {
            int end = partEnd(text, at + 1);
            if (parameters.size() < MOST_PARAMETERS) add(text.substring(at + 1, end), parameters);
            at = end;
        }
        if (at >= text.length()) return Optional.empty();
        return Optional.of(new ContentLine(number, name, parameters, text.substring(at + 1)));
    }

    private static int nameEnd(String text) {
        int at = 0;
        while (at < text.length() && isOfName(text.charAt(at))) at++;
        return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == ';') ? at : -1;
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    /// Where a parameter ends: at the next semicolon or colon outside quotes.
    private static int partEnd(String text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c == ';' || c == ':')) return at;
        }
        return text.length();
    }

    private static void add(String part, Map<String, String> parameters) {
        int equals = part.indexOf('=');
        if (equals <= 0) return;
        parameters.put(upper(part.substring(0, equals).strip()), part.substring(equals + 1).replace("\"", ""));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean is(String name) {
        return this.name.equals(name);
    }

    /// The parameter of a name; empty where it has none.
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The value as text of one line, its escapes resolved.
    String text() {
        var text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c != '\\' || at + 1 == value.length()) text.append(c);
            else {
                char escaped = value.charAt(++at);
                text.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            }
        }
        return text.toString().strip();
    }

    String place() {
        return "line " + number;
    }
}
