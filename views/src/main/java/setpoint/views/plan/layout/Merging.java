package setpoint.views.plan.layout;

import java.util.Arrays;

/// Takes together the knots of one bundle that stand next to each other and go on together, so that many arrows to one
/// task, or from one, run as a single line. Nothing stands between them, so nothing crosses more.
final class Merging {
    final Steps steps;
    /// The nodes of each column, from top to bottom.
    final int[][] rows;

    Merging(Steps apart, Rows order) {
        var becomes = new int[apart.nodes()];
        for (int node = 0; node < becomes.length; node++) becomes[node] = node;
        for (int c = order.columns() - 1; c >= 0; c--) join(apart, order.row(c), becomes, true);
        for (int c = 0; c < order.columns(); c++) join(apart, order.row(c), becomes, false);
        int nodes = number(becomes);
        steps = apart.merged(becomes, nodes);
        rows = new int[order.columns()][];
        for (int c = 0; c < rows.length; c++) rows[c] = distinct(order.row(c), becomes);
    }

    private static void join(Steps steps, int[] row, int[] becomes, boolean meeting) {
        for (int i = 1; i < row.length; i++) {
            int upper = row[i - 1];
            int lower = row[i];
            if (!steps.isKnot(upper) || !steps.isKnot(lower)) continue;
            int one = onlyStep(steps, upper, meeting);
            int other = onlyStep(steps, lower, meeting);
            if (steps.bundle(one) != steps.bundle(other) || steps.meets(one) != meeting) continue;
            var ends = meeting ? steps.right : steps.left;
            if (becomes[ends[one]] == becomes[ends[other]]) becomes[lower] = becomes[upper];
        }
    }

    private static int onlyStep(Steps steps, int knot, boolean toTheRight) {
        var fan = toTheRight ? steps.toRight : steps.toLeft;
        return fan.list()[fan.start()[knot]];
    }

    /// Gives the remaining nodes new numbers without gaps.
    private static int number(int[] becomes) {
        var number = new int[becomes.length];
        int next = 0;
        for (int node = 0; node < becomes.length; node++) if (becomes[node] == node) number[node] = next++;
        for (int node = 0; node < becomes.length; node++) becomes[node] = number[becomes[node]];
        return next;
    }

    private static int[] distinct(int[] row, int[] becomes) {
        var distinct = new int[row.length];
        int count = 0;
        for (int node : row)
            if (count == 0 || distinct[count - 1] != becomes[node]) distinct[count++] = becomes[node];
        return Arrays.copyOf(distinct, count);
    }
}
