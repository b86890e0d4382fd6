package setpoint.persistence.exchange.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import setpoint.model.core.Refused;

/// A day or a time as a calendar writes it: `20261123`, `20261123T080000`, `20261123T080000Z`.
///
/// @param isDay whether it is a whole day
/// @param isUtc whether it says by itself that it is in UTC
record Moment(LocalDateTime wall, boolean isDay, boolean isUtc) {

    /// @throws Refused in words that go behind the value's name
    static Moment parse(String text) {
        var value = text.strip();
        try {
            if (value.matches("\\d{8}")) return new Moment(day(value).atStartOfDay(), true, false);
            if (!value.matches("\\d{8}T\\d{6}Z?")) throw new Refused("“%s” is no time", shortened(value));
            var time = LocalTime.of(number(value, 9), number(value, 11), Math.min(59, number(value, 13)));
            return new Moment(day(value).atTime(time), false, value.endsWith("Z"));
        } catch (DateTimeException impossible) {
            throw new Refused("“%s” is no time", shortened(value));
        }
    }

    private static LocalDate day(String value) {
        return LocalDate.of(Integer.parseInt(value.substring(0, 4)), number(value, 4), number(value, 6));
    }

    private static int number(String value, int at) {
        return Integer.parseInt(value.substring(at, at + 2));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
