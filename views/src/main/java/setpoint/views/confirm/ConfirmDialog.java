package setpoint.views.confirm;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.views.kit.Forms;

/// Asks a person whether a program outside may do something: what it is, who asks, and how long there is to answer.
///
/// It comes unasked, perhaps while somebody types; so nothing that is pressed in its first moments is an answer.
final class ConfirmDialog extends VBox {
    private static final javafx.util.Duration DEAF = javafx.util.Duration.millis(800);
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);
    private static final int DIGITS_FIRST = 12;
    private static final int DIGITS_LAST = 4;

    private final Asked asked;
    private final Consumer<Boolean> answer;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private final PauseTransition deaf = new PauseTransition(DEAF);

    @FXML private Label title;

    @FXML private Label waiting;

    @FXML private FlowPane callers;

    @FXML private Label folder;

    @FXML private ScrollPane scroll;

    @FXML private GridPane facts;

    @FXML private ProgressBar bar;

    @FXML private Label countdown;

    @FXML private Button no;

    @FXML private Button yes;

    @SuppressWarnings("NullAway.Init")
    ConfirmDialog(Asked asked, Consumer<Boolean> answer) {
        this.asked = asked;
        this.answer = answer;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var doing = TextSafety.shownOnOneLine(asked.doing());
        title.setText(Words.capitalised(doing) + "?");
        yes.setText(Words.capitalised(doing.split(" ")[0]));
        showCallers();
        asked.facts().forEach(this::show);
        tellHowManyWait(0);
        tick();
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        List.of(no, yes).forEach(button -> button.setDisable(true));
        deaf.setOnFinished(_ -> List.of(no, yes).forEach(button -> button.setDisable(false)));
        deaf.play();
    }

    private void showCallers() {
        for (var caller : asked.callers().reversed()) {
            if (!callers.getChildren().isEmpty()) callers.getChildren().add(label("›", "confirm-arrow"));
            callers.getChildren().add(label(TextSafety.shownOnOneLine(caller), "confirm-caller"));
        }
        folder.setText(TextSafety.shownOnOneLine(asked.folder()));
        folder.setTooltip(new Tooltip(folder.getText()));
    }

    private void show(Asked.Fact fact) {
        var name = label(TextSafety.shownOnOneLine(fact.name()), "confirm-name");
        var lines = new VBox();
        fact.lines().forEach(line -> lines.getChildren().add(line(line)));
        GridPane.setHgrow(lines, Priority.ALWAYS);
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, lines);
    }

    private Label line(String text) {
        if (!asked.hash().isEmpty() && text.contains(asked.hash())) return hash(text);
        var label = label(TextSafety.shownOnOneLine(text), switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '+' -> "added";
            case '-' -> "removed";
            case '~' -> "changed";
            default -> "confirm-line";
        });
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Enough of the digits to tell it from others; all of them under the pointer.
    private Label hash(String text) {
        var hash = asked.hash();
        var cut = hash.substring(0, Math.min(DIGITS_FIRST, hash.length())) + "…"
                + hash.substring(Math.max(0, hash.length() - DIGITS_LAST));
        var label = label(text.replace(hash, cut), "confirm-hash");
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    void tellHowManyWait(int others) {
        waiting.setVisible(others > 0);
        waiting.setText("%d more".formatted(others));
    }

    private void tick() {
        var left = asked.left().get();
        if (left.isNegative()) left = Duration.ZERO;
        bar.setProgress((double) left.toMillis() / asked.limit().toMillis());
        countdown.setText("%d:%02d left. Without an answer nothing is done."
                .formatted(left.toMinutes(), left.toSecondsPart()));
    }

    /// The keys that answer, and Tab, which stays within the dialog.
    void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) yes.fire();
        else if (e.getCode() == KeyCode.ESCAPE) no.fire();
        else if (e.getCode() == KeyCode.TAB) next(e.isShiftDown() ? -1 : 1).requestFocus();
        else return;
        e.consume();
    }

    private Node next(int step) {
        var all = List.<Node>of(scroll, no, yes).stream().filter(node -> !node.isDisabled()).toList();
        int at = all.indexOf(getScene().getFocusOwner());
        return all.get(Math.floorMod(at + step, all.size()));
    }

    /// What is asked, rather than an answer: nobody must answer by a key that was meant for something else.
    void focusFirst() {
        scroll.requestFocus();
    }

    void stop() {
        ticking.stop();
        deaf.stop();
    }

    @FXML
    private void no() {
        answer.accept(false);
    }

    @FXML
    private void yes() {
        answer.accept(true);
    }
}
