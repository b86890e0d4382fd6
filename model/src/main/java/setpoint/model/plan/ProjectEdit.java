package setpoint.model.plan;

import java.util.ArrayList;
import java.util.List;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;

/// Everything that can be done to a project. One is archived when all its plans are.
public sealed interface ProjectEdit extends Edit {
    /// Its id.
    String project();

    /// Makes a project without plans.
    record CreateProject(String project, String title) implements ProjectEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            mustHaveTitle(now, project, title);
            if (now.has(Project.key(project))) throw new Refused("There is already a project “%s”.", project);
            return List.of(Delta.created(new Project(project, title)));
        }
    }

    /// Gives a project another title; its id stays.
    record RenameProject(String project, String title) implements ProjectEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            mustHaveTitle(now, project, title);
            return List.of(Delta.changed(now.get(Project.class, "", project), new Project(project, title)));
        }
    }

    /// Removes a project that has no plans.
    record RemoveProject(String project) implements ProjectEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Project.class, "", project);
            int plans = now.whatNeeds(before.key()).size();
            if (plans > 0)
                throw new Refused(
                        "Project %s has %s. Move them to another project first, or archive the project.", project,
                        Words.count(plans, "plan"));
            return List.of(Delta.removed(before));
        }
    }

    /// Archives all plans of a project, and with them the project.
    record ArchiveProject(String project) implements ProjectEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return archived(now, project, true);
        }
    }

    /// Brings all plans of a project back.
    record UnarchiveProject(String project) implements ProjectEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return archived(now, project, false);
        }
    }

    private static List<Delta> archived(Snapshot now, String project, boolean yes) {
        now.get(Project.class, "", project);
        var deltas = new ArrayList<Delta>();
        for (var plan : Project.plans(now, project))
            if (plan.archived() != yes) deltas.add(Delta.changed(plan, plan.archived(yes)));
        if (deltas.isEmpty())
            throw new Refused("Project %s has no plan to %s.", project, yes ? "archive" : "bring back");
        return deltas;
    }

    private static void mustHaveTitle(Snapshot now, String project, String title) {
        if (title.isBlank()) throw new Refused("Project %s needs a title.", project);
        now.all(Project.class, "").stream()
                .filter(other -> other.title().equals(title) && !other.id().equals(project))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("There is already a project “%s”.", title);
                });
    }
}
