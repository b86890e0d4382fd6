package setpoint.views.shell;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;

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
                next(shell, desk, "approve", Icon.CHECK, Decisions.Step.APPROVE),
                next(shell, desk, "publish", Icon.SEND, Decisions.Step.PUBLISH),
                next(shell, desk, "request-change", Icon.PEN, Decisions.Step.REQUEST_CHANGE),
                Action.of("capture", "Capture a thought…", Icon.INBOX, () -> ask.capture(null)).on("Shortcut+Shift+I"),
                Action.of("new-plan", "New plan…", Icon.PLUS, () -> ask.newPlan(shell.home().orElse(null)))
                        .on("Shortcut+N"),
                Action.of("new-project", "New project…", Icon.PLUS, ask::newProject),
                Action.of("import", "Import…", Icon.IN, shell::chooseFiles).on("Shortcut+O"),
                Action.of("export-shown", "Export this plan…", Icon.OUT,
                        () -> shell.shownPlan().ifPresent(shell::export))
                        .on("Shortcut+E")
                        .when(() -> shell.shownPlan().isPresent() && !desk.files().formats().isEmpty()),
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

    /// The next step in the life of the shown plan, where it is this one.
    private static Action next(Shell shell, Desk desk, String id, Icon icon, Decisions.Step step) {
        return Action.of(id, step.button(), icon, shell::decide)
                .on("Shortcut+Enter")
                .when(() -> desk.trouble().isEmpty()
                        && shell.chosen().filter(plan -> isNext(desk, plan, step)).isPresent());
    }

    private static boolean isNext(Desk desk, String plan, Decisions.Step step) {
        var now = desk.snapshot();
        return now.find(Plan.class, "", plan)
                .filter(found -> Decisions.stepAfter(Versions.stateOf(now, found)) == step)
                .isPresent();
    }
}
