package setpoint.model.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;

/// What a plan says as a whole, beside its phases and tasks.
///
/// @param deadline a date or a moment, as RFC 3339 writes them
public record Brief(
        @Default("") String title,
        @Default("") String goal,
        @Default("") String context,
        List<String> constraints,
        List<String> definitionOfDone,
        List<String> stakeholders,
        @Nullable String deadline,
        Map<String, Object> extensions) {

    public static Brief titled(String title) {
        return new Brief(title, "", "", List.of(), List.of(), List.of(), null, Map.of());
    }

    public Brief withGoal(String goal) {
        return new Brief(title, goal, context, constraints, definitionOfDone, stakeholders, deadline, extensions);
    }
}
