package setpoint.views.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.palette.Find;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StateMark;
import setpoint.views.shell.find.Finds;
import setpoint.views.shell.screen.Screens;

/// What a person can do at the moment, anywhere in the window and on the screen, and where they find it.
final class ActionsNow {
    private final Desk desk;
    private final Shell shell;
    private final Screens screens;
    private final Finder finder;
    private final List<Action> anywhere;

    ActionsNow(Desk desk, Shell shell, Screens screens, Finder finder, Consumer<@Nullable Theme> onTheme) {
        this.desk = desk;
        this.shell = shell;
        this.screens = screens;
        this.finder = finder;
        anywhere = WindowActions.of(desk, shell, screens.offered(), onTheme);
    }

    /// One of those that can be done anywhere in the window.
    Action named(String id) {
        return anywhere.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    /// Those that can be done to something at the moment.
    Stream<Action> possible() {
        return Stream.concat(anywhere.stream(), shell.where().screen().actions().stream()).filter(Action::isPossible);
    }

    /// What can be done with a person or an agent, by id.
    List<Action> ofAgent(String id) {
        return List.of(
                Action.of("edit-agent", "Edit agent…", Icon.PEN, () -> shell.dialogs().editAgent(id)).on("F2"));
    }

    /// Opens the palette with something typed in it.
    void search(String typed) {
        if (shell.dialogs().isOpen()) return;
        var shown = shell.shown().now();
        var there = new Finds(desk, shown, shell.where(), shell.theme().palette(),
                plan -> shell.planActions().ofPlan(plan.id()), this::ofAgent, this::search);
        var finds = new ArrayList<>(there.all());
        possible().filter(action -> !action.id().equals(WindowActions.SEARCH))
                .forEach(action -> finds.add(Find.of(action)));
        finder.open(finds, shown.map(ActionsNow::scope).orElse(null), typed);
    }

    private static Label scope(PlanNow plan) {
        return new Label(plan.title(), new StateMark(Versions.stateOf(plan.snapshot(), plan.plan())));
    }

    /// Shows all keys, by the part of the window that they work in; first those of a view that is not of a plan, as they
    /// are looked for there.
    void showKeys() {
        var where = shell.where();
        var groups = new LinkedHashMap<String, List<Action>>();
        if (!where.place().view().isOfPlan()) groups.putAll(where.screen().keys());
        groups.put("Window", anywhere);
        groups.putAll(screens.keys());
        groups.put("Plan at the left", where.plan().map(shell.planActions()::ofPlan).orElse(List.of()));
        shell.dialogs().keys(groups);
    }
}
