package setpoint.views.plan.gesture;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.DraftEdit;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.paint.Emphasis;

/// Pushes cards a little with the arrow keys, as long as the key that goes with them is held down; so a walk of many
/// steps is one edit.
public final class NudgeGesture implements Gesture {
    private final Carried carried;
    private final Consumer<List<DraftEdit>> commit;
    private double dx;
    private double dy;

    public NudgeGesture(Carried carried, Consumer<List<DraftEdit>> commit) {
        this.carried = carried;
        this.commit = commit;
    }

    public void by(double x, double y) {
        dx += x;
        dy += y;
    }

    /// The pointer has no part in it.
    @Override
    public void moveTo(double x, double y) {}

    @Override
    public void letGo() {
        if (dx != 0 || dy != 0) commit.accept(carried.placed(dx, dy));
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        return carried.ids().contains(task) ? Emphasis.LIFTED : null;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        carried.paint(pen, zoom, dx, dy);
    }
}
