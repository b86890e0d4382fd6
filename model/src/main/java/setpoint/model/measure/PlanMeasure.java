package setpoint.model.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Task;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.work.WorkState;

/// What a plan was meant to take beside what it took, by task, phase and kind, over the REALITY of all agents. Of a plan's
/// running version, else of its draft.
///
/// @param tasks those that have an estimate or were worked on, by id
/// @param phases in their order; what is in none last, under the empty id
/// @param kinds in the order of their names
/// @param total of all
public record PlanMeasure(String plan, List<OfTask> tasks, List<Sum> phases, List<Sum> kinds, Sum total) {

    /// One task.
    ///
    /// @param phase null for none
    /// @param estimateMinutes what it likely takes; 0 where nobody has said, and for a task with parts, whose parts say
    /// @param workedMinutes what any agent worked on it
    /// @param isDone whether it is closed, so that the two can be compared
    public record OfTask(
            String task, String title, @Nullable String phase, Kind kind, int estimateMinutes, int workedMinutes,
            boolean isDone) {
        /// Whether it says something about estimates.
        public boolean isComparable() {
            return isDone && estimateMinutes > 0 && workedMinutes > 0;
        }

        /// Negative where it took less than estimated.
        public int differenceMinutes() {
            return workedMinutes - estimateMinutes;
        }
    }

    /// Some tasks together.
    ///
    /// @param id of the phase, or the word of the kind; empty for all
    /// @param tasks how many
    /// @param compared how many of them are done, were estimated and were worked on
    /// @param comparedEstimate what those were meant to take
    /// @param comparedWorked what those took
    public record Sum(
            String id, int tasks, int estimateMinutes, int workedMinutes, int compared, int comparedEstimate,
            int comparedWorked) {
        static Sum of(String id, List<OfTask> tasks) {
            var compared = tasks.stream().filter(OfTask::isComparable).toList();
            return new Sum(
                    id, tasks.size(), tasks.stream().mapToInt(OfTask::estimateMinutes).sum(),
                    tasks.stream().mapToInt(OfTask::workedMinutes).sum(), compared.size(),
                    compared.stream().mapToInt(OfTask::estimateMinutes).sum(),
                    compared.stream().mapToInt(OfTask::workedMinutes).sum());
        }

        /// What the compared tasks took of what they were meant to take; empty where none can be compared.
        public OptionalInt percent() {
            return compared == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.round(100.0 * comparedWorked / comparedEstimate));
        }
    }

    /// @throws setpoint.model.core.Refused where there is no such plan
    public static PlanMeasure of(Snapshot now, String plan, Instant at) {
        now.get(setpoint.model.plan.Plan.class, "", plan);
        var content = Matter.content(now, plan).orElseThrow();
        var tasks = new ArrayList<OfTask>();
        for (var task : content.tasks()) {
            var measured = measured(now, content, task, at);
            if (measured.estimateMinutes > 0 || measured.workedMinutes > 0) tasks.add(measured);
        }
        return new PlanMeasure(plan, List.copyOf(tasks), phases(content, tasks), kinds(tasks), Sum.of("", tasks));
    }

    private static OfTask measured(Snapshot now, Content content, Task task, Instant at) {
        boolean isDone = now.find(WorkState.class, content.plan(), task.id())
                .filter(state -> state.state() == WorkState.State.CLOSED)
                .isPresent();
        return new OfTask(
                task.id(), task.title(), task.phase(), task.kind(),
                content.isParent(task.id()) ? 0 : task.likelyMinutes(),
                workedMinutes(now, content.plan() + "/" + task.id(), at), isDone);
    }

    /// What all agents have worked on a task.
    static int workedMinutes(Snapshot now, String address, Instant at) {
        int minutes = 0;
        for (var agent : now.all(Agent.class, ""))
            minutes += Blocks.of(now, agent.id()).workedMinutes(address, at);
        return minutes;
    }

    private static List<Sum> phases(Content content, List<OfTask> tasks) {
        var byPhase = new LinkedHashMap<String, List<OfTask>>();
        for (var phase : content.phases()) byPhase.put(phase.id(), new ArrayList<>());
        return sums(byPhase, tasks, task -> task.phase == null ? "" : task.phase);
    }

    private static List<Sum> kinds(List<OfTask> tasks) {
        return sums(new TreeMap<>(), tasks, task -> task.kind.word());
    }

    private static List<Sum> sums(
            Map<String, List<OfTask>> groups, List<OfTask> tasks, Function<OfTask, String> group) {
        for (var task : tasks) groups.computeIfAbsent(group.apply(task), _ -> new ArrayList<>()).add(task);
        return groups.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> Sum.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
