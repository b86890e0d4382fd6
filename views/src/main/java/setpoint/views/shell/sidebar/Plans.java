package setpoint.views.shell.sidebar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;

/// The order in which projects and plans stand at the left.
public final class Plans {
    private Plans() {}

    static List<Project> projects(Snapshot now) {
        return now.all(Project.class, "").stream()
                .sorted(Comparator.comparing(Project::title).thenComparing(Project::id))
                .toList();
    }

    /// The plan that a window opens on.
    public static Optional<Plan> first(Snapshot now) {
        return projects(now).stream()
                .flatMap(project -> Project.plans(now, project.id()).stream())
                .filter(plan -> !plan.archived())
                .findFirst();
    }
}
