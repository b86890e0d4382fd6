package setpoint.model.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// A task that was closed under the running version, though a version that is to run next asks something else of it:
/// other criteria, other outputs, another kind.
///
/// @param task as the version that is to run next has it
/// @param changed which of the three differ, as the plan file names them
public record Reopening(Task task, List<String> changed) {

    /// All that a person should look at before a content starts running, by id.
    ///
    /// @param next what is to run
    public static List<Reopening> before(Snapshot now, String plan, Content next) {
        var running = Versions.running(now, plan);
        if (running.isEmpty()) return List.of();
        var progress = Progress.of(now, plan);
        return next.tasks().stream()
                .filter(task -> progress.stateOf(task.id()).state() == WorkState.State.CLOSED)
                .filter(task -> !next.isParent(task.id()))
                .flatMap(task -> of(running.get().content().task(task.id()), task).stream())
                .toList();
    }

    private static Optional<Reopening> of(Optional<Task> before, Task task) {
        var changed = before.map(was -> changed(was, task)).orElse(List.of());
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Reopening(task, changed));
    }

    private static List<String> changed(Task was, Task is) {
        var changed = new ArrayList<String>();
        if (was.kind() != is.kind()) changed.add("kind");
        if (!was.criteria().equals(is.criteria())) changed.add("criteria");
        if (!was.outputs().equals(is.outputs())) changed.add("outputs");
        return changed;
    }

    /// Opens the task again; to be made in one change with what makes the version run.
    public Edit edit(String reason) {
        return task.isGate()
                ? new WorkEdit.ReopenGate(task.plan(), task.id())
                : new WorkEdit.ReopenTask(task.plan(), task.id(), reason);
    }
}
