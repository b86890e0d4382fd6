package setpoint.views.inspect.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.work.WorkEdit;
import setpoint.views.kit.Forms;

/// Asks what has to be known before something is done about a task, and keeps the answer where it is refused.
final class WorkForm extends VBox {
    private final Function<WorkEdit, Optional<String>> doing;
    private final Runnable onEnd;
    private @Nullable Verb verb;

    @FXML private Label question;

    @FXML private Label warning;

    @FXML private TextArea answer;

    @FXML private Label refusal;

    @FXML private Button confirm;

    /// @param doing makes the edit, and says why where it is refused
    /// @param onEnd runs once it is made or given up
    @SuppressWarnings("NullAway.Init")
    WorkForm(Function<WorkEdit, Optional<String>> doing, Runnable onEnd) {
        this.doing = doing;
        this.onEnd = onEnd;
        Forms.fill(this);
        for (var line : List.of(warning, refusal)) line.managedProperty().bind(line.textProperty().isNotEmpty());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) cancel();
            else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) confirm.fire();
            else
                if (e.getCode() == KeyCode.TAB && !e.isShiftDown() && e.getTarget() == answer)
                    answer.requestFocusTraversal(TraversalDirection.NEXT);
            else
                    return;
            e.consume();
        });
        close();
    }

    void ask(Verb verb, Verb.Question asked) {
        this.verb = verb;
        question.setText(asked.prompt());
        warning.setText(asked.warning());
        refusal.setText("");
        answer.clear();
        answer.setAccessibleText(asked.prompt());
        confirm.setText(verb.words().replace("…", ""));
        confirm.disableProperty().unbind();
        confirm.setDisable(false);
        if (asked.needed()) confirm.disableProperty().bind(answer.textProperty().map(String::isBlank));
        setVisible(true);
        setManaged(true);
        answer.requestFocus();
    }

    boolean isOpen() {
        return verb != null;
    }

    void close() {
        verb = null;
        setVisible(false);
        setManaged(false);
    }

    @FXML
    private void confirm() {
        if (verb == null) return;
        var asked = verb;
        var said = doing.apply(asked.edit().apply(answer.getText().strip()));
        refusal.setText(said.orElse(""));
        if (said.isEmpty()) cancel();
    }

    @FXML
    private void cancel() {
        close();
        onEnd.run();
    }
}
