package setpoint.views.plan.layout;

import java.util.Arrays;

/// In which order the nodes of each column stand, and what crosses because of it.
///
/// Not for several threads: counting and sorting use arrays of its own.
final class Rows {
    private static final int PLACES = 24;
    private static final int PLACE = (1 << PLACES) - 1;

    private final int[][] rows;
    private final int[] place;
    private final Side left;
    private final Side right;
    private final double[] wish;
    private final long[] keys;
    private final int[] old;
    private final int[] tally;

    /// The neighbours of each node on one side: those of node `v` are `node[start[v]]` up to, but not including,
    /// `node[start[v + 1]]`. Where there is one only, as with all knots, it is `only[v]` as well; else that is negative.
    private record Side(int[] start, int[] node, int[] only) {
        static Side of(Net.Fan fan, int[] ends) {
            var node = new int[ends.length];
            for (int k = 0; k < node.length; k++) node[k] = ends[fan.list()[k]];
            var only = new int[fan.start().length - 1];
            for (int v = 0; v < only.length; v++) only[v] = fan.count(v) == 1 ? node[fan.start()[v]] : -1;
            return new Side(fan.start(), node, only);
        }
    }

    /// Rows without an order yet: by the numbers of their nodes.
    Rows(Steps steps) {
        var size = new int[steps.columns];
        for (int c : steps.column) size[c]++;
        rows = new int[size.length][];
        int widest = 0;
        for (int c = 0; c < size.length; c++) {
            rows[c] = new int[size[c]];
            widest = Math.max(widest, size[c]);
        }
        place = new int[steps.nodes()];
        Arrays.fill(size, 0);
        for (int node = 0; node < place.length; node++) put(node, steps.column[node], size[steps.column[node]]++);
        left = Side.of(steps.toLeft, steps.left);
        right = Side.of(steps.toRight, steps.right);
        wish = new double[place.length];
        keys = new long[widest];
        old = new int[widest];
        tally = new int[4 * Math.max(1, widest)];
    }

    int columns() {
        return rows.length;
    }

    /// The nodes of a column, from top to bottom; not a copy.
    int[] row(int column) {
        return rows[column];
    }

    private void put(int node, int column, int at) {
        rows[column][at] = node;
        place[node] = at;
    }

    /// A copy of the columns from `first` up to and including `last`.
    int[][] copy(int first, int last) {
        var copy = Arrays.copyOfRange(rows, first, last + 1);
        for (int c = 0; c < copy.length; c++) copy[c] = copy[c].clone();
        return copy;
    }

    /// Puts a copy back.
    void take(int[][] copy, int first) {
        for (int c = 0; c < copy.length; c++) for (int i = 0; i < copy[c].length; i++) put(copy[c][i], first + c, i);
    }

    /// Orders every column by a number of each node.
    void sortBy(double[] value) {
        for (var row : rows) {
            for (int node : row) wish[node] = value[node];
            sort(row, false);
        }
    }

    /// Sorts a column by the mean place of each node's neighbours on one side; nodes without any keep their place.
    ///
    /// @param turnTies nodes with the same wish change their order
    void sortByMean(int column, boolean byLeft, boolean turnTies) {
        var side = byLeft ? left : right;
        for (int node : rows[column]) {
            if (side.only[node] >= 0) {
                wish[node] = place[side.only[node]];
                continue;
            }
            int from = side.start[node];
            int to = side.start[node + 1];
            double sum = 0;
            for (int k = from; k < to; k++) sum += place[side.node[k]];
            wish[node] = from == to ? -1 : sum / (to - from);
        }
        sort(rows[column], turnTies);
    }

    private void sort(int[] row, boolean turnTies) {
        int moving = 0;
        for (int i = 0; i < row.length; i++) {
            old[i] = row[i];
            if (wish[row[i]] >= 0)
                keys[moving++] = ((long) (wish[row[i]] * 1024) << PLACES) | (turnTies ? PLACE - i : i);
        }
        Arrays.sort(keys, 0, moving);
        int next = 0;
        for (int i = 0; i < row.length; i++) {
            if (wish[old[i]] >= 0) {
                int was = (int) (keys[next++] & PLACE);
                row[i] = old[turnTies ? PLACE - was : was];
            }
            place[row[i]] = i;
        }
    }

