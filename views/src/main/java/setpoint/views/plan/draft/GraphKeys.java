package setpoint.views.plan.draft;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.gesture.Hand;
import setpoint.views.plan.gesture.NudgeGesture;

/// What the keyboard does in the graph: the keys of its actions; arrows move the selection, with Shift they extend it,
/// with Ctrl they push the cards. While a gesture goes on, arrows aim, Enter ends it and Esc gives it up; else Esc drops
/// the selection. Only while no text field has the focus.
final class GraphKeys {
    private static final double PUSH = 8;

    private final GraphCanvas canvas;
    private final Hand hand;
    private final Verbs verbs;
    private final List<GraphAction> actions;

    private GraphKeys(GraphCanvas canvas, Hand hand, Verbs verbs, List<GraphAction> actions) {
        this.canvas = canvas;
        this.hand = hand;
        this.verbs = verbs;
        this.actions = actions;
    }

    /// @param region where the keys are listened to
    static void listen(Node region, GraphCanvas canvas, Hand hand, Verbs verbs, List<GraphAction> actions) {
        var keys = new GraphKeys(canvas, hand, verbs, actions);
        region.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() instanceof TextInputControl) return;
            if (keys.leads(e) || keys.acts(e) || keys.moves(e)) e.consume();
        });
        region.addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
    }

    /// What a gesture that goes on makes of a key.
    private boolean leads(KeyEvent e) {
        if (!hand.isBusy()) return false;
        if (e.getCode() == KeyCode.ESCAPE) hand.cancel();
        else if (!hand.isFree()) return false;
        else if (e.getCode() == KeyCode.ENTER) hand.letGo();
        else if (e.getCode().isArrowKey()) hand.aim(right(e), down(e));
        else return false;
        return true;
    }

    private boolean acts(KeyEvent e) {
        var meant = actions.stream()
                .filter(action -> action.keys().stream().anyMatch(key -> key.match(e)))
                .toList();
        meant.stream().filter(GraphAction::isPossible).findFirst().ifPresent(GraphAction::run);
        return !meant.isEmpty();
    }

    private boolean moves(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) return canvas.selection().drop();
        if (!e.getCode().isArrowKey() || e.isAltDown()) return false;
        else if (e.isShortcutDown()) push(e);
        else canvas.step(right(e), down(e), e.isShiftDown());
        return true;
    }

    private void push(KeyEvent e) {
        if (!hand.isBusy()) hand.take(verbs.arranging().nudge());
        double by = e.isShiftDown() ? 1 : PUSH;
        if (hand.gesture().orElse(null) instanceof NudgeGesture nudge) {
            nudge.by(right(e) * by, down(e) * by);
            canvas.during(nudge);
        }
    }

    private void released(KeyEvent e) {
        if (!e.isShortcutDown() && hand.gesture().orElse(null) instanceof NudgeGesture) hand.letGo();
    }

    private static int right(KeyEvent e) {
        return e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    }

    private static int down(KeyEvent e) {
        return e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    }
}
