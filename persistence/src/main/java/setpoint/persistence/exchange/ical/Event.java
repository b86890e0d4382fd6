package setpoint.persistence.exchange.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ical.CalendarText.Component;

/// An event of a file: when it first is, and what else the file says of it. When it comes again is worked out by
/// [Occurrences].
///
/// @param start when it first is
/// @param minutes how long it lasts; whole days for a whole day
/// @param replaces the time of the event with the same id that this one stands for; null for an event of its own
record Event(
        Component component, String uid, String title, Moment start, WallZone zone, int minutes,
        @Nullable Replaced replaces) {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DAYS = 366;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final Pattern DURATION =
            Pattern.compile(
                    "([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?");

    /// A time of an event that comes again: at an instant, or on a day.
    record Replaced(@Nullable Instant at, @Nullable LocalDate day) {}

    /// @throws Refused in words that go behind the place of the event, where it has no time that can be used
    static Event of(Component component, Zones zones) {
        var first = component.first("DTSTART");
        if (first == null) throw new Refused("it has no DTSTART");
        var start = Moment.parse(first.value());
        mustBeNear(start);
        var zone = zones.of(start, first.parameter("TZID"));
        int minutes = minutes(component, start, zone, zones);
        return new Event(
                component, uid(component), title(component), start, zone, minutes, replaced(component, zones));
    }

    private static void mustBeNear(Moment moment) {
        int year = moment.wall().getYear();
        if (year < EARLIEST || year > LATEST) throw new Refused("its year is %d", year);
    }

    private static String uid(Component component) {
        var line = component.first("UID");
        var uid = line == null ? "" : line.text();
        return uid.isEmpty() ? "event of line " + component.number() : shortened(uid);
    }

    private static String title(Component component) {
        var line = component.first("SUMMARY");
        return line == null ? "" : shortened(line.text());
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private static int minutes(Component component, Moment start, WallZone zone, Zones zones) {
        long minutes = length(component, start, zone, zones);
        if (minutes < 0) throw new Refused("it ends before it begins");
        if (minutes > LONGEST_DAYS * 24L * 60) throw new Refused("it lasts longer than a year");
        return (int) minutes;
    }

    private static long length(Component component, Moment start, WallZone zone, Zones zones) {
        var end = component.first("DTEND");
        if (end != null) {
            var moment = Moment.parse(end.value());
            mustBeNear(moment);
            if (start.isDay() || moment.isDay())
                return Math.max(1, ChronoUnit.DAYS.between(start.wall().toLocalDate(), moment.wall().toLocalDate()))
                        * (moment.wall().isBefore(start.wall()) ? -1 : 24L * 60);
            return ChronoUnit.MINUTES.between(minute(zone.instant(start.wall())),
                    minute(zones.of(moment, end.parameter("TZID")).instant(moment.wall())));
        }
        var duration = component.first("DURATION");
        if (duration != null) return duration(duration.value());
        return start.isDay() ? 24 * 60 : 0;
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /// How many minutes a length such as `PT1H30M` or `P2D` has.
    static long duration(String text) {
        var parts = DURATION.matcher(text.strip());
        if (!parts.matches() || text.strip().endsWith("P") || text.strip().endsWith("T"))
            throw new Refused("its DURATION is “%s”", shortened(text));
        var length = Duration.ofDays(7 * number(parts.group(2)) + number(parts.group(3)))
                .plusHours(number(parts.group(4)))
                .plusMinutes(number(parts.group(5)))
                .plusSeconds(number(parts.group(6)));
        return parts.group(1).equals("-") && !length.isZero() ? -1 : length.toMinutes();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static @Nullable Replaced replaced(Component component, Zones zones) {
        var line = component.first("RECURRENCE-ID");
        if (line == null) return null;
        var moment = Moment.parse(line.value());
        if (moment.isDay()) return new Replaced(null, moment.wall().toLocalDate());
        return new Replaced(minute(zones.of(moment, line.parameter("TZID")).instant(moment.wall())), null);
    }

    /// Whether it is at a time without a zone.
    boolean isFloating() {
        var line = component.first("DTSTART");
        return !start.isUtc() && (line == null || line.parameter("TZID").isBlank());
    }

    /// Whether it stands for a time and all that follow it.
    boolean changesWhatFollows() {
        var line = component.first("RECURRENCE-ID");
        return line != null && line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE");
    }

    /// Whether it was called off.
    boolean isCancelled() {
        return says("STATUS", "CANCELLED");
    }

    /// Whether its time is marked as free. A whole day is kept all the same: it tells of the day.
    boolean isFree() {
        return !start.isDay() && says("TRANSP", "TRANSPARENT");
    }

    private boolean says(String name, String value) {
        var line = component.first(name);
        return line != null && line.value().strip().equalsIgnoreCase(value);
    }

    LocalDateTime wall() {
        return start.wall().truncatedTo(ChronoUnit.MINUTES);
    }

    List<ContentLine> all(String name) {
        return component.all(name);
    }

    String place() {
        return "line " + component.number();
    }
}
