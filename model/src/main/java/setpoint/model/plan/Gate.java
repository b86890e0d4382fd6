package setpoint.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a task of kind gate waits for: a person's decision or an automated check.
///
/// @param checks what is to be looked at
/// @param approver who decides, an agent's id or a role
public record Gate(Type type, List<String> checks, @Nullable String approver) {
    /// Who passes a gate.
    public enum Type {
        HUMAN,
        CHECK
    }

    /// Whether somebody or something could ever pass it.
    public boolean canBeDecided() {
        return type == Type.HUMAN ? approver != null && !approver.isBlank() : !checks.isEmpty();
    }
}
