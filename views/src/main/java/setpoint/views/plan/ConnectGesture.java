package setpoint.views.plan;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Dag;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;
import setpoint.views.plan.paint.Emphasis;

/// Draws a dependency from one task to another: a rubber band to the pointer, while the tasks on which a drop would
/// close a cycle fade. Let go on any other, it adds one dependency.
final class ConnectGesture implements Gesture {
    private final PlanNow plan;
    private final Drawing.Card from;
    private final BiFunction<Double, Double, @Nullable String> taskAt;
    private final Consumer<DraftEdit> commit;
    private final Set<String> looping;
    private @Nullable String target;
    private double x;
    private double y;

    /// @param taskAt the id of the task at a point of the drawing, or null
    ConnectGesture(
            PlanNow plan, Drawing.Card from, BiFunction<Double, Double, @Nullable String> taskAt,
            Consumer<DraftEdit> commit) {
        this.plan = plan;
        this.from = from;
        this.taskAt = taskAt;
        this.commit = commit;
        var dag = Dag.of(plan.content());
        looping = plan.content().tasks().stream()
                .map(Task::id)
                .filter(id -> !id.equals(from.id()) && dag.wouldLoop(from.id(), id))
                .collect(Collectors.toSet());
        x = from.area().right();
        y = from.area().middleY();
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        var under = taskAt.apply(toX, toY);
        target = under == null || under.equals(from.id()) ? null : under;
    }

    @Override
    public void letGo() {
        var id = target;
        if (id == null || looping.contains(id)) return;
        if (plan.content().dependenciesOf(id).stream().anyMatch(d -> d.from().equals(from.id()))) return;
        commit.accept(new DraftEdit.AddDependency(plan.plan().id(), from.id(), id));
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        if (looping.contains(task)) return Emphasis.FADED;
        return task.equals(target) ? Emphasis.SELECTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        double startX = from.area().right();
        double startY = from.area().middleY();
        double reach = Math.max(14, Math.abs(x - startX) / 2);
        var gc = pen.gc();
        pen.stroke("-color-accent-emphasis", 2 / Math.min(1, zoom)).dashes(4, 3);
        gc.beginPath();
        gc.moveTo(startX, startY);
        gc.bezierCurveTo(startX + reach, startY, x - reach, y, x, y);
        gc.stroke();
        pen.dashes();
        pen.fill("-color-accent-emphasis").disc(startX, startY, 4 / Math.min(1, zoom));
        if (target != null && looping.contains(target)) note(pen, zoom);
    }

    private void note(Pen pen, double zoom) {
        var gc = pen.gc();
        gc.save();
        gc.translate(x, y);
        gc.scale(1 / zoom, 1 / zoom);
        var font = Fonts.strong(11);
        pen.fill("-color-danger-emphasis").box(12, 8, Pen.width("would loop", font) + 16, 22, 6);
        pen.text("would loop", 20, 23, font, "-color-fg-emphasis");
        gc.restore();
    }
}
