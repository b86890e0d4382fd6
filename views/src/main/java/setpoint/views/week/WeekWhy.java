package setpoint.views.week;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Area;

/// Asks why something that is a record already is corrected. Without an answer nothing is changed.
final class WeekWhy {
    private static final double WIDTH = 300;

    private final WeekCanvas canvas;
    private final VBox panel = new VBox();
    private final TextField reason = new TextField();
    private final Button save = new Button("Correct it");
    private Consumer<String> then = _ -> {};

    WeekWhy(WeekCanvas canvas) {
        this.canvas = canvas;
        panel.setId("week-why");
        panel.getStyleClass().add("week-panel");
        panel.setPrefWidth(WIDTH);
        var title = new Label("Edit record");
        title.getStyleClass().add("panel-title");
        var words = new Label(
                "This is a record already. Say why it is corrected; what it said before stays in its history.");
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        reason.setId("week-why-reason");
        reason.setPromptText("Why");
        reason.setAccessibleText("Why this record is corrected");
        save.setId("week-why-save");
        save.setDefaultButton(false);
        save.getStyleClass().add("small");
        save.disableProperty().bind(reason.textProperty().map(String::isBlank));
        save.setOnAction(_ -> answer());
        var cancel = new Button("Cancel");
        cancel.setId("week-why-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> close());
        var buttons = new HBox(6, save, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        panel.getChildren().addAll(title, words, reason, buttons);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) close();
        else if (e.getCode() == KeyCode.ENTER && e.getTarget() == reason) answer();
        else return;
        e.consume();
    }

    void ask(Area beside, Consumer<String> then) {
        this.then = then;
        reason.clear();
        canvas.cover(panel, beside);
        // Wrapped text knows its height only once it has been laid out.
        canvas.cover(panel, beside);
        Typing.into(reason);
    }

    private void answer() {
        if (reason.getText().isBlank()) return;
        var doing = then;
        close();
        doing.accept(reason.getText().strip());
    }

    void close() {
        then = _ -> {};
        boolean shown = panel.getParent() != null;
        canvas.uncover(panel);
        if (shown) canvas.requestFocus();
    }
}
