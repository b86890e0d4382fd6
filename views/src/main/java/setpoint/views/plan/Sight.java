package setpoint.views.plan;

import java.util.Set;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.paint.PlanLook;

/// What somebody sees of a plan: how it looks, as it is laid out.
///
/// @param leftOut how many tasks are not drawn, because they have ended
public record Sight(PlanLook look, int leftOut) {
    /// A plan as a window shows it that sees it for the first time. Takes as long as its layout does; on any thread.
    ///
    /// @param whole whether what has ended is drawn even where that is much
    public static Sight first(PlanNow plan, boolean whole) {
        var ended = whole ? Set.<String>of() : Finished.toHideAtFirst(plan);
        var seen = Finished.without(plan.drawn(), ended);
        var folded = Folded.by(seen, new Folds().open(seen));
        var found = LayoutRun.finished(DagLayout::of, folded.content());
        return of(plan, folded.unfolded(Placed.by(found, plan.placements())), ended.size());
    }

    /// A plan and a drawing of it, for another thread than that which shows it.
    static Sight of(PlanNow plan, Drawing drawing, int leftOut) {
        var own = new Drawing(drawing.bands(), drawing.cards(), drawing.edges());
        return new Sight(new PlanLook(plan, own), leftOut);
    }
}
