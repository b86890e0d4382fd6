package setpoint.views.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import setpoint.model.plan.Task;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Palette;

/// The small marks by which a task is known in lists: the tile of its archetype, and its status in glyph and word.
public final class TaskBadges {
    private TaskBadges() {}

    /// The icon of a task on the tint of its archetype.
    public static Node tile(PlanNow plan, Task task) {
        var look = ArchetypeLook.of(plan.snapshot(), plan.content().archetypeOf(task));
        var tile = new StackPane(new Glyph(look.iconFor(task), 14));
        tile.getStyleClass().addAll("archetype-tile", look.style());
        return tile;
    }

    public static Node status(PlanNow plan, Task task, Palette palette) {
        var status = plan.statusOf(task.id());
        var word = new Label(status.word());
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setStyle("-fx-text-fill: " + StatusMark.wordToken(status) + ";");
        if (StatusMark.isLoud(status)) word.getStyleClass().add("strong");
        var chip = new HBox(StatusMark.node(status, plan.shareDone(task), 13, palette), word);
        chip.getStyleClass().add("status-chip");
        return chip;
    }
}
