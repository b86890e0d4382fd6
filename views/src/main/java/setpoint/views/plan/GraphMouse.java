package setpoint.views.plan;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does in the graph: a click selects, a double click renames; dragging carries cards, draws a
/// dependency from a port, selects with Shift, else moves the view.
final class GraphMouse {
    private static final double PICKED_UP = 4;

    private final GraphCanvas canvas;
    private final Drafting drafting;
    private final PhaseMenu phases;
    private final Proposing proposing;
    private double pressX;
    private double pressY;
    private boolean dragging;
    private boolean panning;
    /// Whether the gesture began without a pressed button and ends with a click.
    private boolean clickEnds;
    private @Nullable Gesture gesture;

    GraphMouse(GraphCanvas canvas, Drafting drafting, PhaseMenu phases, Proposing proposing) {
        this.proposing = proposing;
        this.canvas = canvas;
        this.drafting = drafting;
        this.phases = phases;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(null));
    }

    /// Draws a dependency from the selected task to the one that is clicked next.
    void linkFromSelection() {
        drafting.connectFrom(canvas.selectedProperty().get()).ifPresent(connecting -> {
            clickEnds = true;
            follow(connecting);
        });
    }

    /// Gives up what is going on.
    ///
    /// @return false where nothing was
    boolean cancel() {
        if (gesture == null) return false;
        follow(null);
        return true;
    }

    private void follow(@Nullable Gesture next) {
        gesture = next;
        if (next == null) clickEnds = false;
        canvas.setCursor(next == null ? Cursor.DEFAULT : next.cursor());
        canvas.during(next);
    }

    private void pressed(MouseEvent e) {
        canvas.requestFocus();
        pressX = e.getX();
        pressY = e.getY();
        dragging = false;
        panning = false;
    }

    private void dragged(MouseEvent e) {
        if (!dragging) {
            if (Math.hypot(e.getX() - pressX, e.getY() - pressY) < PICKED_UP) return;
            dragging = true;
            if (!clickEnds) begin(e);
        }
        if (panning) pan(e);
        else moveTo(e);
    }

    private void begin(MouseEvent e) {
        double x = canvas.drawingX(pressX);
        double y = canvas.drawingY(pressY);
        var port = canvas.portAt(pressX, pressY);
        var card = canvas.shapeAt(pressX, pressY);
        if (e.getButton() != MouseButton.PRIMARY || e.isShiftDown() && card.isEmpty() && port.isEmpty()) {
            if (e.getButton() == MouseButton.PRIMARY) follow(canvas.marquee(x, y).orElse(null));
            else panning = true;
        } else if (port.isPresent()) follow(drafting.connectFrom(port.get()).orElse(null));
        else if (card.isPresent()) follow(drafting.carry(card.get(), x, y).orElse(null));
        else panning = true;
        if (panning) canvas.setCursor(Cursor.CLOSED_HAND);
    }

    private void pan(MouseEvent e) {
        canvas.camera().pan(e.getX() - pressX, e.getY() - pressY);
        pressX = e.getX();
        pressY = e.getY();
    }

    private void moveTo(MouseEvent e) {
        if (gesture == null) return;
        gesture.moveTo(canvas.drawingX(e.getX()), canvas.drawingY(e.getY()));
        canvas.during(gesture);
    }

    private void moved(MouseEvent e) {
        if (gesture != null) moveTo(e);
        else {
            var port = canvas.portAt(e.getX(), e.getY());
            canvas.hover(port.or(() -> canvas.shapeAt(e.getX(), e.getY())).orElse(null));
            canvas.setCursor(
                    port.isPresent() ? Cursor.CROSSHAIR : canvas.hovered().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }
    }

    private void released(MouseEvent e) {
        var ending = gesture;
        if (ending != null) {
            moveTo(e);
            follow(null);
            ending.letGo();
        } else if (!dragging && e.getButton() == MouseButton.PRIMARY) click(e);
        if (panning) canvas.setCursor(Cursor.DEFAULT);
        panning = false;
    }

    private void click(MouseEvent e) {
        if (proposing.pressAt(e.getX(), e.getY())) return;
        var card = canvas.shapeAt(e.getX(), e.getY());
        var edge = canvas.edgeAt(e.getX(), e.getY());
        if (card.isEmpty() && edge.isPresent()) canvas.selection().edge(edge.get());
        else if (card.isPresent() && e.isShiftDown()) canvas.selection().toggle(card.get());
        else
            if (card.isEmpty() && phases.at(e.getX(), e.getY()).isPresent())
                canvas.selection().phase(phases.at(e.getX(), e.getY()).get());
            else
                canvas.selection().only(card.orElse(null));
        if (e.getClickCount() != 2) return;
        if (card.isPresent()) drafting.rename();
        else phases.renameAt(e.getX(), e.getY());
    }
}
