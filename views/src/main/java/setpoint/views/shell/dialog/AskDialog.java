package setpoint.views.shell.dialog;

import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;

/// Asks for one line of text, and stays open with the reason where it is refused.
public final class AskDialog extends VBox {
    private final Function<String, Optional<String>> action;
    private final Runnable onClose;

    @FXML private Label title;

    @FXML private Label name;

    @FXML private TextField field;

    @FXML private Label refusal;

    @FXML private Button confirm;

    /// @param name of the field
    /// @param text what stands in it at first
    /// @param button a verb
    /// @param action gets the text, and says why it is refused; empty where it is not
    @SuppressWarnings("NullAway.Init")
    public AskDialog(
            String title, String name, String text, String button, Function<String, Optional<String>> action,
            Runnable onClose) {
        this.action = action;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        this.title.setText(TextSafety.shownOnOneLine(title));
        this.name.setText(name);
        field.setAccessibleText(name);
        field.setText(text);
        confirm.setText(button);
        confirm.disableProperty().bind(field.textProperty().map(String::isBlank));
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        field.textProperty().subscribe(() -> refusal.setText(""));
    }

    public void focusFirst() {
        Typing.into(field);
        field.selectAll();
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void confirm() {
        action.apply(field.getText().strip()).ifPresentOrElse(
                why -> refusal.setText(TextSafety.shown(why)), onClose);
    }
}
