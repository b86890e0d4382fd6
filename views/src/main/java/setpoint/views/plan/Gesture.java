package setpoint.views.plan;

import java.util.Optional;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Pen;
import setpoint.views.plan.paint.Emphasis;

/// One movement of the hand over the graph. Changes nothing while it goes on; let go, it ends in one edit or in nothing.
/// Who gives it up just forgets it. Positions are those of the drawing.
public interface Gesture {
    void moveTo(double x, double y);

    void letGo();

    /// The hand has stood still for a while.
    default void rest() {}

    /// The task that would be taken if it ended now.
    default Optional<String> aimedAt() {
        return Optional.empty();
    }

    /// Paints what would come of it, on top of the drawing.
    default void paint(Pen pen, double zoom) {}

    /// How a card is drawn meanwhile; null for as ever.
    default @Nullable Emphasis emphasis(String task) {
        return null;
    }

    default Cursor cursor() {
        return Cursor.DEFAULT;
    }
}
