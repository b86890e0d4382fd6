package setpoint.views.shell;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.shell.screen.PlanView;

/// What can be done from anywhere in the window. Menus, keys, the sheet of keys and the palette read this one list.
final class WindowActions {
    private WindowActions() {}

    /// @param dress takes a theme, or null to follow the system
    static List<Action> of(Shell shell, Desk desk, Consumer<@Nullable Theme> dress) {
        var ask = shell.questions();
        return List.of(
                Action.of("search", "Search", Icon.SEARCH, () -> shell.search("")).on("Shortcut+K"),
                Action.of("undo", "Undo", Icon.UNDO, () -> desk.undo(shell.here()))
                        .on("Shortcut+Z")
                        .when(() -> desk.canUndo(shell.here())),
                Action.of("redo", "Redo", Icon.REDO, () -> desk.redo(shell.here()))
                        .on("Shortcut+Shift+Z", "Shortcut+Y")
                        .when(() -> desk.canRedo(shell.here())),
                step(shell, "approve", NextStep.APPROVE).on("Shortcut+Enter"),
                step(shell, "publish", NextStep.PUBLISH).on("Shortcut+Enter"),
                step(shell, "review", NextStep.REVIEW).on("Shortcut+Enter"),
                step(shell, "request-change", NextStep.REQUEST_CHANGE),
                Action.of("confirm", "Approve or publish what is reviewed", Icon.LOCK, shell::decide)
                        .on("Shortcut+Enter")
                        .when(shell::isReviewing),
                Action.of("capture", "Capture a thought…", Icon.INBOX, () -> ask.capture(null)).on("Shortcut+Shift+I"),
                Action.of("new-plan", "New plan…", Icon.PLUS, () -> ask.newPlan(shell.home().orElse(null)))
                        .on("Shortcut+N"),
                Action.of("new-project", "New project…", Icon.PLUS, ask::newProject),
                Action.of("new-agent", "New agent…", Icon.PLUS, () -> ask.agent(null)),
                Action.of("edit-shown-agent", "Edit agent…", Icon.PEN,
                        () -> shell.agentHere().ifPresent(shell::editAgent))
                        .when(() -> shell.agentHere().isPresent()),
                Action.of("modes", "Modes of work…", Icon.GAUGE, ask::modes),
                Action.of("import", "Import…", Icon.IN, shell::chooseFiles).on("Shortcut+O"),
                Action.of("export-shown", "Export this plan…", Icon.OUT,
                        () -> shell.shownPlan().ifPresent(shell::export))
                        .on("Shortcut+E")
                        .when(() -> shell.shownPlan().isPresent() && !desk.files().formats().isEmpty()),
                look(shell, PlanView.GRAPH, "Show the plan as a graph", Icon.GRAPH).on("Shortcut+1", "Shortcut+L"),
                look(shell, PlanView.OUTLINE, "Show the plan as an outline", Icon.LIST).on("Shortcut+L"),
                look(shell, PlanView.WEEK, "Show the week", Icon.CALENDAR).on("Shortcut+4"),
                look(shell, PlanView.MEASURE, "Measure the week", Icon.GAUGE).on("Shortcut+5"),
                Action.of("rename-shown", "Rename this plan", Icon.PEN, () -> shell.chosen().ifPresent(shell::rename))
                        .when(() -> shell.chosen().isPresent()),
                Action.of("inbox", "Go to the inbox", Icon.INBOX, shell::goToInbox),
                Action.of("templates", "Templates", Icon.TEMPLATE, shell::goToTemplates),
                Action.of("rename-workspace", "Rename the workspace…", Icon.PEN, ask::renameWorkspace),
                Action.of("use-light", "Use the light theme", Icon.SUN, () -> dress.accept(Theme.LIGHT))
                        .when(() -> shell.theme() == Theme.DARK),
                Action.of("use-dark", "Use the dark theme", Icon.MOON, () -> dress.accept(Theme.DARK))
                        .when(() -> shell.theme() == Theme.LIGHT),
                Action.of("use-system", "Follow the system's theme", Icon.SUN, () -> dress.accept(null)),
                Action.of("next-part", "Next part of the window", Icon.PANEL, () -> shell.jump(1)).on("F6"),
                Action.of("part-before", "Part before", Icon.PANEL, () -> shell.jump(-1)).on("Shift+F6"),
                Action.of("keys", "Keys", Icon.KEYBOARD, shell::showKeys).on("F1"));
    }

    private static Action look(Shell shell, PlanView view, String name, Icon icon) {
        return Action.of("look-" + view.word(), name, icon, () -> shell.look(view)).when(() -> shell.canLook(view));
    }

    /// The next step in the life of the shown plan, where it is this one.
    private static Action step(Shell shell, String id, NextStep step) {
        return Action.of(id, step.button(), step.icon(), shell::takeNextStep)
                .when(() -> shell.nextStep().filter(next -> next == step).isPresent());
    }
}
