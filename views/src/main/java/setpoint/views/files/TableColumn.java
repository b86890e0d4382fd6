package setpoint.views.files;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.views.desk.TimeTable;
import setpoint.views.desk.TimeTable.Meaning;

/// One column of a table: what it holds, to be chosen, above its name and its first fields.
final class TableColumn extends VBox {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final Meaning NOTHING = new Meaning("", "Not used", "");

    private final ComboBox<Meaning> choice = new ComboBox<>();

    /// @param number of the column, from 0
    /// @param onSaid told when something else is chosen
    TableColumn(TimeTable table, int number, Consumer<TableColumn> onSaid) {
        var name = table.columns().get(number);
        var head = new Label(name.isEmpty() ? "Column " + (number + 1) : TextSafety.shownOnOneLine(name));
        head.getStyleClass().add("table-name");
        choice.setId("column-" + (number + 1));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText("What column “%s” holds".formatted(head.getText()));
        var meanings = new ArrayList<>(table.meanings());
        meanings.addFirst(NOTHING);
        choice.getItems().setAll(meanings);
        choice.setVisibleRowCount(meanings.size());
        choice.setCellFactory(_ -> new MeaningCell(true));
        choice.setButtonCell(new MeaningCell(false));
        choice.setValue(NOTHING);
        choice.valueProperty().subscribe((_, said) -> {
            pseudoClassStateChanged(HELD, said != NOTHING);
            onSaid.accept(this);
        });
        getStyleClass().add("table-column");
        getChildren().addAll(choice, head);
        for (var row : table.firstRows()) getChildren().add(field(row.get(number)));
    }

    private static Label field(String text) {
        var field = new Label(TextSafety.shownOnOneLine(text));
        field.getStyleClass().add("table-field");
        return field;
    }

    void focusFirst() {
        choice.requestFocus();
    }

    /// The word of what it holds; empty where that is nothing.
    String word() {
        return choice.getValue().word();
    }

    /// Whether it holds something, and this.
    boolean holds(String word) {
        return !word.isEmpty() && word().equals(word);
    }

    void say(String word) {
        choice.setValue(
                choice.getItems().stream().filter(meaning -> meaning.word().equals(word)).findFirst().orElse(NOTHING));
    }

    private static final class MeaningCell extends ListCell<Meaning> {
        private final boolean isExplained;
        private final Label help = new Label();

        MeaningCell(boolean isExplained) {
            this.isExplained = isExplained;
            getStyleClass().add("meaning");
            help.getStyleClass().add("quiet");
            setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Meaning meaning, boolean empty) {
            super.updateItem(meaning, empty);
            setText(meaning == null ? null : meaning.title());
            help.setText(meaning == null ? "" : meaning.help());
            setGraphic(isExplained && meaning != null && !meaning.help().isEmpty() ? help : null);
        }
    }
}
