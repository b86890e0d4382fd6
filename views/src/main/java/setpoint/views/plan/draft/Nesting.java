package setpoint.views.plan.draft;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.gesture.Moves;
import setpoint.views.plan.gesture.PickGesture;

/// Makes the selected tasks parts of another one, and takes them out again.
final class Nesting {
    private final GraphCanvas canvas;
    private final Drafting drafting;

    Nesting(GraphCanvas canvas, Drafting drafting) {
        this.canvas = canvas;
        this.drafting = drafting;
    }

    /// Begins to ask which task they become parts of; nothing begins on a locked plan.
    Optional<Gesture> pickWhole() {
        var tasks = canvas.selection().tasks();
        if (tasks.isEmpty() || drafting.isLocked()) return Optional.empty();
        return canvas.plan().map(plan -> new PickGesture(
                Moves.cannotContain(plan.content(), tasks), "part of …", "cannot hold it",
                (x, y) -> canvas.drawing().flatMap(d -> d.cardAt(x, y)).orElse(null),
                whole -> drafting.applyAll("NestTasks", Moves.under(plan, tasks, whole))));
    }

    /// Takes them out of the task that they are a part of, into the one around it where there is one.
    void takeOut() {
        drafting.whenOpen(_ -> {
            var plan = canvas.plan().orElseThrow();
            whole().ifPresent(whole -> {
                var parts = canvas.selection().tasks().stream().filter(task -> whole.equals(wholeOf(task))).toList();
                drafting.applyAll("TakeOutTasks", Moves.under(plan, parts, wholeOf(whole)));
            });
        });
    }

    boolean isNested() {
        return whole().isPresent();
    }

    /// The task that the first of the selected parts is a part of.
    private Optional<String> whole() {
        return canvas.selection().tasks().stream().map(this::wholeOf).filter(Objects::nonNull).findFirst();
    }

    private @Nullable String wholeOf(String task) {
        return canvas.plan().flatMap(plan -> plan.content().task(task)).map(Task::parent).orElse(null);
    }
}
