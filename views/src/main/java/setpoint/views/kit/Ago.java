package setpoint.views.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import setpoint.model.core.Words;

/// How long ago something was, in the words of people: `just now`, `12 min ago`, `3 h ago`, `yesterday`, `4 days ago`,
/// and after a week the date. Pure.
public final class Ago {
    private static final int DAYS_TO_COUNT = 7;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Ago() {}

    /// @param zone where a day ends
    public static String of(Instant then, Instant now, ZoneId zone) {
        long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        long days = ChronoUnit.DAYS.between(then.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (minutes < 1) return "just now";
        if (minutes < 60) return minutes + " min ago";
        if (days < 1) return minutes / 60 + " h ago";
        if (days == 1) return "yesterday";
        return days < DAYS_TO_COUNT ? Words.count(days, "day") + " ago" : DATE.format(then.atZone(zone));
    }

    /// The moment itself, for a tooltip: `Mon 23 Nov 2026, 10:05`.
    public static String exactly(Instant then, ZoneId zone) {
        return MOMENT.format(then.atZone(zone));
    }
}
