package setpoint.persistence.exchange.timelog;

import java.util.LinkedHashMap;
import java.util.Map;

/// How the columns of a table are said on the command line, ready to be pasted.
final class MapHint {
    private MapHint() {}

    /// The columns, and the guess of what they hold with a gap where there is none.
    static String of(CsvTable table) {
        var said = new LinkedHashMap<String, String>();
        table.guess().forEach((what, column) -> said.put(what, table.nameOf(column)));
        boolean hasEnd = CsvColumns.ENDS.stream().anyMatch(said::containsKey);
        boolean isWhole = hasEnd && said.containsKey("start");
        said.putIfAbsent("start", "…");
        if (!hasEnd) said.put("end", "…");
        return "Its columns: %s. %s: %s".formatted(
                CsvColumns.shown(table.header()), isWhole ? "They look like this" : "As in this, with the gaps filled",
                option(said));
    }

    /// As an option; in double quotes, which every shell knows, where a name has a space.
    static String option(Map<String, String> said) {
        var text = MapText.written(said);
        boolean isPlain = text.chars().noneMatch(c -> Character.isWhitespace(c) || "()\"#;&|<>*?$'".indexOf(c) >= 0);
        return "--map " + (isPlain ? text : "\"" + text.replace("\"", "\\\"") + "\"");
    }
}
