package setpoint.views.measure;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the parts of the review are framed in.
final class Panels {
    private static final int GAP = 4;

    private Panels() {}

    /// @param note stands at the end of the heading's line
    static VBox panel(String title, @Nullable Node note, Node... parts) {
        var line = new HBox(GAP, heading(title), space());
        line.getStyleClass().add("section-line");
        if (note != null) line.getChildren().add(note);
        var panel = new VBox(line);
        panel.getStyleClass().add("panel");
        panel.getChildren().addAll(parts);
        return panel;
    }

    static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("section-head");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().add("section-note");
        note.setMinWidth(0);
        return note;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
