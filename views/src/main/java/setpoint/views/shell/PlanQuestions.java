package setpoint.views.shell;

import setpoint.model.core.Edit;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.shell.action.PlanActions;
import setpoint.views.shell.screen.Whereabouts;
import setpoint.views.shell.sidebar.Sidebar;

/// Asks for what is needed to do something with a plan as a whole, each where a person expects to be asked.
final class PlanQuestions implements PlanActions.Asking {
    private final Desk desk;
    private final Whereabouts where;
    private final Sidebar sidebar;
    private final Dialogs dialogs;
    private final FileQuestions files;
    private final PlanLife life;
    private final Notices notices;

    PlanQuestions(Desk desk, Whereabouts where, Sidebar sidebar, Dialogs dialogs, FileQuestions files, PlanLife life,
            Notices notices) {
        this.desk = desk;
        this.where = where;
        this.sidebar = sidebar;
        this.dialogs = dialogs;
        this.files = files;
        this.life = life;
        this.notices = notices;
    }

    @Override
    public void rename(String id) {
        var plan = desk.snapshot().find(Plan.class, "", id).filter(found -> !found.isOpen());
        plan.ifPresentOrElse(
                locked -> life.offerChange(locked, () -> sidebar.rename(id)), () -> sidebar.rename(id));
    }

    @Override
    public void move(Plan plan) {
        dialogs.move(plan);
    }

    @Override
    public void export(Plan plan) {
        files.export(plan);
    }

    @Override
    public void newPlan(Project home) {
        dialogs.newPlan(home);
    }

    @Override
    public void archived(String title, Edit back) {
        desk.refresh();
        where.leaveArchived();
        notices.offer(
                "“%s” is archived.".formatted(title), Icon.ARCHIVE, "bring-back", "Bring back",
                () -> desk.apply(back));
    }
}
