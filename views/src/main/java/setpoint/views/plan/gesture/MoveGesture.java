package setpoint.views.plan.gesture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.paint.Emphasis;

/// Carries cards. Let go over another phase, the tasks go into it; held still over another card first, they become parts
/// of that task; anywhere else they stay where they were put.
public final class MoveGesture implements Gesture {
    private final PlanNow plan;
    private final Drawing drawing;
    private final Task grabbed;
    private final Carried carried;
    private final Consumer<List<DraftEdit>> commit;
    private final double startX;
    private final double startY;
    private @Nullable Set<String> cannotContain;
    private @Nullable String under;
    private @Nullable String whole;
    private double x;
    private double y;

    /// @param grabbed the task that the hand holds
    /// @param tasks all that come along, with the grabbed one
    public MoveGesture(
            PlanNow plan, Drawing drawing, Task grabbed, Set<String> tasks, double x, double y,
            Consumer<List<DraftEdit>> commit) {
        this.plan = plan;
        this.drawing = drawing;
        this.grabbed = grabbed;
        this.carried = Carried.of(plan, drawing, tasks);
        this.commit = commit;
        startX = x;
        startY = y;
        moveTo(x, y);
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        var now = drawing.cardAt(toX, toY).filter(id -> !carried.ids().contains(id)).orElse(null);
        if (!Objects.equals(now, under)) whole = null;
        under = now;
    }

    @Override
    public void rest() {
        if (under != null && !cannotContain().contains(under)) whole = under;
    }

    private Set<String> cannotContain() {
        if (cannotContain == null) cannotContain = Moves.cannotContain(plan.content(), carried.ids());
        return cannotContain;
    }

    @Override
    public Optional<String> aimedAt() {
        return Optional.ofNullable(whole);
    }

    @Override
    public void letGo() {
        var band = otherPhase();
        if (whole != null) commit.accept(Moves.under(plan, carried.ids(), whole));
        else if (band != null) commit.accept(Moves.intoPhase(plan, carried.ids(), band.phase()));
        else commit.accept(carried.placed(x - startX, y - startY));
    }

    /// The band under the pointer, where it is not the grabbed task's own.
    private Drawing.@Nullable Band otherPhase() {
        if (grabbed.isGate()) return null;
        return drawing.bands().stream()
                .filter(b -> x >= b.area().x() && x <= b.area().right())
                .filter(b -> !Objects.equals(b.phase(), grabbed.phase()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        if (carried.ids().contains(task)) return Emphasis.LIFTED;
        return task.equals(whole) ? Emphasis.SELECTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CLOSED_HAND;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        var band = whole == null ? otherPhase() : null;
        pen.stroke("-color-accent-emphasis", 1.5 / Math.min(1, zoom)).dashes(4, 3);
        if (band != null)
            pen.outline(band.area().x(), band.area().y(), band.area().width(), band.area().height(), 10);
        carried.paint(pen, zoom, x - startX, y - startY);
        if (under != null) paintNote(pen, zoom);
    }

    private void paintNote(Pen pen, double zoom) {
        if (whole != null) PointerNote.promise(pen, x, y, zoom, "part of it");
        else if (cannotContain().contains(under)) PointerNote.refusal(pen, x, y, zoom, "cannot hold it");
        else PointerNote.promise(pen, x, y, zoom, "hold still to nest");
    }
}
