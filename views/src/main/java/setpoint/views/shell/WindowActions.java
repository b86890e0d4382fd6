package setpoint.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.inbox.InboxView;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.screen.View;
import setpoint.views.shell.screen.Whereabouts;
import setpoint.views.start.StartView;

/// What can be done from anywhere in the window. Menus, keys, the sheet of keys and the palette read this one list.
final class WindowActions {
    static final String SEARCH = "search";

    private final Desk desk;
    private final Shell shell;
    private final Whereabouts where;
    private final Dialogs dialogs;

    private WindowActions(Desk desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
        where = shell.where();
        dialogs = shell.dialogs();
    }

    /// @param views that are offered
    /// @param dress takes a theme, or null to follow the system
    static List<Action> of(Desk desk, Shell shell, List<View> views, Consumer<@Nullable Theme> dress) {
        var offered = new WindowActions(desk, shell);
        var all = new ArrayList<Action>();
        all.add(Action.of(SEARCH, "Search", Icon.SEARCH, () -> shell.actions().search("")).on("Shortcut+K"));
        all.addAll(offered.undoing());
        all.addAll(offered.steps());
        all.addAll(offered.beginnings());
        all.addAll(offered.agents());
        all.addAll(offered.files());
        views.stream().flatMap(offered::look).forEach(all::add);
        all.addAll(offered.asides());
        all.addAll(offered.names());
        all.addAll(offered.themes(dress));
        all.addAll(offered.parts());
        all.add(Action.of("keys", "Keys", Icon.KEYBOARD, () -> shell.actions().showKeys()).on("F1"));
        return List.copyOf(all);
    }

    private List<Action> undoing() {
        return List.of(
                Action.of("undo", "Undo", Icon.UNDO, () -> desk.undo(where.place().home()))
                        .on("Shortcut+Z")
                        .when(() -> desk.canUndo(where.place().home())),
                Action.of("redo", "Redo", Icon.REDO, () -> desk.redo(where.place().home()))
                        .on("Shortcut+Shift+Z", "Shortcut+Y")
                        .when(() -> desk.canRedo(where.place().home())));
    }

    /// The next steps in the life of the shown plan.
    private List<Action> steps() {
        var life = shell.life();
        return List.of(
                step("approve", NextStep.APPROVE, life).on("Shortcut+Enter"),
                step("publish", NextStep.PUBLISH, life).on("Shortcut+Enter"),
                step("review", NextStep.REVIEW, life).on("Shortcut+Enter"),
                step("request-change", NextStep.REQUEST_CHANGE, life),
                Action.of("confirm", "Approve or publish what is reviewed", Icon.LOCK, life::decide)
                        .on("Shortcut+Enter")
                        .when(life::isReviewing));
    }

    private static Action step(String id, NextStep step, PlanLife life) {
        return Action.of(id, step.button(), step.icon(), life::takeNextStep)
                .when(() -> life.nextStep().filter(next -> next == step).isPresent());
    }

    /// What begins something new.
    private List<Action> beginnings() {
        return List.of(
                Action.of("capture", "Capture a thought…", Icon.INBOX, dialogs::capture)
                        .on("Shortcut+Shift+I"),
                Action.of("new-plan", "New plan…", Icon.PLUS, dialogs::newPlan).on("Shortcut+N"),
                Action.of("new-project", "New project…", Icon.PLUS, dialogs::newProject),
                Action.of("new-agent", "New agent…", Icon.PLUS, dialogs::newAgent));
    }

    private List<Action> agents() {
        return List.of(
                Action.of("edit-shown-agent", "Edit agent…", Icon.PEN,
                        () -> where.place().person().ifPresent(dialogs::editAgent))
                        .when(() -> where.place().person().isPresent()),
                Action.of("modes", "Modes of work…", Icon.GAUGE, dialogs::modes));
    }

    private List<Action> files() {
        var files = shell.files();
        var shown = shell.shown();
        return List.of(
                files.importing(),
                files.importingTables(),
                Action.of("export-shown", "Export this plan…", Icon.OUT, () -> shown.plan().ifPresent(files::export))
                        .on("Shortcut+E")
                        .when(() -> shown.plan().isPresent() && !desk.files().formats().isEmpty()));
    }

    /// What leads to another view, where it is offered.
    private Stream<Action> look(View view) {
        return Stream.ofNullable(view.offer()).map(offer -> Action
                .of("look-" + view.word(), offer.verb(), offer.icon(), () -> where.look(view))
                .on(offer.keys().toArray(String[]::new))
                .when(() -> where.canLook(view)));
    }

    /// What leads away from the plan for a while.
    private List<Action> asides() {
        return List.of(
                Action.of("inbox", "Go to the inbox", Icon.INBOX, () -> where.look(InboxView.INBOX)),
                Action.of("templates", "Templates", Icon.TEMPLATE, () -> where.look(StartView.TEMPLATES)));
    }

    private List<Action> names() {
        return List.of(
                Action.of("rename-shown", "Rename this plan", Icon.PEN,
                        () -> where.plan().ifPresent(shell.plans()::rename))
                        .when(() -> where.plan().isPresent()),
                Action.of("rename-workspace", "Rename the workspace…", Icon.PEN, dialogs::renameWorkspace));
    }

    private List<Action> themes(Consumer<@Nullable Theme> dress) {
        return List.of(
                Action.of("use-light", "Use the light theme", Icon.SUN, () -> dress.accept(Theme.LIGHT))
                        .when(() -> shell.theme() == Theme.DARK),
                Action.of("use-dark", "Use the dark theme", Icon.MOON, () -> dress.accept(Theme.DARK))
                        .when(() -> shell.theme() == Theme.LIGHT),
                Action.of("use-system", "Follow the system's theme", Icon.SUN, () -> dress.accept(null)));
    }

    private List<Action> parts() {
        return List.of(
                Action.of("next-part", "Next part of the window", Icon.PANEL, () -> shell.jump(1)).on("F6"),
                Action.of("part-before", "Part before", Icon.PANEL, () -> shell.jump(-1)).on("Shift+F6"));
    }
}
