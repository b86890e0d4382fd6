package setpoint.views.plan;

import java.util.BitSet;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The task whose ways through the plan are to be seen before all other edges: the one under the pointer, once it has
/// stayed there a moment, or the one that the keyboard has just reached. Used on the JavaFX thread.
final class Highlight {
    private final PauseTransition moment = new PauseTransition(Duration.millis(120));
    private final Runnable onChange;
    private @Nullable String wanted;
    private @Nullable String task;
    private @Nullable Drawing drawing;
    private @Nullable BitSet ways;

    Highlight(Runnable onChange) {
        this.onChange = onChange;
        moment.setOnFinished(_ -> show(wanted));
    }

    /// Highlights a task's ways soon; without a task, none, at once.
    void at(@Nullable String next) {
        if (Objects.equals(next, wanted)) return;
        wanted = next;
        if (next == null) {
            moment.stop();
            show(null);
        } else moment.playFromStart();
    }

    private void show(@Nullable String next) {
        if (Objects.equals(next, task)) return;
        task = next;
        drawing = null;
        onChange.run();
    }

    /// The edges on the ways to and from the task, by their places in a drawing; null while none are to be seen.
    @Nullable
    BitSet ways(Drawing shown) {
        if (drawing != shown) {
            drawing = shown;
            int card = task == null ? -1 : shown.numberOf(task);
            var found = card < 0 ? new BitSet() : shown.index().ways(card);
            ways = found.isEmpty() ? null : found;
        }
        return ways;
    }
}
