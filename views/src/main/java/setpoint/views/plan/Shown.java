package setpoint.views.plan;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;

/// The plan that is shown, and its drawing, which is laid out anew only where the plan looks different. Used on the
/// JavaFX thread.
final class Shown {
    private Function<Content, Drawing> layout = DagLayout::of;
    private @Nullable PlanNow plan;
    private @Nullable Drawing drawing;

    Optional<PlanNow> plan() {
        return Optional.ofNullable(plan);
    }

    /// Empty while there is no plan.
    Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    /// Takes another state, or another plan.
    ///
    /// @return whether it is another plan
    boolean show(@Nullable PlanNow next) {
        var before = plan;
        plan = next;
        boolean other = before == null || next == null || !before.plan().id().equals(next.plan().id());
        if (next == null) drawing = null;
        else if (other || !before.isDrawnLike(next)) drawing = laidOut(next);
        return other;
    }

    void layOutBy(Function<Content, Drawing> other) {
        layout = other;
        if (plan != null) drawing = laidOut(plan);
    }

    private Drawing laidOut(PlanNow next) {
        return Placed.by(layout.apply(next.drawn()), next.drawn(), next.placements());
    }
}
