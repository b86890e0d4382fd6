package setpoint.views.shell.action;

import java.util.List;
import java.util.Map;
import setpoint.model.core.Edit;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Project;
import setpoint.model.plan.ProjectEdit;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.palette.Action;

/// What can be done with a plan or a project as a whole.
public final class PlanActions {
    private final Desk desk;
    private final Asking asking;

    /// How a person is asked for what an action needs.
    public interface Asking {
        /// Lets the title of a plan or a project be written anew where it stands.
        void rename(String id);

        /// Asks where a plan is to go.
        void move(Plan plan);

        /// Asks how and where a plan is to be written.
        void export(Plan plan);

        /// Asks for a new plan in a project.
        void newPlan(Project home);

        /// Says what has left the lists, and offers to bring it back.
        void archived(String title, Edit back);
    }

    public PlanActions(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /// @param id of a plan; of one that is not there, nothing can be done
    public List<Action> ofPlan(String id) {
        return desk.snapshot().find(Plan.class, "", id).map(this::of).orElse(List.of());
    }

    /// @param id of a project; of one that is not there, nothing can be done
    public List<Action> ofProject(String id) {
        return desk.snapshot().find(Project.class, "", id).map(this::of).orElse(List.of());
    }

    /// Puts a plan away, and offers the way back.
    public void archive(Plan plan) {
        if (desk.apply(new PlanEdit.ArchivePlan(plan.id())))
            asking.archived(plan.title(), new PlanEdit.UnarchivePlan(plan.id()));
    }

    private List<Action> of(Plan plan) {
        var back = Action.of(
                "unarchive-plan", "Bring back", Icon.ARCHIVE, () -> desk.apply(new PlanEdit.UnarchivePlan(plan.id())));
        var archive = Action.of("archive-plan", "Archive", Icon.ARCHIVE, () -> archive(plan)).on("Delete");
        return List.of(
                Action.of("rename-plan", "Rename", Icon.PEN, () -> asking.rename(plan.id())).on("F2"),
                Action.of("move-plan", "Move to a project…", Icon.LAYOUT, () -> asking.move(plan)),
                Action.of("export-plan", "Export…", Icon.OUT, () -> asking.export(plan))
                        .when(() -> !desk.files().formats().isEmpty()),
                plan.archived() ? back : archive);
    }

    private List<Action> of(Project project) {
        var id = project.id();
        boolean empty = Project.plans(desk.snapshot(), id).isEmpty();
        var remove = Action.of(
                "remove-project", "Remove", Icon.CROSS, () -> desk.apply(new ProjectEdit.RemoveProject(id)))
                .on("Delete");
        var archive = Action.of("archive-project", "Archive with its plans", Icon.ARCHIVE, () -> {
            if (desk.apply(new ProjectEdit.ArchiveProject(id)))
                asking.archived(project.title(), new ProjectEdit.UnarchiveProject(id));
        }).on("Delete");
        return List.of(
                Action.of("new-plan-in", "New plan here…", Icon.PLUS, () -> asking.newPlan(project)),
                Action.of("rename-project", "Rename", Icon.PEN, () -> asking.rename(id)).on("F2"),
                empty ? remove : archive);
    }

    public void renamePlan(String id, String title) {
        desk.apply(new PlanEdit.UpdatePlan(id, Map.of("title", title), List.of()));
    }

    public void renameProject(String id, String title) {
        desk.apply(new ProjectEdit.RenameProject(id, title));
    }
}
