package setpoint.persistence.exchange.timelog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.timelog.CsvText.Row;

/// A table as it is read by what was said of its columns.
///
/// @param rows those of the one user that is asked for
/// @param unsaid what has to be said first; null where nothing has
/// @param dates the order of its dates; null where that is open
record TableReading(
        CsvTable table, WeekWish wish, CsvColumns columns, List<Row> rows, @Nullable Unsaid unsaid,
        @Nullable DateOrder dates) {
    private static final int PEOPLE_TO_NAME = 10;

    /// @throws Refused where something was said wrongly
    static TableReading of(CsvTable table, WeekWish wish) {
        try {
            return read(table, wish);
        } catch (Refused wrong) {
            if (!CsvColumns.isRemembered(table, wish)) throw wrong;
            throw new Refused(
                    wrong.getMessage() + " It was read as such columns were before; say anew which hold what.");
        }
    }

    private static TableReading read(CsvTable table, WeekWish wish) {
        var columns = CsvColumns.of(table, wish);
        var rows = ofOne(table, columns);
        var found = columns.dates() != null
                ? new DateOrder.Found(columns.dates(), null)
                : DateOrder.found(dates(columns, rows));
        var unsaid = columnsUnsaid(table, columns);
        if (unsaid == null) unsaid = userUnsaid(table, columns);
        if (unsaid == null) unsaid = found.doubt();
        return new TableReading(table, wish, columns, rows, unsaid, found.order());
    }

    Optional<DateOrder> order() {
        return Optional.ofNullable(dates);
    }

    private static @Nullable Unsaid columnsUnsaid(CsvTable table, CsvColumns columns) {
        if (columns.has("start") && columns.hasEnd()) return null;
        if (columns.columns().isEmpty())
            return new Unsaid("start", "say which columns hold what.", MapHint.of(table));
        return columns.has("start")
                ? new Unsaid(
                        "end", "say which column holds the end, or how long it was: duration, minutes or hours.",
                        MapHint.of(table))
                : new Unsaid("start", "say which column holds the start.", MapHint.of(table));
    }

    private static @Nullable Unsaid userUnsaid(CsvTable table, CsvColumns columns) {
        var people = table.people();
        if (!columns.user().isEmpty() || people.size() < 2) return null;
        return new Unsaid(
                "user", "it has entries of %d people. Say whose are meant.".formatted(people.size()),
                "As --map user=NAME, one of " + some(people));
    }

    private static List<Row> ofOne(CsvTable table, CsvColumns columns) {
        int user = table.userColumn();
        if (columns.user().isEmpty()) return table.rows();
        if (user < 0)
            throw Refused.malformed("%s has no column “User”, so --map user=… says nothing.", table.file());
        var rows = table.rows().stream().filter(row -> row.at(user).equals(columns.user())).toList();
        if (rows.isEmpty())
            throw Refused.malformed("%s has no entry of “%s”, but of %s.", table.file(), columns.user(),
                    some(table.people()));
        return rows;
    }

    private static String some(List<String> people) {
        return String.join(", ", people.stream().limit(PEOPLE_TO_NAME).toList());
    }

    /// All that may be dates.
    private static LinkedHashSet<String> dates(CsvColumns columns, List<Row> rows) {
        var dates = new LinkedHashSet<String>();
        for (var row : rows)
            for (var what : List.of("date", "enddate", "start", "end")) {
                var text = columns.of(row, what);
                int end = text.indexOf('T') > 0 ? text.indexOf('T') : text.indexOf(' ');
                dates.add((end > 0 ? text.substring(0, end) : text).replace(",", ""));
            }
        return dates;
    }

    /// @throws Refused where something has to be said first
    ForWeek result() {
        if (unsaid != null) throw unsaid.refused(table.file());
        var order = java.util.Objects.requireNonNull(dates);
        var log = new TimeLog(CsvColumns.isToggl(table.header()) ? "toggl" : "csv", wish);
        var said = CsvColumns.said(table, wish);
        if (CsvColumns.isRemembered(table, wish)) log.remember(MapHint.option(said));
        columns.words().forEach(log::understand);
        log.understand("Dates are written %s.".formatted(order.word()));
        for (var row : rows) add(log, order, row);
        if (!wish.mapping().isEmpty()) log.keep(table.said(said));
        return log.result();
    }

    private void add(TimeLog log, DateOrder order, Row row) {
        try {
            var zone = columns.has("zone") ? CsvColumns.zone(columns.of(row, "zone")) : columns.zone();
            var times = new CsvTimes(order, zone);
            var day = columns.has("date") ? times.day(columns.of(row, "date")) : null;
            var start = times.moment(columns.of(row, "start"), day);
            log.add(new Logged(row.line(), start, end(times, row, start, day), words(row), title(row)));
        } catch (Refused refused) {
            log.leaveOut(row.line(), refused.getMessage());
        }
    }

    private Instant end(CsvTimes times, Row row, Instant start, @Nullable LocalDate day) {
        if (!columns.of(row, "end").isEmpty()) return endAt(times, row, start, day);
        if (!columns.of(row, "duration").isEmpty()) return start.plus(CsvTimes.length(columns.of(row, "duration")));
        if (!columns.of(row, "minutes").isEmpty())
            return start.plus(CsvTimes.count(columns.of(row, "minutes"), Duration.ofMinutes(1)));
        if (!columns.of(row, "hours").isEmpty())
            return start.plus(CsvTimes.count(columns.of(row, "hours"), Duration.ofHours(1)));
        throw new Refused("it has no end");
    }

    /// A time of day before the start is of the next day, where nothing else says the day.
    private Instant endAt(CsvTimes times, Row row, Instant start, @Nullable LocalDate day) {
        var text = columns.of(row, "end");
        if (!columns.of(row, "enddate").isEmpty()) return times.moment(text, times.day(columns.of(row, "enddate")));
        var end = times.moment(text, day);
        return day != null && end.isBefore(start) ? times.moment(text, day.plusDays(1)) : end;
    }

    private List<String> words(Row row) {
        var words = new ArrayList<String>();
        words.add(columns.of(row, "task"));
        words.add(columns.of(row, "title"));
        for (var tag : columns.of(row, "tags").split(",")) words.add(tag.strip());
        return words;
    }

    private String title(Row row) {
        for (var what : List.of("title", "task", "tags"))
            if (!columns.of(row, what).isEmpty()) return columns.of(row, what);
        return "";
    }
}
