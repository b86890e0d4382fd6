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
    private static final int MOST_TO_SHOW = 20;
    private static final List<String> OF_COLUMNS =
            List.of("date", "start", "enddate", "end", "duration", "minutes", "hours", "title", "task", "tags", "zone");
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
        var heads = lower(header);
        return List.of("start date", "start time", "duration", "description").stream().allMatch(heads::containsKey);
    }

    /// @throws Refused where a column is named that there is not, or too few are named
    static CsvColumns of(String file, List<String> header, WeekWish wish) {
        var unknown = wish.unknown(KNOWN);
        if (!unknown.isEmpty())
            throw Refused.malformed("--map knows no “%s”; it knows %s, dates and user.", unknown.iterator().next(),
                    String.join(", ", OF_COLUMNS));
        var said = new HashMap<String, String>();
        if (isToggl(header)) TOGGL.forEach((what, head) -> {
            if (lower(header).containsKey(head.toLowerCase(Locale.ROOT))) said.put(what, head);
        });
        said.putAll(wish.mapping());
        var columns = columns(file, header, said);
        mustSuffice(file, header, columns);
        var names = new HashMap<String, String>();
        columns.forEach((what, column) -> names.put(what, header.get(column).strip()));
        var dates = said.containsKey("dates") ? DateOrder.named(said.get("dates")) : null;
        return new CsvColumns(columns, names, zone(columns, said, wish), dates, said.getOrDefault("user", ""));
    }

    private static Map<String, Integer> columns(String file, List<String> header, Map<String, String> said) {
        var heads = lower(header);
        var columns = new HashMap<String, Integer>();
        for (var what : OF_COLUMNS) {
            var head = said.get(what);
            if (head == null) continue;
            var column = heads.get(head.strip().toLowerCase(Locale.ROOT));
            if (column != null) columns.put(what, column);
            else
                if (!what.equals("zone"))
                    throw Refused.malformed("%s has no column “%s” (--map %s=…). Its columns: %s", file, head, what,
                            shown(header));
        }
        return columns;
    }

    /// The columns for a sentence, the first of them where they are very many.
    private static String shown(List<String> header) {
        var first = header.stream()
                .limit(MOST_TO_SHOW)
                .map(head -> head.length() > 40 ? head.substring(0, head.offsetByCodePoints(0, 30)) + "…" : head)
                .collect(Collectors.joining(", "));
        return header.size() > MOST_TO_SHOW ? first + " …" : first;
    }

    private static Map<String, Integer> lower(List<String> header) {
        var heads = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++)
            heads.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        return heads;
    }

    private static void mustSuffice(String file, List<String> header, Map<String, Integer> columns) {
        boolean ends = columns.containsKey("end") || columns.containsKey("duration") || columns.containsKey("minutes")
                || columns.containsKey("hours");
        if (columns.containsKey("start") && ends) return;
        throw new Refused(
                "%s: say which columns hold what, as in setpoint import %s --map start=Begin,end=End,title=Text. Its columns: %s",
                file, file, shown(header));
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
