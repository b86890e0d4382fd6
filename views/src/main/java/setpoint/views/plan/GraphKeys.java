package setpoint.views.plan;

import javafx.scene.input.KeyEvent;

/// What the keyboard does in the graph: F fits, + − 0 zoom, arrows move the selection, Esc drops it. Only while no text
/// field has the focus, because it listens on the canvas alone.
final class GraphKeys {
    private GraphKeys() {}

    static void listen(GraphCanvas canvas) {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() || e.isAltDown()) return;
            if (act(canvas, e)) e.consume();
        });
    }

    private static boolean act(GraphCanvas canvas, KeyEvent e) {
        switch (e.getCode()) {
            case F -> canvas.fit();
            case PLUS, ADD, EQUALS -> canvas.zoomIn();
            case MINUS, SUBTRACT -> canvas.zoomOut();
            case DIGIT0, NUMPAD0 -> canvas.zoomToFull();
            case RIGHT -> canvas.step(1, 0);
            case LEFT -> canvas.step(-1, 0);
            case DOWN -> canvas.step(0, 1);
            case UP -> canvas.step(0, -1);
            case ESCAPE -> canvas.selectedProperty().set(null);
            default -> {
                return false;
            }
        }
        return true;
    }
}
