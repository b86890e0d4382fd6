package setpoint.views.kit.field;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// What is folded away under a word until somebody wants to see it.
public final class Fold extends VBox {
    private final Button head;
    private final VBox content = new VBox();

    public Fold(@NamedArg("id") String id, @NamedArg("word") String word) {
        head = new Button(word);
        head.setId(id);
        head.getStyleClass().add("fold-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> unfold(!content.isVisible()));
        getChildren().addAll(head, content);
        unfold(false);
    }

    public void unfold(boolean yes) {
        content.setVisible(yes);
        content.setManaged(yes);
        head.setGraphic(new Glyph(yes ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT, 12));
        head.setAccessibleText((yes ? "Fewer: " : "Show: ") + head.getText());
    }

    public void fill(List<? extends Node> nodes) {
        content.getChildren().setAll(nodes);
    }
}
