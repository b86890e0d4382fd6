package setpoint.views.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;

/// The plan that is shown, and its drawing, which is laid out anew only where the plan looks different. Used on the
/// JavaFX thread.
final class Shown {
    private Function<Content, Drawing> layout = DagLayout::of;
    private @Nullable PlanNow plan;
    private @Nullable Drawing drawing;
    /// What a person chose for a plan, by its id.
    private final Map<String, Boolean> hiding = new HashMap<>();
    private Set<String> hidden = Set.of();

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
        var hiddenBefore = hidden;
        hidden = next == null ? Set.of() : toHide(next);
        if (next == null) drawing = null;
        else if (other || !before.isDrawnLike(next) || !hidden.equals(hiddenBefore)) drawing = laidOut(next);
        return other;
    }

    private Set<String> toHide(PlanNow next) {
        var ended = Finished.in(next);
        return hiding.getOrDefault(next.plan().id(), ended.size() > Finished.MANY) ? ended : Set.of();
    }

    /// How many tasks are not drawn, because they have ended.
    int hidden() {
        return hidden.size();
    }

    boolean isHidden(String task) {
        return hidden.contains(task);
    }

    /// Leaves out what has ended, or draws it again. Holds for this plan as long as the window is open.
    void hideFinished(boolean hide) {
        if (plan == null) return;
        hiding.put(plan.plan().id(), hide);
        hidden = toHide(plan);
        drawing = laidOut(plan);
    }

    void layOutBy(Function<Content, Drawing> other) {
        layout = other;
        if (plan != null) drawing = laidOut(plan);
    }

    private Drawing laidOut(PlanNow next) {
        var seen = Finished.without(next.drawn(), hidden);
        return Placed.by(layout.apply(seen), seen, next.placements());
    }
}
