package setpoint.model.work;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Next;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// What plans have left to those that come after them.
public final class Legacy {
    /// When every lag has passed: what waits for nothing but time holds no plan back.
    private static final Instant AT_LAST = Instant.parse("9999-12-31T00:00:00Z");

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
    /// running version, or without tasks, is not. A task that only another outcome would have woken is not needed any more.
    public static boolean isComplete(Snapshot now, String plan) {
        var running = Versions.running(now, plan).map(PlanVersion::content);
        if (running.isEmpty() || running.get().tasks().isEmpty()) return false;
        var progress = Progress.of(now, plan);
        // A milestone closes by itself with what it waits for, so the rest decides.
        var open = running.get().leaves().stream()
                .filter(task -> !task.isMilestone() && !hasEnded(progress.stateOf(task.id()).state()))
                .map(Task::id)
                .toList();
        if (open.isEmpty()) return true;
        var woken = running.get().tasks().stream()
                .flatMap(task -> task.next().stream())
                .map(Next::to)
                .collect(Collectors.toSet());
        if (!woken.containsAll(open)) return false;
        var standing = progress.at(AT_LAST, ZoneOffset.UTC);
        return open.stream().allMatch(task -> standing.of(task) == Status.ABANDONED);
    }

    private static boolean hasEnded(WorkState.State state) {
        return state == WorkState.State.CLOSED || state == WorkState.State.ABANDONED;
    }

    /// Whether a plan is complete, and nobody has said yet what it leaves.
    public static boolean asks(Snapshot now, String plan) {
        return !now.has(Improvement.key(plan)) && isComplete(now, plan);
    }
}
