package setpoint.views.week.paint;

/// Times and lengths as they are written in a week.
public final class Clock {
    private Clock() {}

    /// @param minute since midnight
    public static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    public static String span(int from, int to) {
        return time(from) + " – " + time(to);
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
