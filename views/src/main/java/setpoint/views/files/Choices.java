package setpoint.views.files;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Avatar;

/// Fills the choices of a form.
final class Choices {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Choices() {}

    static void texts(ComboBox<String> choice, List<String> all, Function<String, String> words) {
        choice.setCellFactory(_ -> new TextCell(words));
        choice.setButtonCell(new TextCell(words));
        choice.getItems().setAll(all);
    }

    /// Writes anew what is chosen, as its words may have changed.
    static void refresh(ComboBox<String> choice) {
        if (choice.getButtonCell() instanceof TextCell cell) cell.write();
    }

    /// Offers all who work, people first.
    static void agents(ComboBox<Agent> choice, Snapshot now, String chosen) {
        choice.setCellFactory(_ -> new AgentCell());
        choice.setButtonCell(new AgentCell());
        choice.getItems().setAll(now.all(Agent.class, "").stream()
                .sorted(Comparator.comparing((Agent agent) -> agent.type() == Author.Type.AI)
                        .thenComparing(Agent::name))
                .toList());
        choice.getItems().stream().filter(agent -> agent.id().equals(chosen)).findFirst()
                .ifPresentOrElse(choice::setValue, choice.getSelectionModel()::selectFirst);
    }

    /// Marks where something has to be said.
    static void wrong(Node field, boolean isWrong) {
        field.pseudoClassStateChanged(WRONG, isWrong);
    }

    private static final class TextCell extends ListCell<String> {
        private final Function<String, String> words;

        TextCell(Function<String, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            write();
        }

        private void write() {
            var text = getItem();
            setText(text == null ? null : words.apply(text));
        }
    }

    private static final class AgentCell extends ListCell<Agent> {
        @Override
        protected void updateItem(@Nullable Agent agent, boolean empty) {
            super.updateItem(agent, empty);
            setId(agent == null ? null : "columns-agent-" + agent.id());
            var name = agent == null ? "" : agent.name().isBlank() ? agent.id() : agent.name();
            setText(agent == null ? null : TextSafety.shownOnOneLine(name));
            setGraphic(agent == null ? null : new Avatar(name, agent.type() == Author.Type.HUMAN));
        }
    }
}
