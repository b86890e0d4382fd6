package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Setting;
import setpoint.model.core.SettingEdit;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.inbox.Thought;
import setpoint.model.measure.CycleEdit;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Project;
import setpoint.model.plan.ProjectEdit;
import setpoint.model.week.Week;
import setpoint.views.agent.AgentForm;
import setpoint.views.agent.ArchetypesDialog;
import setpoint.views.desk.BlankTemplate;
import setpoint.views.desk.Desk;
import setpoint.views.files.ExportDialog;
import setpoint.views.files.FileChoice;
import setpoint.views.inbox.CaptureBox;
import setpoint.views.palette.Action;
import setpoint.views.plan.Sight;
import setpoint.views.shell.dialog.AskDialog;
import setpoint.views.shell.dialog.KeySheet;
import setpoint.views.shell.dialog.NewPlanDialog;
import setpoint.views.shell.screen.Whereabouts;

/// The questions that a person is asked before something is done, each in a dialog of its own.
final class Dialogs {
    /// The setting that names the workspace.
    private static final String TITLE = "workspace.title";

    private final Desk desk;
    private final ModalPane pane;
    private final Whereabouts where;
    private final ShownPlan shown;

    Dialogs(Desk desk, ModalPane pane, Whereabouts where, ShownPlan shown) {
        this.desk = desk;
        this.pane = pane;
        this.where = where;
        this.shown = shown;
    }

    boolean isOpen() {
        return pane.isDisplay();
    }

    private void close() {
        pane.hide(true);
    }

    /// Asks for what a new plan needs, and goes there.
    void newPlan() {
        newPlan(BlankTemplate.ID);
    }

    /// @param from the template that is offered first
    void newPlan(String from) {
        newPlan(from, shown.home());
    }

    void newPlan(Project home) {
        newPlan(BlankTemplate.ID, home.title());
    }

    /// @param home the title of the project that is offered first
    private void newPlan(String from, String home) {
        var dialog = new NewPlanDialog(desk, from, home, this::close, plan -> where.goTo(plan, null));
        pane.show(dialog);
        dialog.focusFirst();
    }

    /// Takes a thought, wherever the window is.
    void capture() {
        capture(null);
    }

    /// Asks for other words for a thought.
    void reword(Thought before) {
        capture(before);
    }

    private void capture(@Nullable Thought before) {
        var box = new CaptureBox(desk, before, this::close, plan -> where.goTo(plan, null));
        pane.show(box);
        box.focusFirst();
    }

    /// Asks why a closed cycle is opened again.
    void reopenCycle(String agent, Week week) {
        ask("Open the cycle of week %d again".formatted(week.number()), "Why", "", "Open again",
                why -> desk.applySilently(new CycleEdit.ReopenCycle(agent, week, why)));
    }

    /// Asks for the profile of someone new.
    void newAgent() {
        agent(null);
    }

    /// Asks for another profile of someone who is there.
    void editAgent(String id) {
        desk.snapshot().find(Agent.class, "", id).ifPresent(this::agent);
    }

    private void agent(@Nullable Agent before) {
        var form = new AgentForm(desk, before, this::close);
        pane.show(form);
        form.focusFirst();
    }

    /// Shows the modes of work, to be changed.
    void modes() {
        var dialog = new ArchetypesDialog(desk, this::close);
        pane.show(dialog);
        dialog.focusFirst();
    }

    void newProject() {
        ask("New project", "Title", "", "Create", title -> {
            var now = desk.snapshot();
            return desk.applySilently(
                    new ProjectEdit.CreateProject(Ids.slug(title, id -> now.has(Project.key(id))), title));
        });
    }

    void renameWorkspace() {
        ask("Rename the workspace", "Title", titleOfWorkspace(desk.snapshot()), "Rename",
                title -> desk.applySilently(new SettingEdit.SetSetting(TITLE, title)));
    }

    static String titleOfWorkspace(Snapshot now) {
        return now.find(Setting.class, "", TITLE).map(Setting::value).map(TextSafety::shownOnOneLine)
                .orElse("Setpoint");
    }

    /// Asks for the project that a plan is to belong to.
    void move(Plan plan) {
        var home = desk.snapshot().find(Project.class, "", plan.project()).map(Project::title).orElse("");
        ask("Move “" + plan.title() + "”", "Project, or a new one", home, "Move",
                title -> desk.applySilently(new PlanEdit.MovePlan(plan.id(), title)));
    }

    /// Asks for a version and a format, and for the file to write.
    ///
    /// @param shown the plan's graph as the window shows it; null where it shows none
    ExportDialog export(Plan plan, @Nullable Sight shown, FileChoice choice) {
        var dialog = new ExportDialog(desk, plan, shown, choice, this::close);
        pane.show(dialog);
        return dialog;
    }

    /// @param groups actions by the title of their part of the window
    void keys(Map<String, List<Action>> groups) {
        var sheet = new KeySheet(groups, this::close);
        pane.show(sheet);
        sheet.focusFirst();
    }

    private void ask(String title, String name, String text, String button, Function<String, Optional<String>> action) {
        var dialog = new AskDialog(title, name, text, button, typed -> {
            var refusal = action.apply(typed);
            desk.refresh();
            return refusal;
        }, this::close);
        pane.show(dialog);
        dialog.focusFirst();
    }
}
