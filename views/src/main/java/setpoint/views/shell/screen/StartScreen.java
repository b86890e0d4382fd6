package setpoint.views.shell.screen;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import setpoint.views.start.StartView;

/// What a plan can begin from: all there is in a workspace without plans, and the templates of any other.
public final class StartScreen implements Screen {
    private final StartView view;

    public StartScreen(StartView view) {
        this.view = view;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        view.greet(place instanceof Place.Start);
    }

    @Override
    public void dress(Theme theme) {}

    @Override
    public void focus() {
        view.focusFirst();
    }
}
