package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.List;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;

/// Draws a plan with phases: a band for each from left to right, gates in the corridors between.
final class Banded {
    private static final double TOP = Drawing.Band.HEADER + 12;
    private static final double BOTTOM = 14;
    private static final double PAD = 8;
    private static final double CORRIDOR = 28;
    private static final double INSIDE_BAND = 46;
    private static final double BESIDE_GATE = 32;

    private final Sketch sketch;
    private final Columns columns;
    private final Level level;

    Banded(Sketch sketch) {
        this.sketch = sketch;
        columns = new Columns(sketch);
        sketch.standAtTop(List.of(columns.piles()));
        level = new Level(
                sketch, Nesting.TOP, sketch.links(Nesting.TOP), columns.piles(), List.of(), spacing());
    }

    private Level.Spacing spacing() {
        int n = columns.count();
        var width = new double[n];
        var gap = new double[n];
        for (int c = 0; c < n; c++) {
            boolean gates = columns.bandOf(c) < 0;
            width[c] = gates ? CardSize.GATE : sketch.size.width();
            if (c + 1 == n) continue;
            boolean nextGates = columns.bandOf(c + 1) < 0;
            if (gates || nextGates) gap[c] = BESIDE_GATE;
            else gap[c] = columns.bandOf(c) == columns.bandOf(c + 1) ? INSIDE_BAND : PAD + CORRIDOR + PAD;
        }
        return new Level.Spacing(width, gap, sketch.size.pitch() / 2);
    }

    Drawing drawing() {
        var placing = new Placing(sketch);
        level.place(0, TOP, placing);
        return new Drawing(bands(), placing.cards(), placing.edges());
    }

    private List<Drawing.Band> bands() {
        double height = TOP + Math.max(level.bottom(), sketch.size.height()) + BOTTOM;
        var bands = new ArrayList<Drawing.Band>();
        for (int b = 0; b < columns.bands(); b++) {
            double left = level.left(columns.firstOf(b)) - PAD;
            double right = level.right(columns.lastOf(b)) + PAD;
            var phase = b < sketch.content.phases().size() ? sketch.content.phases().get(b) : null;
            bands.add(new Drawing.Band(
                    phase == null ? null : phase.id(), phase == null ? "" : phase.title(),
                    new Area(left, 0, right - left, height)));
        }
        return bands;
    }
}
