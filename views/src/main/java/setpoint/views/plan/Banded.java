package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import setpoint.model.plan.Content;
import setpoint.views.plan.layout.Layered;
import setpoint.views.plan.layout.Net;

/// Draws a plan with phases: a band for each from left to right, gates in the corridors between.
final class Banded {
    private static final double TOP = Drawing.Band.HEADER + 12;
    private static final double BOTTOM = 14;
    private static final double PAD = 8;
    private static final double CORRIDOR = 28;
    private static final double INSIDE_BAND = 46;
    private static final double BESIDE_GATE = 32;

    private final Content content;
    private final Numbered plan;
    private final CardSize size;
    private final Columns columns;
    private final Area[] areas;

    Banded(Content content, Numbered plan, CardSize size) {
        this.content = content;
        this.plan = plan;
        this.size = size;
        columns = new Columns(content, plan);
        areas = new Area[plan.size()];
    }

    Drawing drawing() {
        var net = net();
        var layered = Layered.of(net, columns.columnOfPiles(), wishes());
        placeCards(layered);
        var cards = new ArrayList<Drawing.Card>();
        for (int t = 0; t < plan.size(); t++)
            cards.add(new Drawing.Card(plan.tasks.get(t).id(), plan.form(t), areas[t]));
        return new Drawing(bands(layered), cards, edges(layered));
    }

    private Net net() {
        var arrows = betweenPiles();
        var heights = new double[columns.piles().size()];
        for (int p = 0; p < heights.length; p++) heights[p] = heightOf(columns.piles().get(p));
        return new Net(
                heights,
                Arrays.stream(arrows).map(a -> columns.pileOf(plan.from[a])).toArray(),
                Arrays.stream(arrows).map(a -> columns.pileOf(plan.to[a])).toArray(),
                Arrays.stream(arrows).mapToDouble(a -> offset(plan.from[a])).toArray(),
                Arrays.stream(arrows).mapToDouble(a -> offset(plan.to[a])).toArray());
    }

    private int[] betweenPiles() {
        var arrows = new ArrayList<Integer>();
        for (int a = 0; a < plan.from.length; a++)
            if (columns.pileOf(plan.from[a]) != columns.pileOf(plan.to[a])) arrows.add(a);
        return arrows.stream().mapToInt(a -> a).toArray();
    }

    private double heightOf(Columns.Pile pile) {
        return pile.tasks().size() * size.pitch() - CardSize.ROW_GAP;
    }

    private boolean isGate(int task) {
        return plan.form(task) != Drawing.Form.CARD;
    }

    /// How far below the middle of its pile a card's middle is.
    private double offset(int task) {
        var pile = columns.piles().get(columns.pileOf(task));
        return (pile.tasks().indexOf(task) - (pile.tasks().size() - 1) / 2.0) * size.pitch();
    }

    private Layered.Wishes wishes() {
        int n = columns.count();
        var width = new double[n];
        var gap = new double[n];
        for (int c = 0; c < n; c++) {
            boolean gates = columns.bandOf(c) < 0;
            width[c] = gates ? CardSize.GATE : size.width();
            if (c + 1 == n) continue;
            boolean nextGates = columns.bandOf(c + 1) < 0;
            if (gates || nextGates) gap[c] = BESIDE_GATE;
            else gap[c] = columns.bandOf(c) == columns.bandOf(c + 1) ? INSIDE_BAND : PAD + CORRIDOR + PAD;
        }
        return new Layered.Wishes(width, gap, CardSize.ROW_GAP, size.pitch() / 2, DagLayout.effort(plan.size()));
    }

    private void placeCards(Layered layered) {
        for (int t = 0; t < plan.size(); t++) {
            int pile = columns.pileOf(t);
            int column = columns.piles().get(pile).column();
            double x = layered.left(column);
            double middle = TOP + layered.middle(pile) + offset(t);
            double columnWidth = columns.bandOf(column) < 0 ? CardSize.GATE : size.width();
            double width = isGate(t) ? CardSize.GATE : size.width();
            double height = isGate(t) ? CardSize.GATE : size.height();
            areas[t] = new Area(x + (columnWidth - width) / 2, middle - height / 2, width, height);
        }
    }

    private List<Drawing.Band> bands(Layered layered) {
        double bottom = TOP + size.height();
        for (int t = 0; t < areas.length; t++)
            bottom = Math.max(bottom, areas[t].middleY() + size.height() / 2);
        var bands = new ArrayList<Drawing.Band>();
        for (int b = 0; b < columns.bands(); b++) {
            double left = layered.left(columns.firstOf(b)) - PAD;
            double right = layered.left(columns.lastOf(b)) + size.width() + PAD;
            var area = new Area(left, 0, right - left, bottom + BOTTOM);
            var phase = b < content.phases().size() ? content.phases().get(b) : null;
            bands.add(new Drawing.Band(phase == null ? null : phase.id(), phase == null ? "" : phase.title(), area));
        }
        return bands;
    }

    private List<Drawing.Edge> edges(Layered layered) {
        var edges = new ArrayList<Drawing.Edge>();
        int arrow = 0;
        for (int a = 0; a < plan.from.length; a++) {
            boolean inPile = columns.pileOf(plan.from[a]) == columns.pileOf(plan.to[a]);
            var line = inPile ? straightDown(a) : ended(layered.line(arrow++), a);
            var d = plan.dependencies.get(a);
            edges.add(new Drawing.Edge(d.id(), d.from(), d.to(), line));
        }
        return edges;
    }

    private double[] straightDown(int a) {
        var upper = areas[plan.from[a]];
        var lower = areas[plan.to[a]];
        return new double[] {upper.middleX(), upper.bottom(), lower.middleX(), lower.y()};
    }

    /// A line moved below the bands' headers, and made to end at gates that are narrower than their column.
    private double[] ended(double[] line, int a) {
        for (int i = 1; i < line.length; i += 2) line[i] += TOP;
        var from = areas[plan.from[a]];
        var to = areas[plan.to[a]];
        boolean rightwards = from.x() < to.x();
        line[0] = rightwards ? from.right() : from.x();
        line[line.length - 2] = rightwards ? to.x() : to.right();
        return line;
    }
}
