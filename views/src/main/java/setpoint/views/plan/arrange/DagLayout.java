package setpoint.views.plan.arrange;

import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.layout.Effort;

/// Turns what a plan says into shapes to draw. A plan with phases gets a band for each, from left to right, with its
/// gates in the corridors between; a plan without is drawn as one layered graph, its unconnected pieces packed. A task
/// with children is a frame around those that stand in its phase.
///
/// Pure and deterministic; runs on any thread.
public final class DagLayout {
    private DagLayout() {}

    public static Drawing of(Content content) {
        return of(content, Effort.GOOD, null);
    }

    /// The same with cards of another size, and with every task a card by itself.
    public static Drawing of(Content content, CardSize size) {
        return drawing(new Sketch(content, new Nesting(content, false), size, Effort.GOOD, null));
    }

    /// @param before an earlier drawing of the same plan, from which this one is to differ little; null for none
    public static Drawing of(Content content, Effort effort, @Nullable Drawing before) {
        return drawing(new Sketch(
                content, new Nesting(content, true), CardSize.of(content.tasks()), effort, before));
    }

    private static Drawing drawing(Sketch sketch) {
        boolean phased = !sketch.content.phases().isEmpty();
        return phased ? new Banded(sketch).drawing() : new Packed(sketch).drawing();
    }
}
