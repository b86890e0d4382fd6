package setpoint.views.review.file;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// A compared plan file, as wide as there is room: longer lines go on below, so that nothing stands out of sight.
public final class FilePane extends ListView<FilePane.Strip> {
    static final double FONT = 11;
    private static final double STRIP = 17;
    private static final double BESIDE_TEXT = 34 + 10 + 14 + 12 + 16;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 400;
    private static final int WIDE = 0x1100;
    private static final int LONGEST_ESCAPE = 8;

    private List<Row> rows = List.of();
    private @Nullable String part;
    private int columns = 80;

    /// As much of a row as stands on one line of the screen.
    ///
    /// @param from the first character of the line's text
    record Strip(Row row, int from, int to) {
        boolean isFirst() {
            return from == 0;
        }
    }

    public FilePane() {
        setId("review-file");
        getStyleClass().add("file-pane");
        setAccessibleText("Plan file");
        setFixedCellSize(STRIP);
        setCellFactory(_ -> new StripCell(this));
        widthProperty().subscribe(width -> fold(columnsIn(width.doubleValue())));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> unfold());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.SPACE && unfold()) e.consume();
        });
    }

    public void show(List<Row> next) {
        rows = new ArrayList<>(next);
        write();
    }

    private static int columnsIn(double width) {
        double letter = Pen.width("0000000000", Fonts.mono(FONT)) / 10;
        return Math.clamp((int) ((width - BESIDE_TEXT) / letter), NARROWEST, WIDEST);
    }

    private void fold(int other) {
        if (other == columns) return;
        columns = other;
        write();
    }

    private void write() {
        var strips = new ArrayList<Strip>(rows.size());
        for (var row : rows) {
            if (row instanceof Row.Text text) split(text, strips);
            else strips.add(new Strip(row, 0, 0));
        }
        int chosen = getSelectionModel().getSelectedIndex();
        getItems().setAll(strips);
        if (chosen >= 0 && chosen < strips.size()) getSelectionModel().select(chosen);
    }

    private void split(Row.Text row, List<Strip> strips) {
        int length = row.line().length();
        if (length <= columns / 2) {
            strips.add(new Strip(row, 0, length));
            return;
        }
        var text = row.line().text();
        for (int from = 0; from < length;) {
            int to = endOfStrip(text, from);
            strips.add(new Strip(row, from, to));
            from = to;
        }
    }

    /// Where a strip that begins at a place ends: between words where it can, never within an escape.
    private int endOfStrip(String text, int from) {
        int full = fullAt(text, from);
        if (full >= text.length() - 1) return text.length();
        int space = text.lastIndexOf(' ', full - 1);
        if (space > full - columns / 3) return space + 1;
        int escape = text.lastIndexOf('\\', full - 1);
        return escape > Math.max(from, full - LONGEST_ESCAPE) ? escape : full;
    }

    /// What is not of the Latin, Greek or Cyrillic kind may be twice as wide.
    private int fullAt(String text, int from) {
        int room = columns;
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            room -= c < WIDE ? 1 : 2;
            if (room < 0) break;
            at += Character.charCount(c);
        }
        return at;
    }

    /// Shows the lines of a part, which stand out from then on; null for none.
    public void point(@Nullable String key) {
        part = key;
        if (key != null) {
            unfoldAt(key);
            int at = firstOf(key);
            if (at >= 0) scrollTo(Math.max(0, at - 2));
        }
        refresh();
    }

    boolean isPointedAt(Row row) {
        return row instanceof Row.Text && row.part().equals(part);
    }

    private int firstOf(String key) {
        for (int i = 0; i < getItems().size(); i++) {
            var row = getItems().get(i).row();
            if (row instanceof Row.Text && row.part().equals(key)) return i;
        }
        return -1;
    }

    private void unfoldAt(String key) {
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i) instanceof Row.Folded folded && folded.holds(key)) {
                replace(i, folded.unfoldedAt(key));
                return;
            }
    }

    /// Unfolds what is chosen, if that is folded.
    private boolean unfold() {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen == null || !(chosen.row() instanceof Row.Folded folded)) return false;
        replace(rows.indexOf(folded), folded.unfolded());
        return true;
    }

    private void replace(int at, List<Row> by) {
        var next = new ArrayList<>(rows.subList(0, at));
        next.addAll(by);
        next.addAll(rows.subList(at + 1, rows.size()));
        rows = next;
        write();
    }
}
