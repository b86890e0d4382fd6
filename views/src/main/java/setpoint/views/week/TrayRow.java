package setpoint.views.week;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import setpoint.model.core.Author;
import setpoint.model.plan.Energy;
import setpoint.views.kit.Avatar;
import setpoint.views.kit.Glyph;
import setpoint.views.plan.StatusMark;
import setpoint.views.week.paint.BlockLook;

/// One line of the tray, which is dragged onto an hour or placed with Enter.
final class TrayRow extends HBox {
    private final TrayLine line;

    TrayRow(TrayLine line) {
        this.line = line;
        getChildren().add(tile(line.look()));
        if (!line.narrow()) {
            getChildren().add(words());
            line.whose().ifPresent(agent -> getChildren().add(
                    new Avatar(agent.name(), agent.type() == Author.Type.HUMAN)));
        }
        setId(line.offer().id());
        getStyleClass().add("week-tray-card");
        if (line.waiting() != null) getStyleClass().add("waiting");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Schedule " + line.title() + ", " + line.length() + line.why());
        Tooltip.install(this, new Tooltip(line.title() + "\n" + line.length() + line.why()));
    }

    private Node words() {
        var title = new Label(line.title());
        title.getStyleClass().add("week-tray-name");
        title.setMinWidth(0);
        var meta = new HBox(new Label(line.length()), energy(line.offer().matter().energy()));
        meta.getStyleClass().add("week-tray-meta");
        var waiting = line.waiting();
        if (waiting != null) meta.getChildren().addFirst(StatusMark.node(waiting, 0, 11, line.palette()));
        var words = new VBox(title, meta);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    TrayLine line() {
        return line;
    }

    /// @param onPress gets what the pointer is put down on
    /// @param onPlace gets what is to be put where the cursor is
    void listen(BiConsumer<WeekOffer, MouseEvent> onPress, Consumer<WeekOffer> onPlace) {
        setOnMousePressed(e -> {
            requestFocus();
            if (e.getButton() == MouseButton.PRIMARY) onPress.accept(line.offer(), e);
            e.consume();
        });
        setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            onPlace.accept(line.offer());
            e.consume();
        });
    }

    /// The icon of a mode of work on its tint.
    static Region tile(BlockLook look) {
        var tile = new StackPane(new Glyph(look.icon(), 14));
        tile.getStyleClass().addAll("archetype-tile", look.solid().substring("-sp-".length()));
        return tile;
    }

    private static Node energy(Energy energy) {
        var bars = new HBox();
        bars.getStyleClass().add("energy-bars");
        for (var level : Energy.values()) {
            var bar = new Region();
            bar.getStyleClass().add(level.compareTo(energy) <= 0 ? "on" : "off");
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
