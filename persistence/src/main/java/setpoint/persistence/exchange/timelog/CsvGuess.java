package setpoint.persistence.exchange.timelog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Guesses what the columns of a table hold, by their names and by what the first rows look like. A bare number is a length
/// only where its column says of what.
final class CsvGuess {
    private static final int ROWS = 50;
    private static final Set<String> STARTS =
            Set.of("start", "started", "starting", "begin", "begins", "began", "from", "in", "von", "ab", "beginn",
                    "anfang", "since", "inicio", "debut", "début");
    private static final Set<String> ENDS =
            Set.of("end", "ended", "ending", "ends", "stop", "stopped", "finish", "finished", "to", "until", "till",
                    "out", "bis", "ende", "fin");
    private static final Set<String> LENGTHS =
            Set.of("duration", "length", "elapsed", "spent", "worked", "dauer", "hours", "hrs", "h",
                    "minutes", "mins", "min", "durée", "duración");
    /// What may as well be a time of day.
    private static final Set<String> TOTALS = Set.of("time", "total", "sum", "zeit");
    private static final Set<String> HOURS = Set.of("hours", "hour", "hrs", "h", "decimal", "stunden", "std");
    private static final Set<String> MINUTES = Set.of("minutes", "minute", "mins", "min", "minuten");
    private static final List<Set<String>> TITLES =
            List.of(
                    Set.of("description", "title", "beschreibung", "titel"),
                    Set.of("summary", "subject", "name", "what", "activity", "text", "bezeichnung", "tätigkeit"),
                    Set.of("note", "notes", "comment", "comments", "details", "entry", "bemerkung"),
                    Set.of("project", "category", "projekt"));
    private static final Set<String> TASKS = Set.of("task", "issue", "ticket", "aufgabe");
    private static final Set<String> TAGS = Set.of("tags", "tag", "labels", "label");
    private static final Set<String> NOBODYS_TITLE = Set.of("user", "email", "e-mail", "client", "id", "billable");

    private final CsvTable table;
    private final List<Sort> sorts;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    CsvGuess(CsvTable table) {
        this.table = table;
        var rows = table.firstRows(ROWS);
        sorts = IntStream.range(0, table.header().size())
                .mapToObj(column -> Sort.of(rows.stream().map(row -> row.get(column)).toList()))
                .toList();
    }

    Map<String, Integer> columns() {
        guess("enddate", column -> is(column, Sort.DAY) && isNamed(column, ENDS));
        guess("date", column -> is(column, Sort.DAY));
        guess("start", column -> isTime(column) && isNamed(column, STARTS));
        guess("end", column -> isTime(column) && isNamed(column, ENDS));
        guess("duration", column -> is(column, Sort.LENGTH) || is(column, Sort.CLOCK) && isNamed(column, LENGTHS)
                && (has("start") || others(column, Sort.MOMENT, Sort.CLOCK)));
        guess("hours", column -> is(column, Sort.NUMBER) && isNamed(column, HOURS));
        guess("minutes", column -> is(column, Sort.NUMBER) && isNamed(column, MINUTES));
        byLook();
        guess("zone", column -> is(column, Sort.ZONE));
        guess("task", column -> is(column, Sort.TEXT) && isNamed(column, TASKS));
        guess("tags", column -> isNamed(column, TAGS) && (is(column, Sort.TEXT) || is(column, Sort.EMPTY)));
        for (var names : TITLES) guess("title", column -> is(column, Sort.TEXT) && isNamed(column, names));
        guess("title", column -> is(column, Sort.TEXT) && !isNamed(column, NOBODYS_TITLE));
        return inOrder();
    }

    /// The times that no name tells: the first is the start, the next the end, and then comes the length.
    private void byLook() {
        guess("start", column -> is(column, Sort.MOMENT));
        if (has("date")) guess("start", column -> is(column, Sort.CLOCK));
        if (isWhole()) return;
        guess("duration", column -> is(column, Sort.CLOCK) && isNamed(column, TOTALS));
        if (isWhole()) return;
        guess("end", column -> is(column, Sort.MOMENT));
        if (has("date")) guess("end", column -> is(column, Sort.CLOCK));
        else guess("duration", column -> is(column, Sort.CLOCK));
    }

    private boolean isWhole() {
        return CsvColumns.ENDS.stream().anyMatch(this::has);
    }

    private Map<String, Integer> inOrder() {
        var ordered = new LinkedHashMap<String, Integer>();
        for (var what : CsvTable.WORDS) if (has(what)) ordered.put(what, columns.get(what));
        return ordered;
    }

    private boolean has(String what) {
        return columns.containsKey(what);
    }

    /// Gives the first free column that fits to a word which has none.
    private void guess(String what, IntPredicate fits) {
        if (has(what)) return;
        IntStream.range(0, sorts.size()).filter(column -> !taken.contains(column)).filter(fits).findFirst()
                .ifPresent(column -> {
                    columns.put(what, column);
                    taken.add(column);
                });
    }

    private boolean is(int column, Sort sort) {
        return sorts.get(column) == sort;
    }

    private boolean isTime(int column) {
        return is(column, Sort.MOMENT) || is(column, Sort.CLOCK);
    }

    private boolean others(int column, Sort... wanted) {
        return IntStream.range(0, sorts.size())
                .anyMatch(other -> other != column && Arrays.asList(wanted).contains(sorts.get(other)));
    }

    /// Whether a word of a column's name is one of these, as in `Start time`, `time_started` and `startTime`.
    private boolean isNamed(int column, Set<String> names) {
        var words = table.header().get(column).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[^\\p{L}]+")).anyMatch(names::contains);
    }
}
