package setpoint.views.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;
import setpoint.views.plan.paint.Emphasis;

/// Carries cards. Let go over another phase, the tasks go into it; anywhere else they stay where they were put.
final class MoveGesture implements Gesture {
    private final PlanNow plan;
    private final Drawing drawing;
    private final Task grabbed;
    private final Set<String> carried;
    private final Consumer<List<DraftEdit>> commit;
    private final double startX;
    private final double startY;
    private double x;
    private double y;

    /// @param grabbed the task that the hand holds
    /// @param carried all tasks that come along, with the grabbed one
    MoveGesture(
            PlanNow plan, Drawing drawing, Task grabbed, Set<String> carried, double x, double y,
            Consumer<List<DraftEdit>> commit) {
        this.plan = plan;
        this.drawing = drawing;
        this.grabbed = grabbed;
        this.carried = carried;
        this.commit = commit;
        startX = x;
        startY = y;
        moveTo(x, y);
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    @Override
    public void letGo() {
        var band = otherPhase();
        commit.accept(band != null ? intoPhase(band) : placed());
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

    private List<DraftEdit> intoPhase(Drawing.Band band) {
        var edits = new ArrayList<DraftEdit>();
        for (var id : sorted()) {
            var task = plan.content().task(id).orElseThrow();
            if (task.isGate() || Objects.equals(task.phase(), band.phase())) continue;
            edits.add(new DraftEdit.MoveTask(plan.plan().id(), id, band.phase(), task.parent()));
            if (plan.placements().containsKey(id)) edits.add(new DraftEdit.PlaceTask(plan.plan().id(), id, null, null));
        }
        return edits;
    }

    private List<DraftEdit> placed() {
        return sorted().stream().<DraftEdit>map(id -> {
            var area = drawing.card(id).orElseThrow().area().moved(x - startX, y - startY);
            return new DraftEdit.PlaceTask(
                    plan.plan().id(), id, (int) Math.round(area.x()), (int) Math.round(area.y()));
        }).toList();
    }

    private List<String> sorted() {
        return carried.stream().filter(id -> drawing.card(id).isPresent()).sorted().collect(Collectors.toList());
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        return carried.contains(task) ? Emphasis.LIFTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CLOSED_HAND;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        var band = otherPhase();
        pen.stroke("-color-accent-emphasis", 1.5 / Math.min(1, zoom)).dashes(4, 3);
        if (band != null) outline(pen, band.area(), 10);
        for (var id : sorted()) {
            var area = drawing.card(id).orElseThrow().area().moved(x - startX, y - startY);
            pen.fill("-sp-accent-soft").box(area.x(), area.y(), area.width(), area.height(), 8);
            outline(pen, area, 8);
            var title = PlanNow.titleOf(plan.content().task(id).orElseThrow());
            if (area.width() > CardSize.GATE)
                pen.text(
                        Pen.cut(title, Fonts.strong(12), area.width() - 20), area.x() + 10, area.middleY() + 4,
                        Fonts.strong(12), "-color-accent-fg");
        }
        pen.dashes();
    }

    private static void outline(Pen pen, Area a, double radius) {
        pen.outline(a.x(), a.y(), a.width(), a.height(), radius);
    }
}
