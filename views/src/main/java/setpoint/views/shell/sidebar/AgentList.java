package setpoint.views.shell.sidebar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Avatar;
import setpoint.views.palette.Action;

/// The people and agents whom the workspace knows. One that is clicked, or chosen with Enter, leads to their tasks, and among
/// weeks to their week; what else can be done stands in the menu of its line.
public final class AgentList extends ListView<AgentList.Line> {
    private static final double LINE = 28;
    private static final int LINES_AT_ONCE = 6;

    private final ContextMenu menu = new ContextMenu();
    private BiConsumer<String, String> onChoose = (_, _) -> {};
    private Function<String, List<Action>> actions = _ -> List.of();

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
        menu.setId("agent-menu");
        setOnContextMenuRequested(e -> {
            (e.isKeyboardTrigger() ? selected() : at(e)).ifPresent(line -> {
                getSelectionModel().select(line);
                menu.getItems().setAll(actions.apply(line.id()).stream().map(Action::item).toList());
                menu.show(this, e.getScreenX(), e.getScreenY());
            });
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> selected().ifPresent(line -> pressed(e, line)));
    }

    private void pressed(KeyEvent e, Line line) {
        var asked = actions.apply(line.id()).stream().filter(action -> action.isAskedBy(e)).findFirst();
        if (asked.isPresent()) asked.get().run();
        else if (e.getCode() == KeyCode.ENTER) onChoose.accept(line.id(), line.name());
        else return;
        e.consume();
    }

    private static Optional<Line> at(ContextMenuEvent e) {
        for (var node = e.getPickResult().getIntersectedNode(); node != null; node = node.getParent())
            if (node instanceof Cell cell) return Optional.ofNullable(cell.getItem());
        return Optional.empty();
    }

    private Optional<Line> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// @param actions what can be done with one of them, by id
    void setActions(Function<String, List<Action>> actions) {
        this.actions = actions;
    }

    /// @param action gets the id and the name of the one that is chosen
    void setOnChoose(BiConsumer<String, String> action) {
        onChoose = action;
    }

    void show(Snapshot now) {
        var lines = now.all(Agent.class, "").stream()
                .sorted(Comparator.comparing((Agent agent) -> agent.type() == Author.Type.HUMAN)
                        .thenComparing(agent -> Words.sortable(agent.name())))
                .map(Line::of)
                .toList();
        if (!List.copyOf(getItems()).equals(lines)) getItems().setAll(lines);
        setPrefHeight(Math.min(lines.size(), LINES_AT_ONCE) * LINE + 2);
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (getItem() != null && e.getButton() == MouseButton.PRIMARY)
                    onChoose.accept(getItem().id(), getItem().name());
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
