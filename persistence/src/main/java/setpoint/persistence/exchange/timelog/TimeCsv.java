package setpoint.persistence.exchange.timelog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.timelog.CsvText.Row;

/// Tables of what happened when (`.csv`), whose first row names the columns. The detailed report of Toggl is known by its
/// columns; of any other table whoever brings it says which column holds what.
public final class TimeCsv implements WeekFormat {
    private static final String TOGGL = "toggl";

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public boolean recognises(Source source) {
        return source.isNamed(".csv") || source.isNamed(".tsv");
    }

    @Override
    public ForWeek read(Source source, WeekWish wish) {
        var rows = CsvText.of(source.name(), PlainText.of(source)).rows();
        if (rows.isEmpty()) throw new Refused("%s has no row.", source.name());
        var header = rows.getFirst().fields();
        var columns = CsvColumns.of(source.name(), header, wish);
        var entries = ofOne(source.name(), header, columns, rows.subList(1, rows.size()));
        boolean toggl = CsvColumns.isToggl(header);
        var log = new TimeLog(toggl ? TOGGL : word(), wish);
        var order = columns.dates() != null ? columns.dates() : order(source.name(), columns, entries);
        columns.words().forEach(log::understand);
        log.understand("Dates are written %s.".formatted(order.word()));
        for (var row : entries) add(log, columns, order, row);
        return log.result();
    }

    /// The rows of the one user that is asked for, where the table has several.
    private static List<Row> ofOne(String file, List<String> header, CsvColumns columns, List<Row> rows) {
        int user = header.stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList().indexOf("user");
        if (user < 0 && !columns.user().isEmpty())
            throw Refused.malformed("%s has no column “User”, so --map user=… says nothing.", file);
        if (user < 0) return rows;
        var users = new LinkedHashSet<String>();
        rows.forEach(row -> users.add(row.at(user)));
        if (columns.user().isEmpty() && users.size() > 1)
            throw new Refused("%s has entries of %d people. Say whose are meant: --map user=NAME, one of %s", file,
                    users.size(), String.join(", ", users.stream().limit(10).toList()));
        if (columns.user().isEmpty()) return rows;
        if (!users.contains(columns.user()))
            throw Refused.malformed("%s has no entry of “%s”, but of %s.", file, columns.user(),
                    String.join(", ", users.stream().limit(10).toList()));
        return rows.stream().filter(row -> row.at(user).equals(columns.user())).toList();
    }

    private static DateOrder order(String file, CsvColumns columns, List<Row> rows) {
        var dates = new LinkedHashSet<String>();
        for (var row : rows)
            for (var what : List.of("date", "enddate", "start", "end")) {
                var text = columns.of(row, what);
                int end = text.indexOf('T') > 0 ? text.indexOf('T') : text.indexOf(' ');
                dates.add((end > 0 ? text.substring(0, end) : text).replace(",", ""));
            }
        return DateOrder.of(file, dates);
    }

    private static void add(TimeLog log, CsvColumns columns, DateOrder order, Row row) {
        try {
            var zone = columns.has("zone") ? CsvColumns.zone(columns.of(row, "zone")) : columns.zone();
            var times = new CsvTimes(order, zone);
            var day = columns.has("date") ? times.day(columns.of(row, "date")) : null;
            var start = times.moment(columns.of(row, "start"), day);
            log.add(new Logged(row.line(), start, end(columns, times, row, start, day), words(columns, row),
                    title(columns, row)));
        } catch (Refused refused) {
            log.leaveOut(row.line(), refused.getMessage());
        }
    }

    private static Instant end(
            CsvColumns columns, CsvTimes times, Row row, Instant start, @Nullable LocalDate day) {
        if (!columns.of(row, "end").isEmpty()) return endAt(columns, times, row, start, day);
        if (!columns.of(row, "duration").isEmpty()) return start.plus(CsvTimes.length(columns.of(row, "duration")));
        if (!columns.of(row, "minutes").isEmpty())
            return start.plus(CsvTimes.count(columns.of(row, "minutes"), Duration.ofMinutes(1)));
        if (!columns.of(row, "hours").isEmpty())
            return start.plus(CsvTimes.count(columns.of(row, "hours"), Duration.ofHours(1)));
        throw new Refused("it has no end");
    }

    /// A time of day before the start is of the next day, where nothing else says the day.
    private static Instant endAt(
            CsvColumns columns, CsvTimes times, Row row, Instant start, @Nullable LocalDate day) {
        var text = columns.of(row, "end");
        if (!columns.of(row, "enddate").isEmpty()) return times.moment(text, times.day(columns.of(row, "enddate")));
        var end = times.moment(text, day);
        return day != null && end.isBefore(start) ? times.moment(text, day.plusDays(1)) : end;
    }

    private static List<String> words(CsvColumns columns, Row row) {
        var words = new ArrayList<String>();
        words.add(columns.of(row, "task"));
        words.add(columns.of(row, "title"));
        for (var tag : columns.of(row, "tags").split(",")) words.add(tag.strip());
        return words;
    }

    private static String title(CsvColumns columns, Row row) {
        for (var what : List.of("title", "task", "tags"))
            if (!columns.of(row, what).isEmpty()) return columns.of(row, what);
        return "";
    }
}
