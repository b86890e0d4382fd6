package setpoint.views.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Task;

/// The parts that an agent has removed from a draft and no person has let go yet. They are drawn as what they were. Pure.
final class Ghosts {
    private Ghosts() {}

    /// What a draft says, and with it the tasks and dependencies that an agent would remove.
    static Content with(Snapshot now, Content content) {
        var gone = Proposals.in(now, content.plan()).stream().filter(p -> p.isRemoval(now)).toList();
        if (gone.isEmpty()) return content;
        var tasks = new ArrayList<>(content.tasks());
        tasks.addAll(tasks(now, content, gone));
        var there = tasks.stream().map(Task::id).collect(Collectors.toSet());
        var dependencies = new ArrayList<>(content.dependencies());
        for (var ghost : dependencies(now, gone, there)) if (!closesLoop(ghost, dependencies)) dependencies.add(ghost);
        return new Content(
                content.plan(), content.brief(), content.scopes(), content.phases(), tasks, dependencies);
    }

    private static List<Task> tasks(Snapshot now, Content content, List<Proposal> gone) {
        var phases = content.phases().stream().map(Phase::id).collect(Collectors.toSet());
        return gone.stream()
                .filter(p -> p.part() == Proposal.Part.TASK)
                .map(p -> (Task) p.item(now))
                // Where it stood may be gone as well.
                .map(t -> t.phase() == null || phases.contains(t.phase()) ? t : t.with(Map.of(), "phase"))
                .toList();
    }

    /// Whether what was and what is go round together, so that they cannot be drawn in one order.
    private static boolean closesLoop(Dependency ghost, List<Dependency> drawn) {
        var after = drawn.stream().collect(Collectors.groupingBy(Dependency::from));
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(ghost.to()));
        while (!next.isEmpty()) {
            var task = next.remove();
            if (task.equals(ghost.from())) return true;
            if (reached.add(task)) after.getOrDefault(task, List.of()).forEach(d -> next.add(d.to()));
        }
        return false;
    }

    private static List<Dependency> dependencies(Snapshot now, List<Proposal> gone, Set<String> there) {
        return gone.stream()
                .filter(p -> p.part() == Proposal.Part.DEPENDENCY)
                .map(p -> (Dependency) p.item(now))
                .filter(d -> there.contains(d.from()) && there.contains(d.to()))
                .toList();
    }
}
