package setpoint.views.week;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import setpoint.model.core.TextSafety;
import setpoint.views.week.gesture.PlaceGesture;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// Carries what is offered in the tray onto an hour: a chip follows the pointer, and the calendar shows where it would
/// come to lie.
final class WeekDrag {
    private static final double LONGEST = 160;

    private final StackPane root;
    private final WeekCanvas canvas;
    private final WeekHand hand;
    private final WeekDoing doing;
    private final WeekTray tray;
    private final HBox chip = new HBox();

    WeekDrag(StackPane root, WeekCanvas canvas, WeekHand hand, WeekDoing doing, WeekTray tray) {
        this.root = root;
        this.canvas = canvas;
        this.hand = hand;
        this.doing = doing;
        this.tray = tray;
        chip.getStyleClass().add("week-chip");
        chip.setManaged(false);
        chip.setMouseTransparent(true);
        tray.listen(this::pick, this::drag, this::drop, doing::place);
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && hand.cancel()) e.consume();
        });
    }

    private void pick(WeekOffer offer, MouseEvent e) {
        doing.settle();
        var look = BlockLook.of(doing.now().snapshot(), offer.matter());
        var title = new Label(TextSafety.shownOnOneLine(offer.matter().title()));
        title.setMaxWidth(LONGEST);
        var length = new Label(Clock.length(offer.minutes()));
        length.getStyleClass().add("quiet");
        chip.getChildren().setAll(WeekTray.tile(look), title, length);
        root.getChildren().add(chip);
        tray.carrying(offer.id());
        var gesture = new PlaceGesture(
                doing.now().layout(), offer.matter(), look.icon(), offer.minutes(), at -> doing.place(offer, at));
        hand.take(Optional.of(gesture), () -> {
            root.getChildren().remove(chip);
            tray.carrying(null);
        });
        drag(e);
    }

    private void drag(MouseEvent e) {
        if (!hand.isBusy()) return;
        var inRoot = root.sceneToLocal(e.getSceneX(), e.getSceneY());
        chip.applyCss();
        chip.autosize();
        chip.relocate(inRoot.getX() - chip.getWidth() + 16, inRoot.getY() + 8);
        var there = onCanvas(e);
        hand.moveTo(there.getX(), there.getY(), WeekMouse.held(e));
        e.consume();
    }

    private Point2D onCanvas(MouseEvent e) {
        return canvas.sceneToLocal(e.getSceneX(), e.getSceneY());
    }

    private void drop(MouseEvent e) {
        if (!hand.isBusy()) return;
        drag(e);
        hand.letGo();
        canvas.requestFocus();
    }
}
