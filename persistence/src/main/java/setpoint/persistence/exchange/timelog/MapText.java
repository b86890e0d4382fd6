package setpoint.persistence.exchange.timelog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import setpoint.model.core.Refused;

/// What somebody says of the columns of a table, as text: `start=Begin,end=End,title=Text`. A name with a comma stands in
/// double quotes; a quote in them is doubled.
public final class MapText {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"]");

    private MapText() {}

    /// @param texts all that was said, in order; what is said twice counts as it was said last
    /// @throws Refused where a part says nothing of a column
    public static Map<String, String> read(List<String> texts) {
        var said = new LinkedHashMap<String, String>();
        for (var text : texts)
            for (var part : parts(text)) {
                int at = part.indexOf('=');
                if (at <= 0)
                    throw Refused.malformed("--map “%s”: write what a column holds, then the column, as start=Begin.",
                            part.strip());
                said.put(part.substring(0, at).strip(), unquoted(part.substring(at + 1).strip()));
            }
        return said;
    }

    /// As [#read] reads it.
    public static String written(Map<String, String> said) {
        return String.join(",", said.entrySet().stream().map(e -> e.getKey() + "=" + quoted(e.getValue())).toList());
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        boolean isQuoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') isQuoted = !isQuoted;
            if (text.charAt(at) != ',' || isQuoted) continue;
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static String quoted(String name) {
        return NEEDS_QUOTES.matcher(name).find() ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private static String unquoted(String name) {
        if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) return name;
        return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }
}
