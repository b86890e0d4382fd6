package setpoint.views.plan;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// Hides what is done in a plan or shows it again, and tells how much is hidden.
public final class HideDone extends ToggleButton {
    private final Label count = new Label();

    public HideDone() {
        getStyleClass().addAll("tool", "hide-done");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var words = new HBox(new Glyph(Icon.EYE, 16), count);
        words.getStyleClass().add("tool-words");
        setGraphic(words);
        setTooltip(new Tooltip("Hide or show what is done (H)"));
        show(0);
    }

    /// @param hidden how many tasks are
    public void show(int hidden) {
        setSelected(hidden > 0);
        setAccessibleText(hidden > 0 ? "Show what is done, " + hidden + " hidden" : "Hide what is done");
        count.setText(hidden > 0 ? hidden + " done hidden" : "");
        Forms.setShown(count, hidden > 0);
    }
}
