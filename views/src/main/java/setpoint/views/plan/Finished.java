package setpoint.views.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;

/// What of a plan has ended, and the plan without it. Pure.
///
/// Dependencies on what is left out are left out too, and not drawn on to what comes next: nobody waits for them any
/// more, so an arrow in their place would say what is not so. The inspector names them still.
final class Finished {
    /// A plan where more has ended than this opens without it.
    private static final int MANY = 300;

    private Finished() {}

    /// The tasks that have ended, with all their parts.
    static Set<String> in(PlanNow plan) {
        var content = plan.content();
        var going = content.tasks().stream()
                .map(Task::id)
                .filter(id -> plan.statusOf(id).hasEnded())
                .collect(Collectors.toCollection(HashSet::new));
        for (var task : content.tasks())
            if (!going.contains(task.id())) for (var up = task; up.parent() != null;) {
                going.remove(up.parent());
                up = content.task(up.parent()).orElseThrow();
            }
        return going;
    }

    /// Those that a plan opens without.
    static Set<String> toHideAtFirst(PlanNow plan) {
        var ended = in(plan);
        return ended.size() > MANY ? ended : Set.of();
    }

    static Content without(Content content, Set<String> gone) {
        if (gone.isEmpty()) return content;
        return new Content(
                content.plan(), content.brief(), content.scopes(), content.phases(),
                content.tasks().stream().filter(task -> !gone.contains(task.id())).toList(),
                content.dependencies().stream()
                        .filter(d -> !gone.contains(d.from()) && !gone.contains(d.to()))
                        .toList());
    }
}
