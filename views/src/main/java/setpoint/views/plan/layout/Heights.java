package setpoint.views.plan.layout;

/// How high up the middle of each node comes, in its order and with its gaps: as near as possible to where its arrows
/// would be straight. Solved a column at a time as an isotonic regression (pool adjacent violators), from the left,
/// from the right, then both ways.
final class Heights {
    private static final int ROUNDS = 12;
    private static final int ROUNDS_ONE_SIDED = 4;
    private static final double KNOT_GAP = 12;

    private final Steps steps;
    private final int[][] rows;
    private final double gap;
    private final double[] half;
    /// How far below the first node of its column each node is at least.
    private final double[] offset;
    private final double[] middle;
    private final Pulls byLeft;
    private final Pulls byRight;
    /// Nodes that lie against each other, from top to bottom, while a column is placed.
    private final double[] value;

    private final double[] weight;
    private final int[] length;
    /// How high the fullest column is; no other may reach beyond it, so that drawings stay compact.
    private double room;

    /// Where the steps on one side of each node would be straight: at the middle of `other[k]` and `shift[k]` below.
    /// Long arrows weigh more, so that they run straight.
    private record Pulls(int[] start, int[] other, double[] shift, double[] weight) {
        static Pulls of(Steps steps, boolean left) {
            var fan = left ? steps.toLeft : steps.toRight;
            int n = fan.list().length;
            var pulls = new Pulls(fan.start(), new int[n], new double[n], new double[n]);
            for (int node = 0; node < steps.nodes(); node++)
                for (int k = fan.start()[node]; k < fan.start()[node + 1]; k++) {
                    int step = fan.list()[k];
                    int other = left ? steps.left[step] : steps.right[step];
                    double shift = steps.leftOffset(step) - steps.rightOffset(step);
                    pulls.other[k] = other;
                    pulls.shift[k] = left ? shift : -shift;
                    pulls.weight[k] = steps.isKnot(node) && steps.isKnot(other) ? 8
                            : steps.isKnot(node) || steps.isKnot(other) ? 2 : 1;
                }
            return pulls;
        }
    }

    private Heights(Steps steps, int[][] rows, double gap) {
        this.steps = steps;
        this.rows = rows;
        this.gap = gap;
        half = new double[steps.nodes()];
        for (int node = 0; node < half.length; node++) half[node] = steps.height(node) / 2;
        offset = new double[steps.nodes()];
        middle = new double[steps.nodes()];
        byLeft = Pulls.of(steps, true);
        byRight = Pulls.of(steps, false);
        int widest = 0;
        for (var row : rows) widest = Math.max(widest, row.length);
        value = new double[widest];
        weight = new double[widest];
        length = new int[widest];
    }

    /// The middle of each node, the highest box at 0.
    ///
    /// @param gap between two boxes of a column
    /// @param grid boxes stand at multiples of this from each other where they can; 0 for no grid
    static double[] of(Steps steps, int[][] rows, double gap, double grid) {
        var heights = new Heights(steps, rows, gap);
        heights.pile();
        for (int round = 0; round < ROUNDS; round++) heights.straighten(round);
        if (grid > 0) heights.snap(grid);
        heights.unkink();
        return heights.fromZero();
    }

    private double between(int upper, int lower) {
        return half[upper] + half[lower] + (isThin(upper) || isThin(lower) ? KNOT_GAP : gap);
    }

    /// Whether only lines pass here: at a knot, and through the border of a frame.
    private boolean isThin(int node) {
        return half[node] == 0;
    }

    private void pile() {
        for (var row : rows) {
            double y = 0;
            for (int i = 0; i < row.length; i++) {
                if (i > 0) y += between(row[i - 1], row[i]);
                offset[row[i]] = y;
            }
            for (int node : row) middle[node] = offset[node] - y / 2;
            room = Math.max(room, y);
        }
    }

    private void straighten(int round) {
        boolean leftwards = round % 2 == 0;
        boolean both = round >= ROUNDS_ONE_SIDED;
        for (int i = 0; i < rows.length; i++)
            place(rows[leftwards ? i : rows.length - 1 - i], leftwards || both, !leftwards || both);
    }

