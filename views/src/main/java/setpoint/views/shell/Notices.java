package setpoint.views.shell;

import atlantafx.base.controls.Notification;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// Sentences laid over the screen for a while, one at a time: what was refused, and what can be done about something
/// that has just happened.
public final class Notices extends VBox {
    private static final Duration STAYS = Duration.seconds(6);

    private final PauseTransition end = new PauseTransition(STAYS);

    public Notices() {
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        end.setOnFinished(_ -> getChildren().clear());
    }

    void refuse(String sentence) {
        var box = box(sentence, Icon.ALERT);
        box.getStyleClass().add("danger");
        show(box);
    }

    /// @param id of the button
    /// @param words a verb
    void offer(String sentence, Icon icon, String id, String words, Runnable action) {
        var box = box(sentence, icon);
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> {
            clear();
            action.run();
        });
        box.setPrimaryActions(button);
        show(box);
    }

    private Notification box(String sentence, Icon icon) {
        var box = new Notification(TextSafety.shown(sentence), new Glyph(icon, 16));
        box.setId("notice");
        box.setOnClose(_ -> clear());
        return box;
    }

    private void show(Notification box) {
        getChildren().setAll(box);
        end.playFromStart();
    }

    private void clear() {
        end.stop();
        getChildren().clear();
    }
}
