package setpoint.views.shell;

import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Forms;

/// Asks a person to confirm something that cannot be undone: what it is, what speaks against it, and, where needed,
/// why.
final class DecisionDialog extends VBox {
    private final ValidationSupport validation = new ValidationSupport();
    private Predicate<String> action = _ -> true;
    private Runnable onClose = () -> {};

    @FXML private Label title;

    @FXML private Label explanation;

    @FXML private VBox textSection;

    @FXML private Label textName;

    @FXML private TextArea text;

    @FXML private Button confirm;

    @SuppressWarnings("NullAway.Init")
    DecisionDialog(String title) {
        Forms.fill(this);
        this.title.setText(TextSafety.shownOnOneLine(title));
        setShown(textSection, false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown()) return;
            confirm.fire();
            e.consume();
        });
    }

    void explain(String sentence) {
        explanation.setText(TextSafety.shown(sentence));
    }

    /// Asks for a text without which there is nothing to confirm.
    void askFor(String name, String prompt) {
        setShown(textSection, true);
        textName.setText(name);
        text.setPromptText(prompt);
        text.setAccessibleText(name);
        confirm.disableProperty().bind(text.textProperty().map(String::isBlank));
        validation.setValidationDecorator(new StyleClassValidationDecoration("missing", "missing"));
        validation.setErrorDecorationEnabled(false);
        validation.registerValidator(text, Validator.createEmptyValidator(name + " is required"));
        // A field is not wrong before anybody has been in it.
        text.focusedProperty().subscribe((was, is) -> {
            if (was && !is) validation.setErrorDecorationEnabled(true);
        });
    }

    /// @param action gets the text, and says whether it was done; then the dialog closes
    void confirm(String button, Predicate<String> action) {
        confirm.setText(button);
        this.action = action;
    }

    void setOnClose(Runnable action) {
        onClose = action;
    }

    void focusFirst() {
        if (textSection.isVisible()) text.requestFocus();
        else confirm.requestFocus();
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void confirm() {
        if (action.test(text.getText().strip())) onClose.run();
    }

    private static void setShown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
