package setpoint.views.agent;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Archetype;
import setpoint.views.plan.ArchetypeLook;

/// One mode of work in the list of all: how it is drawn, its name, what it stands for, and whether it is offered.
final class ModeLine extends ListCell<ModeLine.Mode> {
    private final Label name = new Label();
    private final Label title = new Label();
    private final Label state = new Label("not offered");
    private final HBox line = new HBox();

    record Mode(Archetype archetype, ArchetypeLook look) {
        static Mode of(Snapshot now, Archetype archetype) {
            return new Mode(archetype, ArchetypeLook.of(now, archetype.id()));
        }
    }

    ModeLine() {
        setPrefWidth(0);
        line.getStyleClass().add("mode-line");
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.getStyleClass().add("quiet");
        state.getStyleClass().add("quiet");
        state.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Mode mode, boolean empty) {
        super.updateItem(mode, empty);
        setId(mode == null ? null : "mode-" + mode.archetype().id());
        setAccessibleText(mode == null ? null : inWords(mode.archetype()));
        setGraphic(mode == null ? null : line);
        if (mode == null) return;
        name.setText(mode.archetype().id());
        title.setText(TextSafety.shownOnOneLine(mode.archetype().title()));
        line.getChildren().setAll(mode.look().tile(), name, title);
        if (mode.archetype().retired()) line.getChildren().add(state);
    }

    private static String inWords(Archetype mode) {
        return mode.inWords() + (mode.retired() ? ", not offered" : "");
    }
}
