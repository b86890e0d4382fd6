package setpoint.views.plan;

import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.views.plan.paint.Emphasis;
import setpoint.views.plan.paint.Marks;

/// What is drawn so that it stands out: what is selected, the card under the pointer with the ways through it, and what
/// would come of the gesture that goes on. Used on the JavaFX thread.
final class Attention {
    private final Selection selection;
    private final Runnable repaint;
    private final Highlight highlight;
    private @Nullable String hovered;
    private @Nullable Gesture gesture;

    Attention(Selection selection, Runnable repaint) {
        this.selection = selection;
        this.repaint = repaint;
        highlight = new Highlight(repaint);
    }

    void hover(@Nullable String task) {
        if (Objects.equals(task, hovered)) return;
        hovered = task;
        highlight.at(task);
        repaint.run();
    }

    Optional<String> hovered() {
        return Optional.ofNullable(hovered);
    }

    /// Shows the ways through a task that the keyboard has come to.
    void reach(String task) {
        highlight.at(task);
    }

    /// Shows how far a gesture is; null when it has ended.
    void during(@Nullable Gesture now) {
        gesture = now;
        highlight.at(null);
        repaint.run();
    }

    Optional<String> aimedAt() {
        return Optional.ofNullable(gesture).flatMap(Gesture::aimedAt);
    }

    Marks marks(Drawing drawing) {
        BitSet ways = highlight.ways(drawing);
        return new Marks(selection.tasks(), selection.edge(), selection.phase(), hovered, ways, this::meanwhile);
    }

    private @Nullable Emphasis meanwhile(String task) {
        return gesture == null ? null : gesture.emphasis(task);
    }

    /// What is painted over the drawing.
    Surface.@Nullable Over over(Optional<Drawing> drawing) {
        var held = gesture;
        if (held != null) return held::paint;
        var edge = selection.edge();
        return edge == null ? null : drawing.flatMap(d -> d.edge(edge)).map(EdgeEnds::new).<Surface.Over>map(
                ends -> ends::paint).orElse(null);
    }
}
