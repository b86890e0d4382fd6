package setpoint.views.plan;

import java.util.regex.Pattern;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.plan.Effort;

/// Minutes of work in words.
public final class Minutes {
    private static final Pattern ALONE = Pattern.compile("\\d{1,8}");

    private Minutes() {}

    /// Short, for cards: `45m`, `4h`, `1.5h`.
    public static String brief(long minutes) {
        if (minutes < 60) return minutes + "m";
        return Words.hours(minutes) + "h";
    }

    /// For sentences: `45 min`, `4 h`, `1.5 h`.
    public static String spaced(long minutes) {
        return Words.minutes(minutes);
    }

    /// Exactly, for fields: `45m`, `4h`, `1h 30m`, `-30m`.
    public static String exact(long minutes) {
        if (minutes < 0) return "-" + exact(-minutes);
        if (minutes < 60) return minutes + "m";
        return minutes / 60 + "h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "m");
    }

    /// Exactly, for reading: `45 min`, `4 h`, `1 h 30`, `-30 min`.
    public static String spelled(long minutes) {
        if (minutes < 0) return "-" + spelled(-minutes);
        if (minutes < 60) return minutes + " min";
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " %02d".formatted(minutes % 60));
    }

    /// What people write for a length of time: `45m`, `1h 30m`, `2.5h`, or minutes alone; with a minus in front, less
    /// than nothing.
    ///
    /// @throws Refused where it is none of these
    public static int read(String text) {
        var written = text.strip();
        boolean less = written.startsWith("-") || written.startsWith("−");
        var amount = less ? written.substring(1).strip() : written;
        int minutes = ALONE.matcher(amount).matches()
                ? Integer.parseInt(amount)
                : Effort.minutes(amount).orElseThrow(() -> Refused.malformed(
                        "“%s” is no length of time. Write it as 45m, 1h 30m, 2.5h, or in minutes: 90.", written));
        return less ? -minutes : minutes;
    }
}
