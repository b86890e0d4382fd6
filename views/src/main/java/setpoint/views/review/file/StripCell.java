package setpoint.views.review.file;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Words;

/// A line of a compared plan file: its number, whether it came or went, its text in colours. Each piece is a text of its
/// own, so that no letter that runs from right to left can carry another piece along.
final class StripCell extends ListCell<FilePane.Strip> {
    private final FilePane pane;
    private final Label number = new Label();
    private final Label sign = new Label();
    private final HBox text = new HBox();
    private final HBox strip = new HBox(number, sign, text);

    StripCell(FilePane pane) {
        this.pane = pane;
        getStyleClass().add("strip-cell");
        number.getStyleClass().add("line-number");
        sign.getStyleClass().add("line-sign");
        text.getStyleClass().add("line-text");
        strip.getStyleClass().add("strip");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FilePane.@Nullable Strip item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeAll("added", "removed", "folded", "pointed");
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        text.getChildren().clear();
        if (item == null || empty) return;
        setId("file-line-" + getIndex());
        if (pane.isPointedAt(item.row())) getStyleClass().add("pointed");
        switch (item.row()) {
            case Row.Text line -> show(line, item);
            case Row.Folded folded -> showFolded(folded);
        }
        setGraphic(strip);
    }

    private void showFolded(Row.Folded folded) {
        getStyleClass().add("folded");
        number.setText("…");
        sign.setText("");
        var words = Words.count(folded.count(), "line") + " unchanged";
        setAccessibleText(words + ", press Space to show them");
        piece("folded-words", words);
    }

    private void show(Row.Text row, FilePane.Strip item) {
        number.setText(item.isFirst() ? String.valueOf(row.number()) : "");
        sign.setText(
                switch (row.mark()) {
                    case ADDED -> "+";
                    case REMOVED -> "−";
                    case SAME -> "";
                });
        if (row.mark() != Row.Mark.SAME) getStyleClass().add(row.mark().name().toLowerCase(Locale.ROOT));
        var line = row.line();
        setAccessibleText("%s %s %s".formatted(row.mark().name().toLowerCase(Locale.ROOT), row.number(), line.text()));
        int at = piece("plain", " ".repeat(line.indent()), 0, item);
        if (line.name() != null) at = piece("name", line.name(), at, item);
        at = piece(line.sort().name().toLowerCase(Locale.ROOT), line.value(), at, item);
        piece("plain", line.tail(), at, item);
    }

    /// Adds what of a piece lies on this strip, and says where the next piece begins.
    private int piece(String style, String words, int at, FilePane.Strip item) {
        int from = Math.clamp(item.from() - at, 0, words.length());
        int to = Math.clamp(item.to() - at, 0, words.length());
        if (from < to) piece(style, words.substring(from, to));
        return at + words.length();
    }

    private void piece(String style, String words) {
        var piece = new Text(words);
        piece.getStyleClass().addAll("piece", style);
        text.getChildren().add(piece);
    }
}
