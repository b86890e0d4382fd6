package setpoint.persistence.exchange.timelog;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.WeekWish;

/// Which column of a table holds what.
///
/// @param columns the column of each thing that the table says, from 0
/// @param names how these columns are headed
/// @param zone where its times without an offset are meant
/// @param dates in which order its dates are written; null to find out
/// @param user whose rows are read; empty for all
record CsvColumns(
        Map<String, Integer> columns, Map<String, String> names, ZoneId zone, @Nullable DateOrder dates, String user) {
    static final List<String> OF_COLUMNS =
            List.of("date", "start", "enddate", "end", "duration", "minutes", "hours", "title", "task", "tags", "zone");
    /// What says when an entry ends.
    static final List<String> ENDS = List.of("end", "duration", "minutes", "hours");
    /// Names that no shell and no comma comes between.
    static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _./()-]{0,59}");
    private static final int MOST_TO_SHOW = 20;
    private static final Pattern NUMBERED = Pattern.compile("#(\\d{1,3})");
    private static final Set<String> KNOWN = Set.of(
            "date", "start", "enddate", "end", "duration", "minutes", "hours", "title", "task", "tags", "zone", "dates",
            "user");
    private static final Map<String, String> TOGGL = new LinkedHashMap<>();

    static {
        TOGGL.put("date", "Start date");
        TOGGL.put("start", "Start time");
        TOGGL.put("enddate", "End date");
        TOGGL.put("end", "End time");
        TOGGL.put("duration", "Duration");
        TOGGL.put("title", "Description");
        TOGGL.put("task", "Task");
        TOGGL.put("tags", "Tags");
    }

    /// Whether a table is the detailed report of Toggl.
    static boolean isToggl(List<String> header) {
        return List.of("start date", "start time", "duration", "description").stream()
                .allMatch(name -> column(header, name) >= 0);
    }

    /// See [CsvTable#known].
    static Map<String, String> known(CsvTable table, WeekWish wish) {
        var said = said(table, wish);
        if (!said.isEmpty()) return said;
        table.guess().forEach((what, column) -> said.put(what, table.nameOf(column)));
        return said;
    }

    /// What was said of the columns, or was before, or goes without saying. A word with an empty name is said to be in no
    /// column.
    static Map<String, String> said(CsvTable table, WeekWish wish) {
        var said = byItself(table);
        said.putAll(isRemembered(table, wish) ? remembered(table, wish) : wish.mapping());
        return said;
    }

    /// What the columns of Toggl's report hold; empty for any other table.
    static Map<String, String> byItself(CsvTable table) {
        var known = new LinkedHashMap<String, String>();
        if (isToggl(table.header())) TOGGL.forEach((what, head) -> {
            if (table.column(head) >= 0) known.put(what, head);
        });
        return known;
    }

    /// Whether it counts what was said of the columns before.
    static boolean isRemembered(CsvTable table, WeekWish wish) {
        return wish.mapping().isEmpty() && wish.remembered().apply(table.setting()) != null;
    }

    private static Map<String, String> remembered(CsvTable table, WeekWish wish) {
        var text = wish.remembered().apply(table.setting());
        return text == null ? Map.of() : MapText.read(List.of(text));
    }

    /// @throws Refused where a column is named that there is not
    static CsvColumns of(CsvTable table, WeekWish wish) {
        var said = said(table, wish);
        var unknown = said.keySet().stream().filter(word -> !KNOWN.contains(word)).findFirst();
        if (unknown.isPresent())
            throw Refused.malformed("--map knows no “%s”; it knows %s, dates and user.", unknown.get(),
                    String.join(", ", OF_COLUMNS));
        said.values().removeIf(String::isBlank);
        var columns = columns(table, said);
        var names = new HashMap<String, String>();
        columns.forEach((what, column) -> names.put(what, named(table, column)));
        var dates = said.containsKey("dates") ? DateOrder.named(said.get("dates")) : null;
        return new CsvColumns(columns, names, zone(columns, said, wish), dates, said.getOrDefault("user", ""));
    }

    private static String named(CsvTable table, int column) {
        var head = table.header().get(column);
        return head.isEmpty() ? "#" + (column + 1) : head;
    }

    private static Map<String, Integer> columns(CsvTable table, Map<String, String> said) {
        var columns = new HashMap<String, Integer>();
        for (var what : OF_COLUMNS) {
            var head = said.get(what);
            if (head == null) continue;
            int column = table.column(head);
            if (column >= 0) columns.put(what, column);
            else
                if (!what.equals("zone"))
                    throw Refused.malformed("%s has no column “%s” (--map %s=…). Its columns: %s", table.file(), head,
                            what, shown(table.header()));
        }
        return columns;
    }

    static int column(List<String> header, String name) {
        var wanted = name.strip();
        for (int i = 0; i < header.size(); i++) if (header.get(i).strip().equalsIgnoreCase(wanted)) return i;
        var number = NUMBERED.matcher(wanted);
        if (!number.matches()) return -1;
        int column = Integer.parseInt(number.group(1)) - 1;
        return column < header.size() ? column : -1;
    }

    /// The columns for a sentence, the first of them where they are very many.
    static String shown(List<String> header) {
        var first = header.stream()
                .limit(MOST_TO_SHOW)
                .map(head -> head.length() > 40 ? head.substring(0, head.offsetByCodePoints(0, 30)) + "…" : head)
                .collect(Collectors.joining(", "));
        return header.size() > MOST_TO_SHOW ? first + " …" : first;
    }

    private static ZoneId zone(Map<String, Integer> columns, Map<String, String> said, WeekWish wish) {
        var zone = said.get("zone");
        return zone == null || columns.containsKey("zone") ? wish.zone() : zone(zone);
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw Refused.malformed("“%s” is neither a column nor a time zone (--map zone=…).", text);
        }
    }

    boolean has(String what) {
        return columns.containsKey(what);
    }

    boolean hasEnd() {
        return ENDS.stream().anyMatch(this::has);
    }

    String of(CsvText.Row row, String what) {
        return row.at(columns.getOrDefault(what, -1));
    }

    /// The same in sentences.
    List<String> words() {
        var words = new ArrayList<String>();
        for (var what : OF_COLUMNS) if (has(what)) words.add("%s: column “%s”".formatted(what, names.get(what)));
        if (!has("zone")) words.add("Times without an offset are times in %s.".formatted(zone));
        return words;
    }
}
