package setpoint.views.week;

import java.util.Optional;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.views.week.gesture.WeekGesture;
import setpoint.views.week.gesture.WeekGesture.Held;

/// Holds the one movement of the hand that goes on over a week. Used on the JavaFX thread.
final class WeekHand {
    private final WeekCanvas canvas;
    private @Nullable WeekGesture gesture;
    private Runnable onEnd = () -> {};

    WeekHand(WeekCanvas canvas) {
        this.canvas = canvas;
    }

    boolean isBusy() {
        return gesture != null;
    }

    /// @param onEnd runs once it is let go or given up
    void take(Optional<? extends WeekGesture> next, Runnable onEnd) {
        gesture = next.orElse(null);
        this.onEnd = onEnd;
        show();
    }

    private void show() {
        canvas.setCursor(gesture == null ? Cursor.DEFAULT : gesture.cursor());
        canvas.during(gesture);
    }

    /// @param x a point of the canvas
    void moveTo(double x, double y, Held held) {
        if (gesture == null) return;
        if (x >= WeekCanvas.GUTTER) canvas.follow(y);
        gesture.moveTo(canvas.scale(), canvas.sheetX(x), canvas.sheetY(y), held);
        canvas.during(gesture);
    }

    void letGo() {
        var ending = gesture;
        if (ending == null) return;
        end();
        ending.letGo();
    }

    /// Gives up what is going on.
    ///
    /// @return false where nothing was
    boolean cancel() {
        if (gesture == null) return false;
        end();
        return true;
    }

    private void end() {
        gesture = null;
        show();
        onEnd.run();
    }
}
