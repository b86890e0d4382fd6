package setpoint.model.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Versions;

/// What plans have left to those that come after them.
public final class Legacy {
    private Legacy() {}

    /// Something that was learned.
    ///
    /// @param text what
    /// @param plan the plan that it came from
    /// @param isImprovement whether it is that plan's one improvement of the template, and not the lesson of a task
    public record Learned(String text, Plan plan, boolean isImprovement, Instant at) {}

    /// What was learned from the plans of a template: their improvements, newest first, then the lessons of their tasks,
    /// newest first.
    ///
    /// @param template null for plans that were begun from nothing
    public static List<Learned> of(Snapshot now, @Nullable String template) {
        var learned = new ArrayList<Learned>();
        for (var plan : now.all(Plan.class, "")) {
            if (!Objects.equals(plan.template(), template)) continue;
            now.find(Improvement.class, "", plan.id())
                    .filter(left -> !left.text().isBlank())
                    .ifPresent(left -> learned.add(new Learned(left.text(), plan, true, left.at())));
            for (var work : now.all(WorkState.class, plan.id()))
                if (!work.lesson().isBlank())
                    learned.add(new Learned(
                            work.lesson(), plan, false, Objects.requireNonNullElse(work.endedAt(), plan.createdAt())));
        }
        learned.sort(Comparator.comparing(Learned::isImprovement).thenComparing(Learned::at).reversed());
        return learned;
    }

    /// Whether all of a plan's running version is done: every task without parts is closed or abandoned. A plan without a
    /// running version, or without tasks, is not.
    public static boolean isComplete(Snapshot now, String plan) {
        var running = Versions.running(now, plan).map(PlanVersion::content);
        if (running.isEmpty() || running.get().tasks().isEmpty()) return false;
        var progress = Progress.of(now, plan);
        // A milestone closes by itself with what it waits for, so the rest decides.
        return running.get().leaves().stream()
                .filter(task -> !task.isMilestone())
                .map(task -> progress.stateOf(task.id()).state())
                .allMatch(state -> state == WorkState.State.CLOSED || state == WorkState.State.ABANDONED);
    }

    /// Whether a plan is complete, and nobody has said yet what it leaves.
    public static boolean asks(Snapshot now, String plan) {
        return !now.has(Improvement.key(plan)) && isComplete(now, plan);
    }
}
