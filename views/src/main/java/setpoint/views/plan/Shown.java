package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.PlanLayout;

/// The plan that is shown, and its drawing, which is laid out anew only where the plan looks different. Used on the
/// JavaFX thread.
final class Shown {
    private final LayoutRun run = new LayoutRun();
    private final Folds folds = new Folds();
    private final Consumer<Optional<Drawing>> onLateDrawing;
    private PlanLayout layout = DagLayout::of;
    private @Nullable PlanNow plan;
    /// As laid out, before what a person has placed by hand is put there.
    private @Nullable Drawing automatic;

    private @Nullable Drawing drawing;
    private boolean asking;
    private boolean still;
    private boolean resting;
    /// Whether something was not laid out because nobody looked.
    private boolean overdue;
    private @Nullable Runnable waiting;
    /// What a person chose for a plan, by its id.
    private final Map<String, Boolean> hiding = new HashMap<>();
    private Set<String> hidden = Set.of();

    /// @param onLateDrawing told when a drawing has come that nobody waited for, and which one it follows
    Shown(Consumer<Optional<Drawing>> onLateDrawing) {
        this.onLateDrawing = onLateDrawing;
    }

    void calculateWith(LayoutRun.Beside beside) {
        run.calculateWith(beside);
    }

    Optional<PlanNow> plan() {
        return Optional.ofNullable(plan);
    }

    /// Empty while there is no plan, and until a large one has been laid out for the first time.
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
        if (other) forget();
        if (next == null) run.stop();
        else if (other || !before.isDrawnLike(next) || !hidden.equals(hiddenBefore)) layOut(next);
        return other;
    }

    private void forget() {
        automatic = null;
        drawing = null;
        waiting = null;
    }

    private Set<String> toHide(PlanNow next) {
        var chosen = hiding.get(next.plan().id());
        if (chosen == null) return Finished.toHideAtFirst(next);
        return chosen ? Finished.in(next) : Set.of();
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
        layOut(plan);
    }

    void layOutBy(PlanLayout other) {
        layout = other;
        forget();
        if (plan != null) layOut(plan);
    }

    Folds folds() {
        return folds;
    }

    /// Opens a task with parts that is closed, or closes an open one.
    void turn(String task) {
        if (plan == null) return;
        folds.turn(Finished.without(plan.drawn(), hidden), task);
        layOut(plan);
    }

    /// Opens what a task is a part of.
    ///
    /// @return whether anything was closed
    boolean unfold(String task) {
        if (plan == null) return false;
        var all = plan.drawn();
        var seen = Finished.without(all, hidden);
        var open = folds.open(seen);
        var closed = new ArrayList<String>();
        for (var up = all.task(task); up.isPresent(); up = up.map(Task::parent).flatMap(all::task))
            if (!up.get().id().equals(task) && !open.test(up.get())) closed.add(up.get().id());
        closed.forEach(parent -> folds.turn(seen, parent));
        if (!closed.isEmpty()) layOut(plan);
        return !closed.isEmpty();
    }

    /// Says whether nobody looks; then nothing is laid out until somebody does.
    void rest(boolean wanted) {
        resting = wanted;
        if (resting) return;
        var late = waiting;
        waiting = null;
        if (overdue && plan != null) layOut(plan);
        else if (late != null) takeLate(late);
    }

    private void layOut(PlanNow shown) {
        overdue = resting;
        if (resting) return;
        var seen = Finished.without(shown.drawn(), hidden);
        var folded = Folded.by(seen, folds.open(seen));
        asking = true;
        run.start(layout, folded.content(), automatic, found -> whenStill(() -> {
            automatic = found;
            drawing = folded.unfolded(Placed.by(found, shown.placements()));
        }));
        asking = false;
    }

    /// While a hand moves something, a drawing that comes late waits until it lets go.
    private void whenStill(Runnable take) {
        if (asking) {
            waiting = null;
            take.run();
        } else if (still || resting) waiting = take;
        else takeLate(take);
    }

    private void takeLate(Runnable take) {
        var before = drawing();
        take.run();
        onLateDrawing.accept(before);
    }

    /// Says whether everything must stay where it is.
    void holdStill(boolean wanted) {
        still = wanted;
        var late = waiting;
        if (still || late == null) return;
        waiting = null;
        takeLate(late);
    }
}
