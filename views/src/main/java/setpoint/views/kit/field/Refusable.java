package setpoint.views.kit.field;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field with room beneath it for the reason why it was refused.
public abstract class Refusable extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private VBox beneath = this;
    private @Nullable Label reason;

    protected Refusable(String id) {
        setId(id);
        setFillWidth(true);
        setMinWidth(0);
    }

    /// Says why; nothing takes the reason away.
    ///
    /// @return whether there was nothing to say
    protected final boolean say(Optional<String> refusal) {
        pseudoClassStateChanged(REFUSED, refusal.isPresent());
        beneath.getChildren().remove(reason);
        reason = refusal.map(this::label).orElse(null);
        if (reason != null) beneath.getChildren().add(reason);
        return reason == null;
    }

    /// Says it at the end of another box, for a field that is too narrow for sentences.
    public final void sayIn(VBox other) {
        beneath = other;
    }

    private Label label(String sentence) {
        var label = new Label(sentence);
        label.setId(getId() + "-refusal");
        label.getStyleClass().add("refusal");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Why the last try was refused.
    public Optional<String> refusal() {
        return Optional.ofNullable(reason).map(Label::getText);
    }

    /// Where the keyboard goes to edit.
    public abstract Node stop();
}
