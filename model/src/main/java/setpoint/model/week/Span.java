package setpoint.model.week;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// When something is, to the minute: by the clock on the wall of a zone, or, where an offset is given, at an instant.
///
/// A time on the wall is found when it is used: one that the clocks skip moves forward by what they skip, of one that
/// comes twice the earlier is meant ([ZonedDateTime#of] says the same). What lasts some minutes lasts that many elapsed
/// minutes whatever the clocks do.
///
/// @param start the time on the wall
/// @param offset how far that wall was from UTC, for what happened; null for what is intended
/// @param minutes how long it lasts; null while it goes on
public record Span(LocalDateTime start, @Nullable ZoneOffset offset, ZoneId zone, @Nullable Integer minutes) {
    static final int LONGEST = 366 * 24 * 60;
    private static final int LAST_YEAR = 9998;

    public Span {
        start = start.truncatedTo(ChronoUnit.MINUTES);
        if (minutes != null && minutes < 1) throw Refused.malformed("A timeblock lasts at least a minute.");
    }

    /// What is intended: a time on the wall.
    public static Span intended(LocalDateTime start, ZoneId zone, int minutes) {
        return new Span(start, null, zone, minutes);
    }

    /// What happened: from an instant on, seen from a zone.
    ///
    /// @param minutes null while it goes on
    public static Span happened(Instant start, ZoneId zone, @Nullable Integer minutes) {
        var there = start.truncatedTo(ChronoUnit.MINUTES).atZone(zone);
        return new Span(there.toLocalDateTime(), there.getOffset(), zone, minutes);
    }

    /// What is written as a time on the wall, `2026-11-23T08:00`, or as a moment, `2026-11-23T08:00:00+01:00`.
    ///
    /// @param end empty while it goes on
    /// @throws Refused where a text is neither, and where the end does not lie after the start
    public static Span written(String start, @Nullable String end, ZoneId zone, BlockType type) {
        var from = moment("start", start, zone);
        Integer minutes = null;
        if (end != null) {
            long apart = minutesBetween(from.toInstant(), moment("end", end, zone).toInstant());
            if (apart < 1) throw Refused.malformed("The end %s does not lie after the start %s.", end, start);
            if (apart > LONGEST)
                throw Refused.malformed("From %s to %s it is more than a year, which no timeblock lasts.", start, end);
            minutes = (int) apart;
        }
        return type == BlockType.REALITY
                ? happened(from.toInstant(), zone, minutes)
                : new Span(from.toLocalDateTime(), null, zone, minutes);
    }

    private static ZonedDateTime moment(String field, String text, ZoneId zone) {
        try {
            var moment = isLocal(text)
                    ? LocalDateTime.parse(text).atZone(zone)
                    : OffsetDateTime.parse(text).atZoneSameInstant(zone);
            if (moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR) return moment;
            throw Refused.malformed("%s lies in a year that no week names: “%s”; years go from 1 to %d.", field, text,
                    LAST_YEAR);
        } catch (DateTimeException malformed) {
            throw Refused.malformed(
                    "%s must be a time such as 2026-11-23T08:00, or with an offset 2026-11-23T08:00+01:00, not “%s”.",
                    field, text);
        }
    }

    private static boolean isLocal(String text) {
        int time = text.indexOf('T');
        return time < 0 || (text.indexOf('+', time) < 0 && text.indexOf('-', time) < 0 && !text.endsWith("Z"));
    }

    /// Where and when it begins.
    public ZonedDateTime from() {
        return offset == null ? start.atZone(zone) : ZonedDateTime.ofInstant(start, offset, zone);
    }

    public Instant begin() {
        return from().toInstant();
    }

    /// When it ends; while it goes on, now, and at least a minute after it began.
    public Instant end(Instant now) {
        return begin().plus(Duration.ofMinutes(minutes(now)));
    }

    /// How long it lasts; while it goes on, how long it has lasted by now.
    public int minutes(Instant now) {
        if (minutes != null) return minutes;
        return (int) Math.clamp(minutesBetween(begin(), now.truncatedTo(ChronoUnit.MINUTES)), 1, Integer.MAX_VALUE);
    }

    /// The same length from another start, which is on the wall or an instant like this one.
    public Span at(ZonedDateTime from) {
        return offset == null
                ? new Span(from.toLocalDateTime(), null, from.getZone(), minutes)
                : happened(from.toInstant(), from.getZone(), minutes);
    }

    public Span lasting(@Nullable Integer minutes) {
        return new Span(start, offset, zone, minutes);
    }

    /// The same time on the wall of another zone.
    public Span in(ZoneId other) {
        return new Span(start, offset, other, minutes);
    }

    private static long minutesBetween(Instant from, Instant to) {
        return ChronoUnit.MINUTES.between(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }
}
