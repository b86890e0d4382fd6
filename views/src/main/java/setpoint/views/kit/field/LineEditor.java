package setpoint.views.kit.field;

import javafx.scene.control.TextField;

/// The editor of one line, standing exactly where the text stood.
final class LineEditor extends TextField {
    LineEditor() {
        getStyleClass().add("in-place-editor");
        setMinWidth(0);
        setPrefColumnCount(7);
        setMaxWidth(Double.MAX_VALUE);
    }
}
