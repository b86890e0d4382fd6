package setpoint.app.cli.frame;

import java.util.ArrayList;
import java.util.List;

/// Rows whose columns stand beneath each other.
public final class Table {
    private static final String GAP = "  ";

    private final Style style;
    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Style style, String... heads) {
        this.style = style;
        this.heads = List.of(heads);
    }

    public Table row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) row.add(String.valueOf(cell));
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<String> lines() {
        var widths = new int[heads.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(heads.get(c));
            for (var row : rows) widths[c] = Math.max(widths[c], width(row.get(c)));
        }
        var lines = new ArrayList<String>();
        lines.add(style.bold(line(heads, widths)));
        for (var row : rows) lines.add(line(row, widths));
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(cells.get(c));
            if (c < cells.size() - 1) line.repeat(" ", widths[c] - width(cells.get(c))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /// What is seen of a cell: colours take no room.
    private static int width(String cell) {
        var seen = cell.replaceAll("\u001b\\[[0-9;]*m", "");
        return seen.codePointCount(0, seen.length());
    }
}
