package setpoint.views.inspect.section;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading, what is counted beside it, and what stands under it.
public final class Section extends VBox {
    private final Label count = new Label();

    public Section(String heading, Node... content) {
        var title = new Label(heading);
        title.getStyleClass().add("inspector-heading");
        count.getStyleClass().add("quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, count);
        head.getStyleClass().add("section-head");
        getChildren().add(head);
        getChildren().addAll(content);
        getStyleClass().add("inspector-section");
    }

    /// @param id by which what is counted is found
    public Section counting(String id) {
        count.setId(id);
        return this;
    }

    /// Shows it, or takes it away with the room that it took.
    public void reveal(boolean yes) {
        setVisible(yes);
        setManaged(yes);
    }

    public void count(String words) {
        count.setText(words);
    }
}
