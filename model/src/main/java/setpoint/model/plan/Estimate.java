package setpoint.model.plan;

import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// How long a task may take, in minutes of work.
public record Estimate(@Nullable Integer optimisticMin, @Nullable Integer likelyMin, @Nullable Integer pessimisticMin) {
    public Estimate {
        notNegative("optimisticMin", optimisticMin);
        notNegative("likelyMin", likelyMin);
        notNegative("pessimisticMin", pessimisticMin);
    }

    public static Estimate likely(int minutes) {
        return new Estimate(null, minutes, null);
    }

    private static void notNegative(String field, @Nullable Integer minutes) {
        if (minutes != null && minutes < 0)
            throw Refused.malformed("%s must not be negative, but is %d.", field, minutes);
    }
}
