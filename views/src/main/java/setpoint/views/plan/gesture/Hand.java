package setpoint.views.plan.gesture;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Neighbours;

/// Holds the one gesture that goes on, whether mouse or keyboard leads it. Used on the JavaFX thread.
public final class Hand {
    private static final Duration REST = Duration.millis(500);

    private final GraphCanvas canvas;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Gesture gesture;
    /// Whether the gesture began without a pressed button, and ends with a click or Enter.
    private boolean free;

    public Hand(GraphCanvas canvas) {
        this.canvas = canvas;
        rest.setOnFinished(_ -> {
            if (gesture == null) return;
            gesture.rest();
            canvas.during(gesture);
        });
    }

    public boolean isBusy() {
        return gesture != null;
    }

    public boolean isFree() {
        return gesture != null && free;
    }

    public Optional<Gesture> gesture() {
        return Optional.ofNullable(gesture);
    }

    /// Begins a gesture that goes on as long as a button or key is held down.
    public void take(Optional<? extends Gesture> next) {
        follow(next.orElse(null), false);
    }

    /// Begins a gesture that goes on until a click or Enter.
    public void takeFreely(Optional<? extends Gesture> next) {
        if (next.isPresent()) follow(next.get(), true);
    }

    private void follow(@Nullable Gesture next, boolean freely) {
        gesture = next;
        free = next != null && freely;
        rest.stop();
        canvas.setCursor(next == null ? Cursor.DEFAULT : next.cursor());
        canvas.during(next);
    }

    /// @param x a point of the canvas
    public void moveTo(double x, double y) {
        if (gesture == null) return;
        gesture.moveTo(canvas.onScreen().drawingX(x), canvas.onScreen().drawingY(y));
        canvas.during(gesture);
        rest.playFromStart();
    }

    /// Aims at the next card in a direction, as the arrow keys lead to it.
    public void aim(int right, int down) {
        if (gesture == null) return;
        var from = gesture.aimedAt().or(() -> Optional.ofNullable(canvas.selectedProperty().get()));
        var drawing = canvas.drawing().orElseThrow();
        new Neighbours(drawing).from(from.flatMap(drawing::card), right, down).flatMap(drawing::card)
                .ifPresent(card -> {
                    gesture.moveTo(card.area().middleX(), card.area().middleY());
                    canvas.lookAt(card.id());
                    canvas.during(gesture);
                });
    }

    public void letGo() {
        var ending = gesture;
        if (ending == null) return;
        follow(null, false);
        ending.letGo();
    }

    /// Gives up what is going on.
    ///
    /// @return false where nothing was
    public boolean cancel() {
        if (gesture == null) return false;
        follow(null, false);
        return true;
    }
}
