package setpoint.model.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// Moments as plan files write them: `2026-11-27`, or RFC 3339 with an offset. They are kept as they were written.
public final class Moments {
    private Moments() {}

    static void check(String whose, String field, @Nullable String text) {
        if (text == null) return;
        try {
            at(text, ZoneId.of("UTC"));
        } catch (DateTimeException malformed) {
            throw Refused.malformed(
                    "%s: %s must be a date such as 2026-11-27 or a moment such as 2026-11-27T17:00:00+01:00, not “%s”.",
                    whose, field, text);
        }
    }

    /// @param zone where a date without a time begins
    public static Instant at(String text, ZoneId zone) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
