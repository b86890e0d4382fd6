package setpoint.views.plan.paint;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a person points at in the graph.
///
/// @param edge the selected dependency
/// @param phase the selected phase
/// @param hovered the task under the pointer
/// @param ways the edges to be seen before all others, by their places; null while none are
/// @param meanwhile how a movement of the hand that goes on has a task drawn; null for as ever
public record Marks(
        Set<String> tasks,
        @Nullable String edge,
        @Nullable String phase,
        @Nullable String hovered,
        @Nullable BitSet ways,
        Function<String, @Nullable Emphasis> meanwhile) {
    /// Nothing is pointed at.
    public static Marks none() {
        return new Marks(Set.of(), null, null, null, null, _ -> null);
    }

    Emphasis of(String task) {
        var now = meanwhile.apply(task);
        if (now != null) return now;
        if (tasks.contains(task)) return Emphasis.SELECTED;
        return task.equals(hovered) ? Emphasis.HOVERED : Emphasis.NONE;
    }
}