    /// Moves one column to where its neighbours on the chosen sides wish it.
    private void place(int[] row, boolean left, boolean right) {
        int pools = 0;
        for (int node : row) {
            double sum = 0;
            double weights = 0;
            if (left) for (int k = byLeft.start[node]; k < byLeft.start[node + 1]; k++) {
                sum += byLeft.weight[k] * (middle[byLeft.other[k]] + byLeft.shift[k]);
                weights += byLeft.weight[k];
            }
            if (right) for (int k = byRight.start[node]; k < byRight.start[node + 1]; k++) {
                sum += byRight.weight[k] * (middle[byRight.other[k]] + byRight.shift[k]);
                weights += byRight.weight[k];
            }
            value[pools] = (weights == 0 ? middle[node] : sum / weights) - offset[node];
            weight[pools] = weights == 0 ? 0.01 : weights;
            length[pools++] = 1;
            for (; pools > 1 && value[pools - 2] > value[pools - 1]; pools--) {
                double together = weight[pools - 2] + weight[pools - 1];
                value[pools - 2] =
                        (value[pools - 2] * weight[pools - 2] + value[pools - 1] * weight[pools - 1]) / together;
                weight[pools - 2] = together;
                length[pools - 2] += length[pools - 1];
            }
        }
        // Cutting off an isotonic regression at two bounds gives the best one within them.
        double most = row.length == 0 ? 0 : room / 2 - offset[row[row.length - 1]];
        int i = 0;
        for (int p = 0; p < pools; p++) {
            double at = Math.max(Math.min(value[p], most), -room / 2);
            for (int k = 0; k < length[p]; k++, i++) middle[row[i]] = at + offset[row[i]];
        }
    }

    private void snap(double grid) {
        for (var row : rows) {
            double least = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < row.length; i++) {
                int node = row[i];
                if (i > 0) least = middle[row[i - 1]] + between(row[i - 1], node);
                if (isThin(node)) middle[node] = Math.max(middle[node], least);
                else {
                    double half = steps.height(node) / 2;
                    double nearest = Math.round((middle[node] - half) / grid);
                    double lowest = Math.ceil((least - half) / grid - 1e-6);
                    middle[node] = Math.max(nearest, lowest) * grid + half;
                }
            }
        }
    }

    /// Takes small bends out of long lines: a knot goes level with its left neighbour where its column has room for it,
    /// else with its right one. A line from the border of a frame, where it has no height of its own, is levelled from
    /// its other end.
    private void unkink() {
        var free = new boolean[middle.length];
        for (var row : rows) for (int node : row) free[node] = isThin(node) && comesFromBorder(node, free);
        for (int c = rows.length - 1; c >= 0; c--)
            for (int i = 0; i < rows[c].length; i++)
                if (free[rows[c][i]]) level(rows[c], i, levelWith(rows[c][i], steps.toRight));
        for (int c = 0; c < rows.length; c++) unkink(rows[c], true);
        for (int c = rows.length - 1; c >= 0; c--) unkink(rows[c], false);
    }

    private boolean comesFromBorder(int thin, boolean[] free) {
        return steps.toLeft.count(thin) == 0 || free[steps.left[steps.toLeft.list()[steps.toLeft.start()[thin]]]];
    }

    private void unkink(int[] row, boolean byLeft) {
        for (int i = 0; i < row.length; i++) {
            int knot = row[i];
            if (!isThin(knot)) continue;
            double left = levelWith(knot, steps.toLeft);
            if (byLeft) level(row, i, left);
            else if (!(Math.abs(middle[knot] - left) < 0.5)) level(row, i, levelWith(knot, steps.toRight));
        }
    }

    /// Moves a node to a height, where there is one and the column has room for it there.
    private void level(int[] row, int i, double wish) {
        if (Double.isNaN(wish)) return;
        double least = i == 0 ? wish : middle[row[i - 1]] + between(row[i - 1], row[i]);
        double most = i + 1 == row.length ? wish : middle[row[i + 1]] - between(row[i], row[i + 1]);
        if (wish >= least - 0.01 && wish <= most + 0.01) middle[row[i]] = wish;
    }

    /// Where the first line on one side of a node ends; not a number where there is none.
    private double levelWith(int node, Net.Fan fan) {
        if (fan.count(node) == 0) return Double.NaN;
        int step = fan.list()[fan.start()[node]];
        return fan == steps.toLeft
                ? middle[steps.left[step]] + steps.leftOffset(step)
                : middle[steps.right[step]] + steps.rightOffset(step);
    }

    /// Whole pixels, so that what is nearly level is level.
    private double[] fromZero() {
        double top = Double.POSITIVE_INFINITY;
        for (int node = 0; node < middle.length; node++) top = Math.min(top, middle[node] - half[node]);
        for (var row : rows)
            for (int i = 0; i < row.length; i++) {
                double least = i == 0 ? 0 : Math.ceil(middle[row[i - 1]] + between(row[i - 1], row[i]));
                middle[row[i]] = Math.max(Math.rint(middle[row[i]] - top), least);
            }
        return middle;
    }
}
