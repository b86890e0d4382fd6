package setpoint.views.week;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import setpoint.model.week.BlockType;
import setpoint.views.week.paint.Layer;

/// Whether a new block is intended or happened. What is shown of the week says so; where both are shown, hours ahead can
/// only be intended, and of hours that are over the person is asked.
final class WeekType {
    private final boolean asked;
    private BlockType said;

    /// @param past whether the hours of the block are over
    /// @param usual what is meant by hours that are over
    WeekType(Layer layer, boolean past, BlockType usual) {
        asked = past && layer == Layer.OVERLAY;
        if (asked) said = usual;
        else said = layer == Layer.REALITY ? BlockType.REALITY : BlockType.DREAM;
    }

    boolean isAsked() {
        return asked;
    }

    BlockType said() {
        return said;
    }

    /// What the person chooses with; nothing where there is no choice.
    List<Node> choice() {
        if (!asked) return List.of();
        var line = new HBox();
        line.getStyleClass().add("week-modes");
        var both = new ToggleGroup();
        for (var type : new BlockType[] {BlockType.REALITY, BlockType.DREAM}) {
            var button = new ToggleButton(type == BlockType.REALITY ? "Reality" : "Dream");
            button.setId("week-type-" + type.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(both);
            button.setFocusTraversable(false);
            button.setSelected(type == said);
            button.setOnAction(_ -> {
                button.setSelected(true);
                said = type;
            });
            line.getChildren().add(button);
        }
        return List.of(line);
    }
}
