package setpoint.views.shell;

import java.util.List;
import java.util.function.Consumer;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;

/// What can be done from anywhere in the window. Menus, keys, the sheet of keys and the palette read this one list.
final class WindowActions {
    private WindowActions() {}

    static List<Action> of(Shell shell, Desk desk, Consumer<Theme> dress) {
        return List.of(
                Action.of("search", "Search", Icon.SEARCH, () -> shell.search("")).on("Shortcut+K"),
                Action.of("undo", "Undo", Icon.UNDO, shell::undo)
                        .on("Shortcut+Z")
                        .when(() -> desk.canUndo(shell.here())),
                Action.of("redo", "Redo", Icon.REDO, shell::redo)
                        .on("Shortcut+Shift+Z", "Shortcut+Y")
                        .when(() -> desk.canRedo(shell.here())),
                next(shell, desk, "approve", Icon.CHECK, Decisions.Step.APPROVE),
                next(shell, desk, "publish", Icon.SEND, Decisions.Step.PUBLISH),
                next(shell, desk, "request-change", Icon.PEN, Decisions.Step.REQUEST_CHANGE),
                Action.of("capture", "Capture a thought…", Icon.INBOX, () -> shell.capture(null))
                        .on("Shortcut+Shift+I"),
                Action.of("inbox", "Go to the inbox", Icon.INBOX, shell::goToInbox),
                Action.of("new-plan", "New plan…", Icon.PLUS, shell::newPlan).on("Shortcut+N"),
                Action.of("use-light", "Use the light theme", Icon.SUN, () -> dress.accept(Theme.LIGHT))
                        .when(() -> shell.theme() == Theme.DARK),
                Action.of("use-dark", "Use the dark theme", Icon.MOON, () -> dress.accept(Theme.DARK))
                        .when(() -> shell.theme() == Theme.LIGHT));
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