    /// Exchanges two nodes of a column.
    void exchange(int column, int i, int j) {
        int node = rows[column][i];
        put(rows[column][j], column, i);
        put(node, column, j);
    }

    /// Goes down a column once and exchanges neighbours that cross less the other way round.
    ///
    /// @param drifting also where they cross as much, but do cross
    /// @return how many crossings fewer there are
    long swapNeighbours(int column, boolean drifting) {
        var row = rows[column];
        for (int node : row) {
            if (left.only[node] < 0) sortNeighbours(left, node);
            if (right.only[node] < 0) sortNeighbours(right, node);
        }
        long gained = 0;
        for (int i = 0; i + 1 < row.length; i++) {
            int upper = row[i];
            int lower = row[i + 1];
            int onLeft = gain(left, upper, lower);
            int onRight = gain(right, upper, lower);
            if (onLeft + onRight < 0) continue;
            if (onLeft + onRight == 0) {
                boolean cross = onLeft != 0 || cross(left, upper, lower) || cross(right, upper, lower);
                if (!drifting || !cross) continue;
            }
            exchange(column, i, i + 1);
            gained += onLeft + onRight;
        }
        return gained;
    }

    private void sortNeighbours(Side side, int of) {
        int from = side.start[of];
        for (int i = from + 1; i < side.start[of + 1]; i++) {
            int node = side.node[i];
            int at = place[node];
            int j = i;
            for (; j > from && place[side.node[j - 1]] > at; j--) side.node[j] = side.node[j - 1];
            side.node[j] = node;
        }
    }

    /// How many crossings fewer there are on one side when two nodes change places. Their neighbours are sorted.
    private int gain(Side side, int upper, int lower) {
        if (side.only[upper] >= 0 && side.only[lower] >= 0)
            return Integer.signum(place[side.only[upper]] - place[side.only[lower]]);
        int first = side.start[lower];
        int end = side.start[lower + 1];
        int above = first;
        int upTo = first;
        int gain = 0;
        for (int i = side.start[upper]; i < side.start[upper + 1]; i++) {
            int at = place[side.node[i]];
            while (above < end && place[side.node[above]] < at) above++;
            while (upTo < end && place[side.node[upTo]] <= at) upTo++;
            gain += above - first - (end - upTo);
        }
        return gain;
    }

    private boolean cross(Side side, int upper, int lower) {
        int last = side.start[upper + 1] - 1;
        int first = side.start[lower];
        return last >= side.start[upper]
                && first < side.start[lower + 1]
                && place[side.node[last]] > place[side.node[first]];
    }

    long crossings() {
        return crossings(0, rows.length - 1);
    }

    /// How much crosses beside the columns from `first` to `last`.
    long crossings(int first, int last) {
        long sum = 0;
        for (int c = Math.max(0, first - 1); c <= last && c + 1 < rows.length; c++) sum += crossingsAfter(c);
        return sum;
    }

    /// Crossings between a column and the next, with a tree that adds up (Barth, Jünger, Mutzel: "Simple and efficient
    /// bilayer cross counting", 2002).
    private long crossingsAfter(int column) {
        int leaves = 1;
        while (leaves < rows[column + 1].length) leaves <<= 1;
        Arrays.fill(tally, 0, 2 * leaves, 0);
        long crossings = 0;
        for (int i = rows[column].length - 1; i >= 0; i--) {
            int node = rows[column][i];
            int from = right.start[node];
            int to = right.start[node + 1];
            for (int k = from; k < to; k++)
                for (int t = place[right.node[k]] + leaves; t > 1; t >>= 1)
                    if ((t & 1) == 1) crossings += tally[t - 1];
            for (int k = from; k < to; k++)
                for (int t = place[right.node[k]] + leaves; t >= 1; t >>= 1) tally[t]++;
        }
        return crossings;
    }
}
