package setpoint.views.week;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.views.week.gesture.PlaceGesture;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// Carries what is offered in the tray onto an hour: a chip follows the pointer, and the calendar shows where it would
/// come to lie.
final class WeekDrag {
    private static final double LONGEST = 160;
    private static final double PICKED_UP = 4;

    private final StackPane root;
    private final WeekCanvas canvas;
    private final WeekHand hand;
    private final WeekDoing doing;
    private final WeekTray tray;
    private final HBox chip = new HBox();
    private @Nullable WeekOffer pressed;
    private double pressX;
    private double pressY;
    private boolean carrying;

    WeekDrag(StackPane root, WeekCanvas canvas, WeekHand hand, WeekDoing doing, WeekTray tray) {
        this.root = root;
        this.canvas = canvas;
        this.hand = hand;
        this.doing = doing;
        this.tray = tray;
        chip.getStyleClass().add("week-chip");
        chip.setManaged(false);
        chip.setMouseTransparent(true);
        tray.listen(this::press, doing::place);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && hand.cancel()) e.consume();
        });
    }

    private void press(WeekOffer offer, MouseEvent e) {
        pressed = offer;
        doing.edits().begin();
        pressX = e.getSceneX();
        pressY = e.getSceneY();
    }

    private void pick(WeekOffer offer) {
        doing.settle();
        carrying = true;
        var look = BlockLook.of(doing.now().snapshot(), offer.matter());
        var title = new Label(TextSafety.shownOnOneLine(offer.matter().title()));
        title.setMaxWidth(LONGEST);
        var length = new Label(Clock.length(offer.minutes()));
        length.getStyleClass().add("quiet");
        chip.getChildren().setAll(TrayRow.tile(look), title, length);
        root.getChildren().add(chip);
        tray.carrying(offer.id());
        var gesture = new PlaceGesture(
                doing.now().layout(), offer.matter(), look.icon(), offer.minutes(), at -> doing.place(offer, at));
        hand.take(Optional.of(gesture), this::putDown);
    }

    private void putDown() {
        carrying = false;
        pressed = null;
        root.getChildren().remove(chip);
        tray.carrying(null);
    }

    private void drag(MouseEvent e) {
        if (pressed == null) return;
        boolean far = Math.hypot(e.getSceneX() - pressX, e.getSceneY() - pressY) >= PICKED_UP;
        if (!carrying && far) pick(pressed);
        if (carrying) carry(e);
        e.consume();
    }

    private void carry(MouseEvent e) {
        var inRoot = root.sceneToLocal(e.getSceneX(), e.getSceneY());
        chip.applyCss();
        chip.autosize();
        chip.relocate(inRoot.getX() - chip.getWidth() + 16, inRoot.getY() + 8);
        var there = onCanvas(e);
        hand.moveTo(there.getX(), there.getY(), WeekMouse.held(e));
    }

    private Point2D onCanvas(MouseEvent e) {
        return canvas.sceneToLocal(e.getSceneX(), e.getSceneY());
    }

    private void drop(MouseEvent e) {
        if (carrying) {
            carry(e);
            hand.letGo();
            canvas.requestFocus();
            e.consume();
        }
        pressed = null;
    }
}
