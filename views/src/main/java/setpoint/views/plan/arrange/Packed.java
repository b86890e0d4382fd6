package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.arrange.Stacking.Pile;

/// Draws a plan without phases: each connected piece in layers, the pieces on shelves of about the shape of a window.
final class Packed {
    private static final double COLUMN_GAP = 48;

    private final Sketch sketch;
    private final Links links;

    Packed(Sketch sketch) {
        this.sketch = sketch;
        links = sketch.links(Nesting.TOP);
    }

    Drawing drawing() {
        var pieces = links.pieces();
        var columns = pieces.stream().map(this::columns).toList();
        sketch.standAtTop(columns);
        var levels = new ArrayList<Level>();
        for (int i = 0; i < pieces.size(); i++) levels.add(level(pieces.get(i), columns.get(i)));
        var placing = new Placing(sketch);
        new Shelves(sketch.size.height()).place(levels, placing);
        return new Drawing(List.of(), placing.cards(), placing.edges());
    }

    /// Each layer a column, each member by itself.
    private List<List<Pile>> columns(Links piece) {
        var layer = piece.layers();
        var columns = new ArrayList<List<Pile>>();
        for (int c = Arrays.stream(layer).max().orElse(-1); c >= 0; c--) columns.add(new ArrayList<>());
        for (int m = 0; m < layer.length; m++) columns.get(layer[m]).add(new Pile(List.of(piece.members.get(m))));
        return columns;
    }

    private Level level(Links piece, List<List<Pile>> columns) {
        var width = new double[columns.size()];
        var gap = new double[columns.size()];
        Arrays.fill(width, sketch.size.width());
        Arrays.fill(gap, COLUMN_GAP);
        return new Level(sketch, Nesting.TOP, piece, columns, List.of(), new Level.Spacing(width, gap, 0));
    }
}
