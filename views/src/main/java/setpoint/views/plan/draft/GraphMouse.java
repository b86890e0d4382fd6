package setpoint.views.plan.draft;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.gesture.MarqueeGesture;
import setpoint.views.plan.gesture.Hand;

/// What the mouse does in the graph: a click selects, with Shift or Ctrl several, and on the mark of a task with parts
/// opens or closes it; a double click renames; dragging
/// carries cards, draws a dependency from a port or by the end of a selected one, selects with Shift or Ctrl, else moves
/// the view.
final class GraphMouse {
    private static final double PICKED_UP = 4;

    private final GraphCanvas canvas;
    private final Hand hand;
    private final Verbs verbs;
    private double pressX;
    private double pressY;
    private boolean dragging;
    private boolean panning;

    private GraphMouse(GraphCanvas canvas, Hand hand, Verbs verbs) {
        this.canvas = canvas;
        this.hand = hand;
        this.verbs = verbs;
    }

    static void listen(GraphCanvas canvas, Hand hand, Verbs verbs) {
        var mouse = new GraphMouse(canvas, hand, verbs);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, mouse::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(null));
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
            if (!hand.isBusy()) begin(e);
        }
        if (panning) pan(e);
        else hand.moveTo(e.getX(), e.getY());
    }

    private void begin(MouseEvent e) {
        var gesture = e.getButton() == MouseButton.PRIMARY ? gesture(e) : Optional.<Gesture>empty();
        panning = gesture.isEmpty() && !startsOnSomething(e);
        if (panning) canvas.setCursor(Cursor.CLOSED_HAND);
        else hand.take(gesture);
    }

    private Optional<Gesture> gesture(MouseEvent e) {
        double x = canvas.onScreen().drawingX(pressX);
        double y = canvas.onScreen().drawingY(pressY);
        var end = verbs.linking().endAt(pressX, pressY);
        if (end.isPresent()) return verbs.linking().reconnect(end.get());
        var port = canvas.onScreen().portAt(pressX, pressY);
        if (port.isPresent()) return verbs.linking().connectFrom(port.get());
        var card = canvas.shapeAt(pressX, pressY);
        if (card.isPresent()) return verbs.arranging().carry(card.get(), x, y);
        return !isForSeveral(e) ? Optional.empty() : canvas.drawing().map(drawing -> new MarqueeGesture(
                drawing, canvas.selection().tasks(), x, y, canvas.selection()::all));
    }

    private boolean startsOnSomething(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) return false;
        return canvas.onScreen().portAt(pressX, pressY).isPresent()
                || canvas.shapeAt(pressX, pressY).isPresent()
                || verbs.linking().endAt(pressX, pressY).isPresent();
    }

    private static boolean isForSeveral(MouseEvent e) {
        return e.isShiftDown() || e.isShortcutDown();
    }

    private void pan(MouseEvent e) {
        canvas.camera().pan(e.getX() - pressX, e.getY() - pressY);
        pressX = e.getX();
        pressY = e.getY();
    }

    private void moved(MouseEvent e) {
        if (hand.isBusy()) {
            hand.moveTo(e.getX(), e.getY());
            return;
        }
        var end = verbs.linking().endAt(e.getX(), e.getY());
        var port = canvas.onScreen().portAt(e.getX(), e.getY());
        canvas.hover(port.or(() -> canvas.shapeAt(e.getX(), e.getY())).orElse(null));
        boolean draws = end.isPresent() || port.isPresent();
        canvas.setCursor(draws ? Cursor.CROSSHAIR : canvas.hovered().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void released(MouseEvent e) {
        if (hand.isBusy()) {
            hand.moveTo(e.getX(), e.getY());
            hand.letGo();
        } else if (!dragging && e.getButton() == MouseButton.PRIMARY) click(e);
        if (panning) canvas.setCursor(Cursor.DEFAULT);
        panning = false;
    }

    private void click(MouseEvent e) {
        if (verbs.proposing().pressAt(e.getX(), e.getY())) return;
        var fold = canvas.viewing().foldAt(e.getX(), e.getY());
        if (fold.isPresent()) {
            canvas.viewing().turn(fold.get());
            return;
        }
        var card = canvas.shapeAt(e.getX(), e.getY());
        var edge = canvas.onScreen().edgeAt(e.getX(), e.getY());
        var selection = canvas.selection();
        if (card.isEmpty() && edge.isPresent()) selection.edge(edge.get());
        else if (card.isPresent() && e.isShortcutDown()) selection.toggle(card.get());
        else if (card.isPresent() && e.isShiftDown()) selection.add(card.get());
        else if (card.isPresent()) selection.only(card.get());
        else
            if (!isForSeveral(e) && !verbs.phases().selectAt(e.getX(), e.getY())) selection.only(null);
        if (e.getClickCount() != 2 || isForSeveral(e)) return;
        if (card.isPresent()) verbs.drafting().rename();
        else verbs.phases().rename();
    }
}
