package setpoint.views.shell.screen;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;
import setpoint.views.measure.MeasureView;

/// The measure of a week of an agent.
public final class MeasureScreen implements Screen {
    private final Desk desk;
    private final MeasureView view;

    /// @param onGo gets the agent and the week that a person wants to see instead
    public MeasureScreen(Desk desk, Theme theme, BiConsumer<String, Week> onGo) {
        this.desk = desk;
        view = new MeasureView(desk);
        view.dress(theme);
        view.onGoTo(onGo);
    }

    /// @param calendar gets the agent and the week to show as a calendar
    /// @param reopen asks why a closed cycle is opened again
    /// @param save gets the name of a file and what is to stand in it
    public void listen(
            BiConsumer<String, Week> calendar, BiConsumer<String, Week> reopen, BiConsumer<String, String> save) {
        view.listen(calendar, reopen, save);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        if (place instanceof Place.OfAgent there)
            view.show(there.agent(), there.weekOr(desk.snapshot(), desk.now(), desk.zone()));
    }

    @Override
    public void dress(Theme theme) {
        view.dress(theme);
    }

    @Override
    public List<Action> actions() {
        return view.actions();
    }

    @Override
    public void focus() {
        view.focus();
    }
}
