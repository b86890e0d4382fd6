package setpoint.persistence.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import setpoint.model.core.Records;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Task;

/// The two tasks that a plan may end with: what was learned goes into prompts and documents, then the way of working is
/// looked at. After the standard suffix of plan-and-dispatch workflows.
public final class ClosingTasks {
    static final String TEMPLATE = "closing-tasks";

    /// The extension of a plan that is to end with them; without them such a plan gets a warning.
    public static final String OPTION = "closingTasks";

    private final Content plan;
    private final Map<String, String> newIds = new HashMap<>();

    private ClosingTasks(Content plan) {
        this.plan = plan;
    }

    /// The same plan, ending with them: the first depends on all tasks that were last, the second on the first. A plan
    /// that has them already stays as it is.
    public static Content after(Content plan) {
        boolean has = plan.tasks().stream().anyMatch(t -> t.labels().contains("closing"));
        return has ? plan : new ClosingTasks(plan).appended();
    }

    private Content appended() {
        var closing = PlanTree.read(Templates.tree(TEMPLATE + ".json"));
        var taken = taken();
        var phases = new ArrayList<>(plan.phases());
        int next = phases.stream().mapToInt(Phase::position).max().orElse(-1) + 1;
        for (var phase : closing.phases()) {
            var id = free(phase.id(), taken);
            phases.add(new Phase(
                    plan.plan(), id, phase.title(), phase.archetype(), phase.waitsForPrevious(), Map.of(), next++));
        }
        var tasks = new ArrayList<>(plan.tasks());
        for (var task : closing.tasks()) tasks.add(moved(task, taken));
        var dependencies = new ArrayList<>(plan.dependencies());
        for (var d : closing.dependencies()) dependencies.add(dependency(newIds.get(d.from()), newIds.get(d.to())));
        for (var first : closing.tasks())
            if (closing.dependenciesOf(first.id()).isEmpty())
                for (var last : last()) dependencies.add(dependency(last, newIds.get(first.id())));
        return new Content(plan.plan(), brief(), plan.scopes(), phases, tasks, dependencies);
    }

    private Dependency dependency(String from, String to) {
        return new Dependency(plan.plan(), from, to);
    }

    private Task moved(Task task, Set<String> taken) {
        var id = free(task.id(), taken);
        return task.with(Map.of("plan", plan.plan(), "id", id, "phase", newIds.get(task.phase())));
    }

    private String free(String id, Set<String> taken) {
        var free = Ids.kept(id, other -> taken.contains(other.toLowerCase(Locale.ROOT)));
        taken.add(free.toLowerCase(Locale.ROOT));
        newIds.put(id, free);
        return free;
    }

    private Set<String> taken() {
        var taken = new HashSet<String>();
        plan.tasks().forEach(t -> taken.add(t.id().toLowerCase(Locale.ROOT)));
        plan.phases().forEach(p -> taken.add(p.id().toLowerCase(Locale.ROOT)));
        plan.scopes().forEach(s -> taken.add(s.id().toLowerCase(Locale.ROOT)));
        return taken;
    }

    /// The tasks that nothing waits for, but for parts, whose parents stand for them, and for what only an outcome
    /// wakes, which may never begin.
    private List<String> last() {
        var woken = new HashSet<String>();
        for (var task : plan.tasks()) task.next().forEach(n -> woken.add(n.to()));
        return plan.tasks().stream()
                .filter(t -> t.parent() == null && plan.dependentsOf(t.id()).isEmpty())
                .filter(t -> !woken.contains(t.id()) || !plan.dependenciesOf(t.id()).isEmpty())
                .map(Task::id)
                .toList();
    }

    private Brief brief() {
        var extensions = new HashMap<>(plan.brief().extensions());
        extensions.put(OPTION, true);
        return Records.with(plan.brief(), Map.of("extensions", extensions), Set.of(), "");
    }
}
