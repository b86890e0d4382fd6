package setpoint.views.plan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Moving the view by dragging anywhere in the graph, also on cards: while the tool for it is chosen, or Space is held.
final class Panning {
    private final GraphCanvas canvas;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");
    private boolean held;
    private double lastX;
    private double lastY;

    /// @param region where the key is listened to
    Panning(Node region, GraphCanvas canvas) {
        this.canvas = canvas;
        canvas.addEventFilter(MouseEvent.ANY, this::take);
        region.addEventFilter(KeyEvent.KEY_PRESSED, e -> hold(e, true));
        region.addEventFilter(KeyEvent.KEY_RELEASED, e -> hold(e, false));
        canvas.focusedProperty().subscribe(focused -> {
            if (!focused) release();
        });
        chosen.subscribe(this::showCursor);
    }

    /// Whether the tool is chosen.
    BooleanProperty chosenProperty() {
        return chosen;
    }

    private boolean isOn() {
        return chosen.get() || held;
    }

    private void hold(KeyEvent e, boolean down) {
        if (e.getCode() != KeyCode.SPACE || e.getTarget() != canvas) return;
        held = down;
        showCursor();
        e.consume();
    }

    private void release() {
        held = false;
        showCursor();
    }

    private void showCursor() {
        canvas.setCursor(isOn() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void take(MouseEvent e) {
        if (!isOn() || e.getTarget() != canvas) return;
        var type = e.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED) press(e);
        else if (type == MouseEvent.MOUSE_DRAGGED && e.getButton() == MouseButton.PRIMARY) drag(e);
        else if (type == MouseEvent.MOUSE_RELEASED) canvas.setCursor(Cursor.OPEN_HAND);
        else if (type == MouseEvent.MOUSE_MOVED) canvas.hover(null);
        else return;
        e.consume();
    }

    private void press(MouseEvent e) {
        canvas.requestFocus();
        lastX = e.getX();
        lastY = e.getY();
        canvas.setCursor(Cursor.CLOSED_HAND);
    }

    private void drag(MouseEvent e) {
        canvas.camera().pan(e.getX() - lastX, e.getY() - lastY);
        lastX = e.getX();
        lastY = e.getY();
    }
}
