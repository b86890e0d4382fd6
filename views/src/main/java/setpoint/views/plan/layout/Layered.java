package setpoint.views.plan.layout;

import java.util.Arrays;

/// A net drawn in columns: boxes that do not touch, and lines of horizontal and vertical pieces between them.
/// Immutable; the same net gives the same drawing on any machine.
public final class Layered {
    private final Steps steps;
    private final double[] middle;
    private final double[] left;
    private final double[] width;
    private final Trunks trunks;

    /// What a column asks for.
    ///
    /// @param width how wide each column is
    /// @param gap the least room after each column
    /// @param rowGap the room between two boxes of a column
    /// @param grid heights are multiples of this where they can be; 0 for no grid
    /// @param effort how long to look for fewer crossings
    public record Wishes(double[] width, double[] gap, double rowGap, double grid, Effort effort) {
        public static Wishes even(int columns, double width, double gap, double rowGap, Effort effort) {
            var widths = new double[columns];
            var gaps = new double[columns];
            Arrays.fill(widths, width);
            Arrays.fill(gaps, gap);
            return new Wishes(widths, gaps, rowGap, 0, effort);
        }
    }

    private Layered(Steps steps, double[] middle, Wishes wishes) {
        this.steps = steps;
        this.middle = middle;
        width = wishes.width();
        trunks = new Trunks(steps, middle, wishes.gap());
        left = new double[steps.columns];
        for (int c = 1; c < left.length; c++) left[c] = left[c - 1] + width[c - 1] + trunks.gap(c - 1);
    }

    /// @param column where each box stands; no arrow may stay in one column
    public static Layered of(Net net, int[] column, Wishes wishes) {
        var steps = Steps.of(net, column, wishes.width().length);
        return of(steps, Order.of(steps, wishes.effort()), wishes);
    }

    /// One that differs little from an earlier drawing.
    public static Layered after(Start start, Net net, int[] column, Wishes wishes) {
        var steps = Steps.of(net, column, wishes.width().length);
        return of(steps, Order.from(start.heights(steps), steps, wishes.effort()), wishes);
    }

    private static Layered of(Steps apart, Rows order, Wishes wishes) {
        var merging = new Merging(apart, order);
        var middle = Heights.of(merging.steps, merging.rows, wishes.rowGap(), wishes.grid());
        return new Layered(merging.steps, middle, wishes);
    }

    /// The height of a box's middle; the top of the drawing is 0.
    public double middle(int box) {
        return middle[box];
    }

    /// The left edge of a column.
    public double left(int column) {
        return left[column];
    }

    /// The corners of an arrow's line as x, y, x, y …, from where it leaves to where it enters. The ends lie on the
    /// edges of their columns; an arrow that points back runs from right to left.
    public double[] line(int arrow) {
        int first = steps.firstStep[arrow];
        int end = steps.firstStep[arrow + 1];
        var line = new Line(4 * (end - first));
        for (int k = first; k < end; k++) {
            int s = steps.path[k];
            int c = steps.column[steps.left[s]];
            double x = left[c] + width[c];
            line.add(x, trunks.leftY(s));
            line.add(x + trunks.turn(s), trunks.leftY(s));
            line.add(x + trunks.turn(s), trunks.rightY(s));
            line.add(left[c + 1], trunks.rightY(s));
        }
        return steps.isBackwards(arrow) ? line.backwards() : line.corners();
    }

    /// How many lines cross between the columns; for tests and measurements.
    public static long crossings(Net net, int[] column, int columns, Effort effort) {
        return Order.of(Steps.of(net, column, columns), effort).crossings();
    }
}
