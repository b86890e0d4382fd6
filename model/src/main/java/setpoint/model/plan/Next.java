package setpoint.model.plan;

import java.util.Locale;
import setpoint.model.core.Worded;

/// What a task's outcome wakes. Not a dependency: it may point backwards.
///
/// @param to the id of a task; one that is not there is a warning
public record Next(Outcome on, String to) {
    /// How a task ended.
    public enum Outcome implements Worded {
        SUCCESS,
        FAILURE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
