package setpoint.views.plan.gesture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Excerpt;
import setpoint.model.plan.Task;
import setpoint.views.plan.PlanNow;

/// The edits that bring tasks into another phase or under another task. A task takes the parts along that are in the
/// same phase with it, and gives up the place that somebody gave it by hand. Pure.
public final class Moves {
    private final PlanNow plan;
    private final Content content;
    private final List<DraftEdit> edits = new ArrayList<>();

    private Moves(PlanNow plan) {
        this.plan = plan;
        content = plan.content();
    }

    /// Gates stand between phases, and stay.
    public static List<DraftEdit> intoPhase(PlanNow plan, Collection<String> tasks, @Nullable String phase) {
        var moves = new Moves(plan);
        for (var id : new TreeSet<>(tasks))
            plan.content().task(id).filter(task -> !task.isGate()).ifPresent(
                    task -> moves.move(task, phase, task.parent()));
        return moves.edits;
    }

    /// Makes tasks parts of another one, or of none; parts are in the phase of the whole.
    public static List<DraftEdit> under(PlanNow plan, Collection<String> tasks, @Nullable String whole) {
        var moves = new Moves(plan);
        for (var id : outermost(plan.content(), tasks)) {
            var task = plan.content().task(id).orElseThrow();
            var phase = whole == null ? task.phase() : plan.content().task(whole).orElseThrow().phase();
            moves.move(task, task.isGate() ? task.phase() : phase, whole);
        }
        return moves.edits;
    }

    /// Those of some tasks that are not a part of another of them, by id; what the plan does not have is passed over.
    public static List<String> outermost(Content content, Collection<String> tasks) {
        var chosen = Set.copyOf(tasks);
        return chosen.stream()
                .filter(id -> content.task(id).isPresent())
                .filter(id -> ancestors(content, id).stream().noneMatch(chosen::contains))
                .sorted()
                .toList();
    }

    private static List<String> ancestors(Content content, String task) {
        var all = new ArrayList<String>();
        for (var up = parent(content, task); up != null; up = parent(content, up)) all.add(up);
        return all;
    }

    private static @Nullable String parent(Content content, String task) {
        return content.task(task).map(Task::parent).orElse(null);
    }

    private void move(Task task, @Nullable String phase, @Nullable String parent) {
        if (Objects.equals(task.phase(), phase) && Objects.equals(task.parent(), parent)) return;
        edits.add(new DraftEdit.MoveTask(content.plan(), task.id(), phase, parent));
        if (plan.placements().containsKey(task.id()))
            edits.add(new DraftEdit.PlaceTask(content.plan(), task.id(), null, null));
        if (Objects.equals(task.phase(), phase)) return;
        for (var part : content.childrenOf(task.id()))
            if (!part.isGate() && Objects.equals(part.phase(), task.phase())) move(part, phase, part.parent());
    }

    /// The tasks that these cannot become parts of: themselves, what would make a loop, and what stands for a moment.
    public static Set<String> cannotContain(Content content, Collection<String> tasks) {
        var outermost = outermost(content, tasks);
        var freed = new Content(
                content.plan(), content.brief(), content.scopes(), content.phases(),
                content.tasks().stream()
                        .map(task -> outermost.contains(task.id()) ? task.with(Map.of(), "parent") : task)
                        .toList(),
                content.dependencies());
        var dag = Dag.of(freed);
        var unfit = new HashSet<String>(Excerpt.withParts(content, tasks));
        outermost.forEach(task -> unfit.addAll(dag.cannotContain(task)));
        content.tasks().stream().filter(t -> t.isGate() || t.isMilestone()).forEach(t -> unfit.add(t.id()));
        return unfit;
    }
}
