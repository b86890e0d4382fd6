package setpoint.views.palette;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One line of the palette: the head of a group, or something found with the letters that found it.
final class RowCell extends ListCell<Row> {
    private static final double HEAD = 28;
    private static final double LINE = 38;
    private static final int LETTERS_SHOWN = 64;
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private @Nullable Row drawn;

    /// @param onChoose gets the line that is clicked
    RowCell(Consumer<Row.Line> onChoose) {
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() instanceof Row.Line line) onChoose.accept(line);
        });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        // The list sets the same line again and again while it measures.
        if (Objects.equals(row, drawn)) return;
        drawn = row;
        pseudoClassStateChanged(HEADING, row instanceof Row.Head);
        setId(null);
        setAccessibleText(null);
        setPrefHeight(row == null ? LINE : heightOf(row));
        setGraphic(
                switch (row) {
                    case null -> null;
                    case Row.Head head -> head(head);
                    case Row.Line line -> line(line);
                });
    }

    static double heightOf(Row row) {
        return row instanceof Row.Head ? HEAD : LINE;
    }

    private Node head(Row.Head head) {
        setAccessibleText(head.title());
        var title = new Label(head.title());
        var note = new Label(head.note());
        return row(title, space(), note);
    }

    private Node line(Row.Line line) {
        var find = line.find();
        setId("find-" + find.id());
        setAccessibleText((find.title() + ", " + find.detail()).strip());
        var mark = new StackPane(find.mark().get());
        mark.getStyleClass().add("find-mark");
        var detail = new Label(find.detail());
        detail.getStyleClass().add("find-detail");
        detail.setMinWidth(0);
        var row = row(mark, title(line), detail, space());
        if (find.state() != null) row.getChildren().add(find.state().get());
        return row;
    }

    /// The title in pieces, so that the letters that were typed can be told from the others.
    private static HBox title(Row.Line line) {
        var title = line.find().title();
        var shown = title.length() > LETTERS_SHOWN ? title.substring(0, LETTERS_SHOWN).strip() + "…" : title;
        var hits = line.wanted().hits(new Folded(title));
        var pieces = new HBox();
        pieces.getStyleClass().add("find-title");
        for (int from = 0; from < shown.length();) {
            boolean hit = hits.get(from);
            int to = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            to = to < 0 ? shown.length() : Math.min(to, shown.length());
            var piece = new Text(shown.substring(from, to));
            piece.getStyleClass().add(hit ? "hit" : "text");
            pieces.getChildren().add(piece);
            from = to;
        }
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        return pieces;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        return row;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
