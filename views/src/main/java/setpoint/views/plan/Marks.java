package setpoint.views.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person points at in the graph.
///
/// @param edge the selected dependency
/// @param hovered the task under the pointer
/// @param gesture the movement that goes on
record Marks(Set<String> tasks, @Nullable String edge, @Nullable String hovered, @Nullable Gesture gesture) {
    CardPainter.Emphasis of(String task) {
        var meanwhile = gesture == null ? null : gesture.emphasis(task);
        if (meanwhile != null) return meanwhile;
        if (tasks.contains(task)) return CardPainter.Emphasis.SELECTED;
        return task.equals(hovered) ? CardPainter.Emphasis.HOVERED : CardPainter.Emphasis.NONE;
    }
}
