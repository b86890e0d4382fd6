package setpoint.views.plan.layout;

/// Looks for an order of the nodes in their columns with few crossings. Deterministic.
///
/// Three means, each taking over where the one before stands still: sweeps that sort each column by the mean place of
/// its neighbours (Sugiyama, Tagawa, Toda: "Methods for visual understanding of hierarchical system structures", 1981);
/// a *drift*, which exchanges neighbours also where nothing is gained, always in the same direction, so that the
/// crossing of two long arrows wanders along them until it meets a place where it dissolves (the same idea makes dot's
/// transpositions strong: Gansner and others, 1993, section 3); and a *search by windows*, which disturbs a few columns,
/// lets them drift and keeps what came out better.
final class Order {
    private static final int PATIENCE = 6;
    private static final int MOST_DRIFTS = 400;
    private static final double WORTHWHILE = 0.001;
    private static final int WINDOW = 6;
    private static final int MOST_PER_COLUMN = 10;
    private static final int PATIENCE_IN_WINDOW = 3;
    /// How far a disturbed node is thrown at most.
    private static final int THROW = 4;

    private final Rows rows;
    private final Effort effort;
    private long chance = 0x9E3779B97F4A7C15L;

    /// How many crossings fewer justify another order.
    private final int leastGain;

    private Order(Rows rows, Effort effort, int leastGain) {
        this.leastGain = leastGain;
        this.rows = rows;
        this.effort = effort;
    }

    static Rows of(Steps steps, Effort effort) {
        var rows = new Rows(steps);
        rows.sortBy(DepthFirst.ranks(steps));
        var order = new Order(rows, effort, 0);
        order.sweep(effort.sweeps());
        order.drift(0, rows.columns() - 1, PATIENCE);
        order.search(effort.looks());
        return rows;
    }

    /// Changes an order only where less crosses then.
    ///
    /// @param height where each node stands at first
    static Rows from(double[] height, Steps steps, Effort effort) {
        var rows = new Rows(steps);
        rows.sortBy(height);
        var order = new Order(rows, effort, 1);
        order.settle();
        order.search(effort.looks());
        return rows;
    }

    private void sweep(int sweeps) {
        int last = rows.columns() - 1;
        var best = rows.copy(0, last);
        long fewest = rows.crossings();
        for (int s = 0; s < sweeps && fewest > 0 && goesOn(); s++) {
            boolean rightwards = s % 2 == 0;
            boolean turnTies = s % 4 < 2;
            for (int i = 1; i <= last; i++) rows.sortByMean(rightwards ? i : last - i, rightwards, turnTies);
            long now = rows.crossings();
            if (now >= fewest) continue;
            fewest = now;
            best = rows.copy(0, last);
        }
        rows.take(best, 0);
    }

    private boolean goesOn() {
        return effort.wanted().getAsBoolean();
    }

    /// Exchanges neighbours while less crosses then.
    private void settle() {
        boolean better = true;
        for (int round = 0; better && goesOn(); round++) {
            better = false;
            for (int i = 0; i < rows.columns(); i++)
                better |= rows.swapNeighbours(round % 2 == 0 ? i : rows.columns() - 1 - i, false) > 0;
        }
    }

    /// Exchanges neighbours until little comes of it; there are never more crossings than before.
    ///
    /// @return how many there are beside the columns from `first` to `last`
    private long drift(int first, int last, int patience) {
        long left = rows.crossings(first, last);
        int vain = 0;
        for (int round = 0; round < MOST_DRIFTS && vain < patience && left > 0 && goesOn(); round++) {
            boolean drifting = round % 2 == 0;
            long gained = 0;
            for (int c = first; c <= last; c++)
                gained += rows.swapNeighbours(drifting ? c : first + last - c, drifting);
            vain = gained > left * WORTHWHILE ? 0 : vain + 1;
            left -= gained;
        }
        return left;
    }

    /// Tries small parts anew until so many nodes have been looked at.
    private void search(int looks) {
        int most = MOST_PER_COLUMN * rows.columns();
        for (int tries = 0; tries < most && looks > 0 && goesOn(); tries++) {
            int first = below(Math.max(1, rows.columns() - WINDOW + 1));
            int last = Math.min(first + WINDOW, rows.columns()) - 1;
            for (int c = first; c <= last; c++) looks -= rows.row(c).length;
            tryAnew(first, last);
        }
    }

    private void tryAnew(int first, int last) {
        long before = rows.crossings(first, last);
        if (before == 0) return;
        var kept = rows.copy(first, last);
        for (int c = first; c <= last; c++) disturb(c);
        if (drift(first, last, PATIENCE_IN_WINDOW) > before - leastGain) rows.take(kept, first);
    }

    private void disturb(int column) {
        int size = rows.row(column).length;
        for (int n = size / 4; n >= 0 && size > 1; n--) {
            int from = below(size);
            rows.exchange(column, from, Math.clamp(from + below(2 * THROW + 1) - THROW, 0, size - 1));
        }
    }

    /// Dice that fall the same way each time (xorshift).
    private int below(int bound) {
        chance ^= chance << 13;
        chance ^= chance >>> 7;
        chance ^= chance << 17;
        return (int) ((chance >>> 33) % bound);
    }
}
