package setpoint.views.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lines of the tray, one below the other. A row is made when it is about to be seen, and stays for as long as there is
/// its line; what lies further down is only given its room.
final class TrayList extends VBox {
    /// More than most windows are high.
    private static final int AT_FIRST = 20;
    private static final int AHEAD = 6;
    private static final double HEIGHT = 45;
    private static final double NARROW_HEIGHT = 34;

    private final Consumer<TrayRow> onMade;
    private final Region rest = new Region();
    private List<TrayLine> lines = List.of();
    private int wanted = AT_FIRST;

    /// @param onMade gets each row, to listen to it
    TrayList(Consumer<TrayRow> onMade) {
        this.onMade = onMade;
        getStyleClass().add("week-tray-list");
    }

    void show(List<TrayLine> next) {
        lines = next;
        fill();
    }

    /// Has all rows made that begin above a height, and some more.
    void reach(double y) {
        // It lies below other rows, once it is laid out.
        if (rest.getParent() == null || rest.getLayoutY() == 0) return;
        double missing = y - rest.getLayoutY();
        if (missing > 0) reachRow(rows().size() + (int) Math.ceil(missing / rowHeight()));
    }

    private void reachRow(int row) {
        if (row + AHEAD <= wanted) return;
        wanted = row + AHEAD;
        if (rows().size() >= lines.size()) return;
        fill();
        applyCss();
    }

    /// Those that have been made.
    List<Node> rows() {
        return getChildren().filtered(TrayRow.class::isInstance);
    }

    private void fill() {
        var known = new HashMap<TrayLine, TrayRow>();
        for (var row : rows()) if (row instanceof TrayRow made) known.put(made.line(), made);
        var nodes = new ArrayList<Node>();
        for (var line : lines.subList(0, Math.min(wanted, lines.size()))) {
            var row = known.get(line);
            nodes.add(row == null ? made(line) : row);
        }
        int below = lines.size() - nodes.size();
        if (below > 0) {
            rest.setMinHeight(below * rowHeight() - getSpacing());
            nodes.add(rest);
        }
        if (!nodes.equals(getChildren())) getChildren().setAll(nodes);
    }

    private TrayRow made(TrayLine line) {
        var row = new TrayRow(line);
        onMade.accept(row);
        row.focusedProperty().subscribe(focused -> {
            if (focused) reachRow(getChildren().indexOf(row));
        });
        return row;
    }

    private double rowHeight() {
        return (lines.getFirst().narrow() ? NARROW_HEIGHT : HEIGHT) + getSpacing();
    }
}
