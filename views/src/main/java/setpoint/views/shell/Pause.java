package setpoint.views.shell;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;

/// What stands in a window's place while there is no workspace to show: a sentence. Made and used on the JavaFX thread.
public final class Pause {
    private final Label sentence = new Label();
    private final Theme theme;
    private final Optional<String> chosen;
    private final Scene scene;

    /// @param window the window that it stands in for
    public Pause(Window window, String sentence) {
        theme = window.theme();
        chosen = window.chosen();
        this.sentence.setId("pause");
        this.sentence.getStyleClass().add("empty-title");
        this.sentence.setWrapText(true);
        scene = new Scene(
                new StackPane(this.sentence), window.scene().getWidth(), window.scene().getHeight());
        theme.applyTo(scene);
        say(sentence);
    }

    public Scene scene() {
        return scene;
    }

    public void say(String sentence) {
        this.sentence.setText(TextSafety.shown(sentence));
    }

    /// The window again, as large and in the same theme, at the same plan where that is still there.
    public Window end(Desk desk) {
        var window = new Window(desk, theme, scene.getWidth(), scene.getHeight());
        chosen.filter(plan -> desk.snapshot().has(Plan.key(plan))).ifPresent(window::choose);
        return window;
    }
}
