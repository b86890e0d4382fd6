package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.List;

/// Puts the trunks of one corridor side by side so that few lines cross. What crosses depends on which of two trunks
/// stands left (Sander: "Layout of directed hypergraphs with orthogonal hyperedges", 2003); each trunk in turn is put
/// where least crosses. One that has lines from above and from below and still crosses too much becomes two.
final class Lanes {
    private static final double CLEAR = 4;
    /// What it costs when two lines run along each other.
    private static final int RUN_ALONG = 50;
    private static final int ROUNDS = 6;

    private final List<Trunk> trunks;
    /// What crosses where the first stands left of the second.
    private final int[][] cost;
    /// By how much more crosses where the second stands left of the first than the other way round.
    private final int[][] pull;
    /// For each trunk, whether it matters where it stands.
    private final boolean[] matters;
    /// From left to right.
    private final int[] order;

    private Lanes(List<Trunk> trunks) {
        this.trunks = trunks;
        int n = trunks.size();
        cost = new int[n][n];
        pull = new int[n][n];
        matters = new boolean[n];
        order = new int[n];
        // Where lines meet near the left, where they part near the right.
        int next = 0;
        for (int i = 0; i < n; i++) if (trunks.get(i).meets) order[next++] = i;
        for (int i = 0; i < n; i++) if (!trunks.get(i).meets) order[next++] = i;
        reckon();
        for (int round = 0; round < ROUNDS && sift(); round++) {}
    }

    /// Gives each trunk its lane.
    ///
    /// @return the trunks, some of them in two
    static List<Trunk> arrange(List<Trunk> trunks) {
        var lanes = new Lanes(trunks);
        var split = lanes.splitWhatCrossesTooMuch();
        while (split.size() > lanes.trunks.size()) {
            lanes = new Lanes(split);
            split = lanes.splitWhatCrossesTooMuch();
        }
        lanes.number();
        return lanes.trunks;
    }

    private void reckon() {
        for (int i = 0; i < cost.length; i++)
            for (int j = 0; j < i; j++) {
                if (!trunks.get(i).touches(trunks.get(j), CLEAR)) continue;
                cost[i][j] = cost(trunks.get(i), trunks.get(j));
                cost[j][i] = cost(trunks.get(j), trunks.get(i));
                pull[i][j] = cost[j][i] - cost[i][j];
                pull[j][i] = -pull[i][j];
                if (pull[i][j] != 0) matters[i] = matters[j] = true;
            }
    }

    private static int cost(Trunk left, Trunk right) {
        return left.crossingsLeftOf(right) + (left.runsAlong(right) ? RUN_ALONG : 0);
    }

    /// Puts each trunk where it costs least.
    private boolean sift() {
        boolean better = false;
        for (int trunk = 0; trunk < order.length; trunk++) {
            if (!matters[trunk]) continue;
            int at = 0;
            while (order[at] != trunk) at++;
            int to = bestPlace(at);
            if (to == at) continue;
            better = true;
            if (to > at) System.arraycopy(order, at + 1, order, at, to - at);
            else System.arraycopy(order, to, order, to + 1, at - to);
            order[to] = trunk;
        }
        return better;
    }

    private int bestPlace(int at) {
        var pulled = pull[order[at]];
        int best = at;
        int least = 0;
        int now = 0;
        for (int i = at + 1; i < order.length; i++) {
            now += pulled[order[i]];
            if (now >= least) continue;
            least = now;
            best = i;
        }
        now = 0;
        for (int i = at - 1; i >= 0; i--) {
            now -= pulled[order[i]];
            if (now >= least) continue;
            least = now;
            best = i;
        }
        return best;
    }

    private List<Trunk> splitWhatCrossesTooMuch() {
        var tooMuch = new boolean[order.length];
        for (int i = 0; i < order.length; i++)
            for (int j = i + 1; j < order.length; j++) {
                int least = cost[order[i]][order[j]];
                if (least == 0 || tooMuch[order[i]] && tooMuch[order[j]]) continue;
                if (least > trunks.get(order[i]).crossingsAtLeast(trunks.get(order[j])))
                    tooMuch[order[i]] = tooMuch[order[j]] = true;
            }
        var parts = new ArrayList<Trunk>();
        for (int i = 0; i < tooMuch.length; i++) {
            if (tooMuch[i]) parts.addAll(trunks.get(i).halves());
            else parts.add(trunks.get(i));
        }
        return parts;
    }

    /// The first lane right of all trunks before it that it would touch. Those whose lines part go as far right as what
    /// follows them allows.
    private void number() {
        int lanes = 0;
        for (int i = 0; i < order.length; i++) {
            var trunk = trunks.get(order[i]);
            for (int j = 0; j < i; j++) {
                var before = trunks.get(order[j]);
                if (before.lane >= trunk.lane && before.touches(trunk, CLEAR)) trunk.lane = before.lane + 1;
            }
            lanes = Math.max(lanes, trunk.lane + 1);
        }
        for (int i = order.length - 1; i >= 0; i--) {
            var trunk = trunks.get(order[i]);
            if (trunk.meets) continue;
            int last = lanes - 1;
            for (int j = i + 1; j < order.length; j++) {
                var after = trunks.get(order[j]);
                if (after.lane <= last && after.touches(trunk, CLEAR)) last = after.lane - 1;
            }
            trunk.lane = last;
        }
    }
}
