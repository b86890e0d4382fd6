package setpoint.views.plan.arrange;

import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.layout.Effort;

/// A way to turn what a plan says into shapes. Pure, and runs on any thread.
@FunctionalInterface
public interface PlanLayout {
    /// @param before an earlier drawing of the same plan, from which this one is to differ little; null for none
    Drawing of(Content content, Effort effort, @Nullable Drawing before);
}
