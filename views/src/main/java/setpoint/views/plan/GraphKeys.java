package setpoint.views.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What the keyboard does in the graph: the keys of its actions; arrows move the selection; Esc gives up a gesture or
/// else drops the selection. Only while no text field has the focus.
final class GraphKeys {
    private final GraphCanvas canvas;
    private final GraphMouse mouse;
    private final List<GraphAction> actions;

    private GraphKeys(GraphCanvas canvas, GraphMouse mouse, List<GraphAction> actions) {
        this.canvas = canvas;
        this.mouse = mouse;
        this.actions = actions;
    }

    /// @param region where the keys are listened to
    static void listen(Node region, GraphCanvas canvas, GraphMouse mouse, List<GraphAction> actions) {
        var keys = new GraphKeys(canvas, mouse, actions);
        region.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() instanceof TextInputControl) return;
            if (keys.acts(e) || keys.moves(e)) e.consume();
        });
    }

    private boolean acts(KeyEvent e) {
        var meant = actions.stream()
                .filter(action -> action.keys().stream().anyMatch(key -> key.match(e)))
                .findFirst();
        meant.filter(GraphAction::isPossible).ifPresent(GraphAction::run);
        return meant.isPresent();
    }

    private boolean moves(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return false;
        switch (e.getCode()) {
            case RIGHT -> canvas.step(1, 0);
            case LEFT -> canvas.step(-1, 0);
            case DOWN -> canvas.step(0, 1);
            case UP -> canvas.step(0, -1);
            case ESCAPE -> {
                if (!mouse.cancel() && !canvas.selection().drop()) return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
