package setpoint.views.plan;

import setpoint.model.plan.Content;
import setpoint.views.plan.layout.Effort;

/// Turns what a plan says into shapes to draw. A plan with phases gets a band for each, from left to right, with its
/// gates in the corridors between; a plan without is drawn as one layered graph, its unconnected pieces packed.
///
/// Pure and deterministic; runs on any thread.
public final class DagLayout {
    private DagLayout() {}

    public static Drawing of(Content content) {
        return of(content, CardSize.of(content.tasks()));
    }

    /// The same with cards of another size.
    public static Drawing of(Content content, CardSize size) {
        var plan = new Numbered(content);
        boolean phased = !content.phases().isEmpty() && !content.tasks().isEmpty();
        return phased ? new Banded(content, plan, size).drawing() : new Packed(content, plan, size).drawing();
    }

    /// Large plans get a picture at once rather than the best one.
    static Effort effort(int tasks) {
        return tasks > 3000 ? Effort.QUICK : Effort.GOOD;
    }
}
