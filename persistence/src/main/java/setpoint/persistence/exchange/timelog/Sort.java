package setpoint.persistence.exchange.timelog;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the values of a column look like.
enum Sort {
    EMPTY,
    /// A day with a time of day.
    MOMENT,
    DAY,
    /// `08:30`: a time of day, or a length.
    CLOCK,
    /// `1h 30m`.
    LENGTH,
    NUMBER,
    ZONE,
    TEXT;

    private static final Pattern CLOCK_LIKE =
            Pattern.compile("\\d{1,3}[:.]\\d\\d([:.]\\d\\d)?(\\.\\d+)?( ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern NUMBER_LIKE = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9})?");
    private static final Pattern LENGTH_LIKE = Pattern.compile("(?i)(\\d+ ?(h|m|s|hours?|hrs?|min|minutes?|sec|seconds?) ?)+");
    private static final Pattern MOMENT_LIKE =
            Pattern.compile("[\\d./-]{6,10},?[ T]+\\d{1,2}[:.]\\d\\d.{0,25}");
    private static final double MOST_OF_THEM = 0.6;

    /// @param values those of the first rows
    static Sort of(List<String> values) {
        var there = values.stream().filter(value -> !value.isEmpty()).toList();
        if (there.isEmpty()) return EMPTY;
        Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
        there.forEach(value -> counts.merge(one(value), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(sort -> sort.getValue() >= MOST_OF_THEM * there.size())
                .map(Map.Entry::getKey).findFirst().orElse(TEXT);
    }

    private static Sort one(String value) {
        if (Stream.of(DateOrder.values()).anyMatch(order -> order.day(value).isPresent())) return DAY;
        if (NUMBER_LIKE.matcher(value).matches() && value.indexOf(':') < 0) return NUMBER;
        if (CLOCK_LIKE.matcher(value).matches()) return CLOCK;
        if (LENGTH_LIKE.matcher(value).matches()) return LENGTH;
        if (MOMENT_LIKE.matcher(value).matches()) return MOMENT;
        return ZoneId.getAvailableZoneIds().contains(value) ? ZONE : TEXT;
    }
}
