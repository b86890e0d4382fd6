package setpoint.views.plan.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.paint.Emphasis;

/// Draws a dependency from one task to another, or hangs one end of a dependency on another task: a rubber band to the
/// pointer, while the tasks on which a drop would close a cycle fade. Let go on any other, it ends in one edit.
public final class ConnectGesture implements Gesture {
    private final Content content;
    private final @Nullable Dependency replaced;
    private final Drawing.Card held;
    private final End loose;
    private final BiFunction<Double, Double, @Nullable String> taskAt;
    private final Consumer<List<DraftEdit>> commit;
    private final Set<String> looping;
    private @Nullable String target;
    private double x;
    private double y;

    /// The end of a dependency that follows the pointer.
    public enum End {
        FROM,
        TO
    }

    /// @param held the task at the other end
    /// @param replaced the dependency whose end it is; null for a new one
    /// @param taskAt the id of the task at a point of the drawing, or null
    public ConnectGesture(
            Content content, Drawing.Card held, End loose, @Nullable Dependency replaced,
            BiFunction<Double, Double, @Nullable String> taskAt, Consumer<List<DraftEdit>> commit) {
        this.content = content;
        this.replaced = replaced;
        this.held = held;
        this.loose = loose;
        this.taskAt = taskAt;
        this.commit = commit;
        var dag = Dag.of(without(content, replaced));
        looping = loose == End.TO ? dag.cannotFollow(held.id()) : dag.cannotPrecede(held.id());
        x = loose == End.TO ? held.area().right() : held.area().x();
        y = held.area().middleY();
    }

    private static Content without(Content content, @Nullable Dependency one) {
        return one == null
                ? content
                : new Content(
                        content.plan(), content.brief(), content.scopes(), content.phases(), content.tasks(),
                        content.dependencies().stream().filter(d -> !d.equals(one)).toList());
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        var under = taskAt.apply(toX, toY);
        target = under == null || under.equals(held.id()) ? null : under;
    }

    @Override
    public Optional<String> aimedAt() {
        return Optional.ofNullable(target);
    }

    @Override
    public void letGo() {
        var id = target;
        if (id == null || looping.contains(id)) return;
        var from = loose == End.TO ? held.id() : id;
        var to = loose == End.TO ? id : held.id();
        if (content.dependenciesOf(to).stream().anyMatch(d -> d.from().equals(from))) return;
        if (replaced == null) commit.accept(List.of(new DraftEdit.AddDependency(content.plan(), from, to)));
        else
            commit.accept(List.of(
                    new DraftEdit.RemoveDependency(content.plan(), replaced.from(), replaced.to()),
                    new DraftEdit.AddDependency(content.plan(), from, to, replaced.type(), replaced.lagMin())));
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        if (looping.contains(task) && !task.equals(held.id())) return Emphasis.FADED;
        return task.equals(target) ? Emphasis.SELECTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        double side = loose == End.TO ? 1 : -1;
        double startX = loose == End.TO ? held.area().right() : held.area().x();
        double startY = held.area().middleY();
        double reach = side * Math.max(14, Math.abs(x - startX) / 2);
        pen.stroke("-color-accent-emphasis", 2 / Math.min(1, zoom)).dashes(4, 3);
        pen.curve(startX, startY, startX + reach, startY, x - reach, y, x, y);
        pen.dashes();
        pen.fill("-color-accent-emphasis").disc(startX, startY, 4 / Math.min(1, zoom));
        if (target != null && looping.contains(target)) PointerNote.refusal(pen, x, y, zoom, "would loop");
    }
}
