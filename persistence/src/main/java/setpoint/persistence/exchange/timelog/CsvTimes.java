package setpoint.persistence.exchange.timelog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// Reads times and lengths as programs and people write them into tables.
record CsvTimes(DateOrder order, ZoneId zone) {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?(?:\\.\\d+)? ?([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?");
    private static final Pattern UNITS =
            Pattern.compile(
                    "(?:(\\d{1,4}) ?h(?:ours?|rs?)?)? ?(?:(\\d{1,5}) ?m(?:in(?:utes?)?)?)? ?(?:(\\d{1,6}) ?s(?:ec(?:onds?)?)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,6})?");

    /// A moment that is written as a whole, or as a time on a day.
    ///
    /// @param day the day where another column says it; null where the text does
    /// @throws Refused in words that go behind the place
    Instant moment(String text, @Nullable LocalDate day) {
        if (text.isBlank()) throw new Refused("a time is missing");
        if (TIME.matcher(text).matches()) {
            if (day == null)
                throw new Refused("“" + shortened(text) + "” is on no day; no column is said to hold the date");
            return day.atTime(time(text)).atZone(zone).toInstant();
        }
        var withOffset = withOffset(text);
        if (withOffset.isPresent()) return withOffset.get();
        int gap = gap(text);
        if (gap < 0) throw new Refused("“" + shortened(text) + "” has no time of day");
        var date = order.day(text.substring(0, gap).replace(",", ""))
                .orElseThrow(() -> new Refused("“" + shortened(text) + "” is no time"));
        return date.atTime(time(text.substring(gap + 1).strip())).atZone(zone).toInstant();
    }

    private static Optional<Instant> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T").replace(" ", "")
                    .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant());
        } catch (DateTimeException without) {
            return Optional.empty();
        }
    }

    /// Where the day ends and the time begins.
    private static int gap(String text) {
        int at = text.indexOf('T');
        return at > 0 ? at : text.indexOf(' ');
    }

    private static LocalTime time(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) throw new Refused("“" + shortened(text) + "” is no time of day");
        int hour = Integer.parseInt(parts.group(1));
        var half = parts.group(4) == null ? "" : parts.group(4).substring(0, 1).toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) hour = hour % 12 + (half.equals("p") ? 12 : 0);
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        try {
            return LocalTime.of(hour, Integer.parseInt(parts.group(2)), second);
        } catch (DateTimeException impossible) {
            throw new Refused("“" + shortened(text) + "” is no time of day");
        }
    }

    LocalDate day(String text) {
        return order.day(text).orElseThrow(() -> new Refused("“" + shortened(text) + "” is no " + order.word()));
    }

    /// A length such as `1:30:00`, `1h 30m` or `45 min`. A bare number is none: it may be hours or minutes.
    static Duration length(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) return units(clock.group(1), clock.group(2), clock.group(3));
        var units = UNITS.matcher(text.toLowerCase(Locale.ROOT));
        if (!text.isBlank() && units.matches()) return units(units.group(1), units.group(2), units.group(3));
        throw new Refused("“%s” is no length such as 1:30:00 or 90 min", shortened(text));
    }

    private static Duration units(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        return Duration.ofHours(number(hours)).plusMinutes(number(minutes)).plusSeconds(number(seconds));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /// So many hours or minutes.
    static Duration count(String text, Duration unit) {
        if (!NUMBER.matcher(text).matches()) throw new Refused("“" + shortened(text) + "” is no number");
        return Duration.ofSeconds(Math.round(Double.parseDouble(text.replace(',', '.')) * unit.toSeconds()));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
