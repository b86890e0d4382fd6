package setpoint.views.review.decide;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as this column writes them, in the zone of whoever looks.
final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Times() {}

    /// `21 Nov`
    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /// `21 Nov 10:07`
    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
