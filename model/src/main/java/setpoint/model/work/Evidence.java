package setpoint.model.work;

import java.util.Locale;
import setpoint.model.core.Worded;

/// What shows that a criterion passes or fails.
public record Evidence(Type type, String value) {
    /// Where to look.
    public enum Type implements Worded {
        FILE,
        URL,
        COMMIT,
        TEXT;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
