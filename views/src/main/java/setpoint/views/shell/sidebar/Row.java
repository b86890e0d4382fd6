package setpoint.views.shell.sidebar;

import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Versions;

/// A line of the tree of plans.
sealed interface Row {
    String id();

    String title();

    record OfProject(String id, String title) implements Row {}

    /// @param version the number of the draft, else of the newest version
    record OfPlan(String id, String title, Versions.State state, int version, boolean archived) implements Row {}

    /// What holds the archived plans.
    record OfArchive() implements Row {
        @Override
        public String id() {
            return "archive";
        }

        @Override
        public String title() {
            return "Archived";
        }
    }

    static Row of(Project project) {
        return new OfProject(project.id(), TextSafety.shownOnOneLine(project.title()));
    }

    static Row of(Snapshot now, Plan plan) {
        var title = plan.title().isBlank() ? plan.id() : TextSafety.shownOnOneLine(plan.title());
        return new OfPlan(plan.id(), title, Versions.stateOf(now, plan), Versions.numberOf(now, plan), plan.archived());
    }

    /// Whether it is the plan of this id.
    default boolean isPlan(@Nullable String plan) {
        return this instanceof OfPlan && id().equals(plan);
    }
}
