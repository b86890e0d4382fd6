package setpoint.model.week;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import setpoint.model.core.Refused;
import setpoint.model.core.Treed;

/// A week by ISO 8601: it begins on Monday, and belongs to the year that has its Thursday. Written `2026-W48`.
///
/// @param monday its first day
public record Week(LocalDate monday) implements Treed, Comparable<Week> {
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) throw new IllegalArgumentException(monday + " is no Monday");
    }

    /// The week in which a day lies.
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /// @throws Refused where the text names no week
    public static Week parse(String text) {
        try {
            var week = of(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            if (week.toString().equalsIgnoreCase(text)) return week;
            throw new DateTimeException("not as weeks are written");
        } catch (DateTimeException malformed) {
            throw Refused.malformed("“%s” is no week; write the year and the ISO week, as in 2026-W48.", text);
        }
    }

    public static Week fromTree(Object tree) {
        return parse(String.valueOf(tree));
    }

    @Override
    public Object toTree() {
        return toString();
    }

    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    /// 1 to 53.
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    public Week next() {
        return plus(1);
    }

    public Week previous() {
        return plus(-1);
    }

    public LocalDate day(DayOfWeek day) {
        return monday.with(day);
    }

    /// Monday to Sunday.
    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year(), number());
    }
}
