package setpoint.views.shell.sidebar;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Avatar;

/// The people and agents whom the workspace knows. One that is clicked, or chosen with Enter, leads to their tasks, and among
/// weeks to their week.
public final class AgentList extends ListView<AgentList.Line> {
    private static final double LINE = 28;
    private static final int LINES_AT_ONCE = 6;

    private BiConsumer<String, String> onChoose = (_, _) -> {};

    /// One of them, as shown.
    record Line(String id, String name, boolean ai) {
        static Line of(Agent agent) {
            var name = agent.name().isBlank() ? agent.id() : TextSafety.shownOnOneLine(agent.name());
            return new Line(agent.id(), name, agent.type() == Author.Type.AI);
        }
    }

    public AgentList() {
        setFixedCellSize(LINE);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setCellFactory(_ -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            var line = getSelectionModel().getSelectedItem();
            if (e.getCode() != KeyCode.ENTER || line == null) return;
            onChoose.accept(line.id(), line.name());
            e.consume();
        });
    }

    /// @param action gets the id and the name of the one that is chosen
    void setOnChoose(BiConsumer<String, String> action) {
        onChoose = action;
    }

    void show(Snapshot now) {
        var lines = now.all(Agent.class, "").stream()
                .sorted(Comparator.comparing((Agent agent) -> agent.type() == Author.Type.HUMAN)
                        .thenComparing(Agent::name))
                .map(Line::of)
                .toList();
        if (!List.copyOf(getItems()).equals(lines)) getItems().setAll(lines);
        setPrefHeight(Math.min(lines.size(), LINES_AT_ONCE) * LINE + 2);
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() != null) onChoose.accept(getItem().id(), getItem().name());
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setId(line == null ? null : "agent-" + line.id());
            setText(line == null ? null : line.name() + (line.ai() ? " (AI)" : ""));
            setGraphic(line == null ? null : new Avatar(line.name(), !line.ai()));
        }
    }
}
