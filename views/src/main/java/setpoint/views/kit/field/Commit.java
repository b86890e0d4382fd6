package setpoint.views.kit.field;

import java.util.Optional;

/// What a field does with what was typed or chosen.
@FunctionalInterface
public interface Commit<T> {
    /// @return why it was refused, in a sentence; empty where it was done
    Optional<String> make(T value);

    /// For what can only be looked at.
    static <T> Commit<T> none() {
        return _ -> Optional.empty();
    }
}
