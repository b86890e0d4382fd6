package setpoint.views.week.paint;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import setpoint.model.week.Week;

/// Days, times and lengths as they are written in a week.
public final class Clock {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Clock() {}

    /// @param minute since midnight
    public static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    public static String span(int from, int to) {
        return time(from) + " – " + time(to);
    }

    /// The days of a week: `23 – 29 Nov`, `30 Nov – 6 Dec`; in another year than this with the year.
    public static String days(Week week, int thisYear) {
        var from = week.monday();
        var to = from.plusDays(6);
        var begin = from.getMonth() == to.getMonth() ? DAY : DAY_AND_MONTH;
        return begin.format(from) + " – " + (to.getYear() == thisYear ? DAY_AND_MONTH : DATE).format(to);
    }

    /// Minutes as hours, without a zero after the point.
    public static String hours(double minutes) {
        return amount(minutes / 60) + " h";
    }

    /// How long something takes: `30 min`, `2 h`, `1 h 15`.
    public static String length(int minutes) {
        if (minutes < 60) return minutes + " min";
        return minutes % 60 == 0 ? minutes / 60 + " h" : "%d h %02d".formatted(minutes / 60, minutes % 60);
    }

    /// A number to one place.
    public static String amount(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
