package setpoint.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of work as people write it: `45m`, `2h`, `1h 30m`, `2.5h`. In minutes.
public final class Effort {
    private static final int MOST_MINUTES = 100_000_000;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(\\d{1,6}(?:[.,]\\d{1,4})?) ?h(?:ours?|rs?)?)? ?(?:(\\d{1,9}) ?m(?:in(?:utes?|s)?)?)?",
            Pattern.CASE_INSENSITIVE);

    private Effort() {}

    /// The minutes that a text says, rounded to whole ones; empty where it is not written with a unit.
    public static Optional<Integer> minutes(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (text.isBlank() || !written.matches()) return Optional.empty();
        var hours = written.group(1) == null ? BigDecimal.ZERO : new BigDecimal(written.group(1).replace(',', '.'));
        var minutes = written.group(2) == null ? BigDecimal.ZERO : new BigDecimal(written.group(2));
        long sum = Math.round(hours.multiply(BigDecimal.valueOf(60)).add(minutes).doubleValue());
        return sum > MOST_MINUTES ? Optional.empty() : Optional.of((int) sum);
    }
}
