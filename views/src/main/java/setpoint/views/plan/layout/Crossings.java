package setpoint.views.plan.layout;

import java.util.Arrays;

/// In which order the nodes of each column stand, so that few steps cross: sweeps that put each node at the mean place
/// of its neighbours (Sugiyama, Tagawa, Toda 1981), swaps of neighbours, and an exact count that keeps the best.
/// Deterministic.
final class Crossings {
    private static final int PATIENCE = 6;

    private final Steps steps;
    private int[][] rows;
    private final int[] place;
    private final double[] wish;
    private final int[] tally;

    private Crossings(Steps steps) {
        this.steps = steps;
        rows = new int[steps.columns][];
        place = new int[steps.nodes];
        wish = new double[steps.nodes];
        depthFirst();
        int widest = 1;
        for (var row : rows) widest = Math.max(widest, row.length);
        tally = new int[4 * widest + 8];
    }

    /// The nodes of each column, from top to bottom.
    static int[][] few(Steps steps, int sweeps) {
        var crossings = new Crossings(steps);
        crossings.sweep(sweeps);
        return crossings.rows;
    }

    /// How many pairs of steps cross.
    static long count(Steps steps, int[][] rows) {
        var crossings = new Crossings(steps);
        crossings.take(rows);
        return crossings.count();
    }

    /// Keeps what hangs together near each other.
    private void depthFirst() {
        var size = new int[steps.columns];
        for (int c : steps.column) size[c]++;
        for (int c = 0; c < rows.length; c++) rows[c] = new int[size[c]];
        var next = new int[rows.length];
        var seen = new boolean[steps.nodes];
        var stack = new int[steps.left.length + 1];
        for (int root = 0; root < steps.nodes; root++) {
            if (steps.toLeft.count(root) > 0) continue;
            int top = 0;
            stack[top++] = root;
            while (top > 0) {
                int node = stack[--top];
                if (seen[node]) continue;
                seen[node] = true;
                int c = steps.column[node];
                place[node] = next[c];
                rows[c][next[c]++] = node;
                for (int k = steps.toRight.start()[node + 1] - 1; k >= steps.toRight.start()[node]; k--)
                    if (!seen[steps.right[steps.toRight.list()[k]]])
                        stack[top++] = steps.right[steps.toRight.list()[k]];
            }
        }
    }

    private void sweep(int sweeps) {
        var best = copy();
        long fewest = count();
        int vain = 0;
        for (int s = 0; s < sweeps && vain < PATIENCE && fewest > 0; s++) {
            boolean fromLeft = s % 2 == 0;
            boolean tiesTurn = s % 4 >= 2;
            if (fromLeft) for (int c = 1; c < rows.length; c++) sort(rows[c], true, tiesTurn);
            else for (int c = rows.length - 2; c >= 0; c--) sort(rows[c], false, tiesTurn);
            if (s >= 2) swapNeighbours();
            long now = count();
            vain = now < fewest * 0.995 ? 0 : vain + 1;
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        take(best);
        for (int i = 0; i < 8 && swapNeighbours(); i++) {}
    }

    private int[][] copy() {
        var copy = rows.clone();
        for (int c = 0; c < copy.length; c++) copy[c] = copy[c].clone();
        return copy;
    }

    private void take(int[][] other) {
        rows = other;
        for (var row : rows) for (int i = 0; i < row.length; i++) place[row[i]] = i;
    }

    /// Sorts a column by the mean place of each node's neighbours; nodes without any keep their place.
    private void sort(int[] row, boolean byLeft, boolean tiesTurn) {
        int moving = 0;
        for (int node : row) {
            wish[node] = meanPlace(node, byLeft);
            if (wish[node] >= 0) moving++;
        }
        var keys = new long[moving];
        int k = 0;
        for (int i = 0; i < row.length; i++) {
            double w = wish[row[i]];
            if (w >= 0) keys[k++] = ((long) (w * 1024) << 24) | (tiesTurn ? 0xffffff - i : i);
        }
        Arrays.sort(keys);
        var old = row.clone();
        k = 0;
        for (int i = 0; i < row.length; i++) {
            if (wish[old[i]] < 0) continue;
            int was = (int) (keys[k++] & 0xffffff);
            row[i] = old[tiesTurn ? 0xffffff - was : was];
        }
        for (int i = 0; i < row.length; i++) place[row[i]] = i;
    }

    private double meanPlace(int node, boolean byLeft) {
        var fan = byLeft ? steps.toLeft : steps.toRight;
        var others = byLeft ? steps.left : steps.right;
        int from = fan.start()[node];
        int to = fan.start()[node + 1];
        if (from == to) return -1;
        double sum = 0;
        for (int k = from; k < to; k++) sum += place[others[fan.list()[k]]];
        return sum / (to - from);
    }

    private boolean swapNeighbours() {
        boolean any = false;
        for (var row : rows) {
            boolean better = true;
            for (int round = 0; round < 4 && better; round++) {
                better = false;
                for (int i = 0; i + 1 < row.length; i++) {
                    if (gain(row[i], row[i + 1]) <= 0) continue;
                    int upper = row[i];
                    row[i] = row[i + 1];
                    row[i + 1] = upper;
                    place[row[i]] = i;
                    place[upper] = i + 1;
                    better = any = true;
                }
            }
        }
        return any;
    }

    /// How many crossings fewer there are when two neighbours change places.
    private int gain(int upper, int lower) {
        return gain(steps.toRight, steps.right, upper, lower) + gain(steps.toLeft, steps.left, upper, lower);
    }

    private int gain(Net.Fan fan, int[] others, int upper, int lower) {
        int gain = 0;
        for (int i = fan.start()[upper]; i < fan.start()[upper + 1]; i++) {
            int u = place[others[fan.list()[i]]];
            for (int j = fan.start()[lower]; j < fan.start()[lower + 1]; j++)
                gain += Integer.signum(u - place[others[fan.list()[j]]]);
        }
        return gain;
    }

    private long count() {
        long sum = 0;
        for (int c = 0; c + 1 < rows.length; c++) sum += countAfter(c);
        return sum;
    }

    /// Crossings between a column and the next, with a tree that counts (Barth, Jünger, Mutzel 2002).
    private long countAfter(int c) {
        int leaves = 1;
        while (leaves < rows[c + 1].length) leaves <<= 1;
        Arrays.fill(tally, 0, 2 * leaves, 0);
        long crossings = 0;
        for (int i = rows[c].length - 1; i >= 0; i--) {
            int node = rows[c][i];
            int from = steps.toRight.start()[node];
            int to = steps.toRight.start()[node + 1];
            for (int k = from; k < to; k++)
                for (int t = place[steps.right[steps.toRight.list()[k]]] + leaves; t > 1; t >>= 1)
                    if ((t & 1) == 1) crossings += tally[t - 1];
            for (int k = from; k < to; k++)
                for (int t = place[steps.right[steps.toRight.list()[k]]] + leaves; t >= 1; t >>= 1) tally[t]++;
        }
        return crossings;
    }
}
