package setpoint.views.shell.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.views.kit.Forms;
import setpoint.views.palette.Action;
import setpoint.views.palette.Keys;

/// All keys, read from the lists of actions that they belong to.
public final class KeySheet extends VBox {
    private static final int COLUMNS = 2;

    private final Runnable onClose;

    @FXML private HBox columns;

    @FXML private Button close;

    /// @param groups actions by the title of their part of the window, in its order; those without keys are left out
    @SuppressWarnings("NullAway.Init")
    public KeySheet(Map<String, List<Action>> groups, Runnable onClose) {
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var lines = new ArrayList<Region>();
        groups.forEach((title, actions) -> {
            lines.add(head(title));
            actions.stream().filter(action -> action.key().isPresent()).map(KeySheet::line).forEach(lines::add);
        });
        int each = Math.ceilDiv(lines.size(), COLUMNS);
        for (int from = 0; from < lines.size(); from += each) {
            var column = new VBox();
            column.getStyleClass().add("key-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.getChildren().setAll(lines.subList(from, Math.min(from + each, lines.size())));
            columns.getChildren().add(column);
        }
    }

    private static Region head(String title) {
        var label = new Label(title);
        label.getStyleClass().add("key-group");
        return label;
    }

    private static Region line(Action action) {
        var name = new Label(action.name());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(name, space, Keys.drawn(action.key().orElseThrow()));
        line.getStyleClass().add("key-line");
        return line;
    }

    public void focusFirst() {
        close.requestFocus();
    }

    @FXML
    private void close() {
        onClose.run();
    }
}
