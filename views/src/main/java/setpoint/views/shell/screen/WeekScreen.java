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
import setpoint.views.week.WeekView;

/// A week of an agent, as a calendar.
public final class WeekScreen implements Screen {
    private final Desk desk;
    private final WeekView view;

    /// @param onGo gets the agent and the week that a person wants to see instead
    public WeekScreen(Desk desk, Theme theme, BiConsumer<String, Week> onGo) {
        this.desk = desk;
        view = new WeekView(desk);
        view.dress(theme);
        view.onGoTo(onGo);
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
