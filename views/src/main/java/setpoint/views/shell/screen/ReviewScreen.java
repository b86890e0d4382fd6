package setpoint.views.shell.screen;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.ReviewView;

/// A plan reviewed, approved and published.
public final class ReviewScreen implements Screen {
    private final ReviewView review;

    /// @param requestChange asks why a version is to be changed
    /// @param back leads to where the person came from
    public ReviewScreen(Desk desk, Theme theme, Consumer<Plan> requestChange, Runnable back) {
        review = new ReviewView(desk);
        review.dress(theme);
        review.setActions(requestChange, back);
    }

    public ReviewView review() {
        return review;
    }

    @Override
    public Node node() {
        return review;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        if (plan != null) review.show(plan.plan().id());
    }

    @Override
    public void dress(Theme theme) {
        review.dress(theme);
    }

    @Override
    public void focus() {
        review.focus();
    }
}
