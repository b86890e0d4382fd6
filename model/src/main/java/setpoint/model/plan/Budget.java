package setpoint.model.plan;

import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// What a task may cost at most.
///
/// @param costCents cents of the workspace's currency
public record Budget(@Nullable Integer timeMin, @Nullable Long costCents) {
    public Budget {
        notNegative("timeMin", timeMin);
        notNegative("costCents", costCents);
    }

    private static void notNegative(String field, @Nullable Number most) {
        if (most != null && most.longValue() < 0)
            throw Refused.malformed("%s must not be negative, but is %s.", field, most);
    }
}
