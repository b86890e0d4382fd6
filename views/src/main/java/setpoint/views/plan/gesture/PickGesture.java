package setpoint.views.plan.gesture;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.paint.Emphasis;

/// Asks for a task: those that will not do fade, the one under the pointer is taken.
public final class PickGesture implements Gesture {
    private final Set<String> unfit;
    private final String promise;
    private final String refusal;
    private final BiFunction<Double, Double, @Nullable String> taskAt;
    private final Consumer<String> taken;
    private @Nullable String target;
    private double x = Double.NaN;
    private double y;

    /// @param promise what taking a task does, in two or three words beside the pointer
    /// @param refusal why some will not do, as short
    /// @param taskAt the id of the task at a point of the drawing, or null
    public PickGesture(
            Set<String> unfit, String promise, String refusal, BiFunction<Double, Double, @Nullable String> taskAt,
            Consumer<String> taken) {
        this.unfit = unfit;
        this.promise = promise;
        this.refusal = refusal;
        this.taskAt = taskAt;
        this.taken = taken;
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        target = taskAt.apply(toX, toY);
    }

    @Override
    public Optional<String> aimedAt() {
        return Optional.ofNullable(target);
    }

    @Override
    public void letGo() {
        if (target != null && !unfit.contains(target)) taken.accept(target);
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        if (unfit.contains(task)) return Emphasis.FADED;
        return task.equals(target) ? Emphasis.SELECTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        if (Double.isNaN(x)) return;
        if (target != null && unfit.contains(target)) PointerNote.refusal(pen, x, y, zoom, refusal);
        else PointerNote.promise(pen, x, y, zoom, promise);
    }
}
