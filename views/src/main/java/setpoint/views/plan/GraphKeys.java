package setpoint.views.plan;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What the keyboard does in the graph: F fits, + − 0 zoom, arrows move the selection, Esc gives up a gesture or
/// else drops the selection; T and G add a task or gate after it, L links from it, E or F2 names it, Del removes it.
/// Only while no text field has the focus.
final class GraphKeys {
    private final GraphCanvas canvas;
    private final Drafting drafting;
    private final GraphMouse mouse;

    private GraphKeys(GraphCanvas canvas, GraphMouse mouse, Drafting drafting) {
        this.canvas = canvas;
        this.mouse = mouse;
        this.drafting = drafting;
    }

    /// @param region where the keys are listened to
    static void listen(Node region, GraphCanvas canvas, GraphMouse mouse, Drafting drafting) {
        var keys = new GraphKeys(canvas, mouse, drafting);
        region.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() || e.isAltDown() || e.getTarget() instanceof TextInputControl) return;
            if (keys.look(e) || keys.draft(e)) e.consume();
        });
    }

    private boolean look(KeyEvent e) {
        switch (e.getCode()) {
            case F -> canvas.fit();
            case PLUS, ADD, EQUALS -> canvas.camera().zoomIn();
            case MINUS, SUBTRACT -> canvas.camera().zoomOut();
            case DIGIT0, NUMPAD0 -> canvas.camera().zoomAtMiddle(1);
            case RIGHT -> canvas.step(1, 0);
            case LEFT -> canvas.step(-1, 0);
            case DOWN -> canvas.step(0, 1);
            case UP -> canvas.step(0, -1);
            case ESCAPE -> {
                if (!mouse.cancel()) canvas.selection().only(null);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean draft(KeyEvent e) {
        switch (e.getCode()) {
            case T -> drafting.newTask();
            case G -> drafting.newGate();
            case E, F2 -> drafting.rename();
            case L -> mouse.linkFromSelection();
            case DELETE -> drafting.remove();
            default -> {
                return false;
            }
        }
        return true;
    }
}
