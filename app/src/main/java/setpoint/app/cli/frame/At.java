package setpoint.app.cli.frame;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.model.core.Refused;

/// The option that says at what time something is asked or done.
public final class At {
    private static final int LAST_YEAR = 9990;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The time to ask about or act at, as 2026-11-27T17:00:00+01:00, 2026-11-27T17:00 or 2026-11-27"
                    + " (local time where no offset is given). Default: now.") private @Nullable String at;

    /// A clock that stands at that time, or the given one.
    public Clock on(Clock clock) {
        return at == null ? clock : Clock.fixed(read(at, clock.getZone()), clock.getZone());
    }

    /// That time by the clocks of a zone, or now.
    public Instant in(ZoneId zone, Clock clock) {
        return at == null ? clock.instant() : read(at, zone);
    }

    /// That time by the clocks of a zone, or now, for what can only be done at a moment that has been.
    ///
    /// @param instead what to do in place of it
    /// @throws AnswerIsNo where it has not come yet
    public Instant been(ZoneId zone, Clock clock, String instead) {
        var moment = in(zone, clock);
        if (!moment.isAfter(clock.instant())) return moment;
        throw new AnswerIsNo(
                "--at: %s has not come yet. %s".formatted(moment.atZone(zone).toOffsetDateTime(), instead));
    }

    private static Instant read(String text, ZoneId zone) {
        var instant = parsed(text, zone);
        int year = instant.atZone(zone).getYear();
        if (year >= 1 && year <= LAST_YEAR) return instant;
        throw new Refused("--at: “%s” lies too far from today; years go from 1 to %d.", text, LAST_YEAR);
    }

    private static Instant parsed(String text, ZoneId zone) {
        try {
            if (text.length() == 10) return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
            return hasOffset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            throw new Refused(
                    "--at: “%s” is no time; write 2026-11-27T17:00:00+01:00, 2026-11-27T17:00 or 2026-11-27.", text);
        }
    }
}
