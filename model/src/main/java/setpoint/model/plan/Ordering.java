package setpoint.model.plan;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Numbered nodes kept in a topological order while edges come and go, on int arrays. An edge that fits the present
/// order costs nothing but its storage; one that does not moves only the nodes between its ends.
///
/// The algorithm is that of Pearce and Kelly, "A Dynamic Topological Sort Algorithm for Directed Acyclic Graphs" (ACM
/// JEA 11, 2006). Not thread-safe; [#copy()] is cheap, because rows of neighbours are replaced and never written to.
final class Ordering {
    private static final int[] NONE = {};

    private int size;
    private int[][] out;
    private int[][] in;
    private int[] rank;

    Ordering(int capacity) {
        out = new int[capacity][];
        in = new int[capacity][];
        rank = new int[capacity];
    }

    private Ordering(Ordering from) {
        size = from.size;
        out = from.out.clone();
        in = from.in.clone();
        rank = from.rank.clone();
    }

    Ordering copy() {
        return new Ordering(this);
    }

    /// All nodes and edges at once, in one pass instead of edge by edge.
    ///
    /// @param from where each edge begins
    /// @param to where it ends
    /// @return null where the edges make a cycle
    static @Nullable Ordering of(int nodes, int[] from, int[] to) {
        var all = new Ordering(nodes);
        all.size = nodes;
        rows(nodes, from, to, all.out);
        rows(nodes, to, from, all.in);
        var waitsFor = new int[nodes];
        for (int i = 0; i < nodes; i++) waitsFor[i] = all.in[i].length;
        var order = new int[nodes];
        int placed = 0;
        for (int i = 0; i < nodes; i++) if (waitsFor[i] == 0) order[placed++] = i;
        for (int i = 0; i < placed; i++) {
            all.rank[order[i]] = i;
            for (int next : all.out[order[i]]) if (--waitsFor[next] == 0) order[placed++] = next;
        }
        return placed == nodes ? all : null;
    }

    private static void rows(int nodes, int[] ends, int[] others, int[][] rows) {
        var count = new int[nodes];
        for (int end : ends) count[end]++;
        for (int i = 0; i < nodes; i++) rows[i] = count[i] == 0 ? NONE : new int[count[i]];
        for (int e = ends.length - 1; e >= 0; e--) rows[ends[e]][--count[ends[e]]] = others[e];
    }

    int size() {
        return size;
    }

    /// A new node, last in the order.
    int addNode() {
        if (size == rank.length) {
            int capacity = Math.max(16, size + size / 2);
            out = Arrays.copyOf(out, capacity);
            in = Arrays.copyOf(in, capacity);
            rank = Arrays.copyOf(rank, capacity);
        }
        out[size] = NONE;
        in[size] = NONE;
        rank[size] = size;
        return size++;
    }

    int[] successors(int node) {
        return out[node];
    }

    int rank(int node) {
        return rank[node];
    }

    /// Adds an edge unless it would close a cycle.
    ///
    /// @return false where it would; then nothing has changed
    boolean addEdge(int from, int to) {
        if (from == to) return false;
        if (rank[from] > rank[to] && !makeRoom(from, to)) return false;
        out[from] = plus(out[from], to);
        in[to] = plus(in[to], from);
        return true;
    }

    void removeEdge(int from, int to) {
        out[from] = minus(out[from], to);
        in[to] = minus(in[to], from);
    }

    boolean reaches(int from, int to) {
        if (from == to) return true;
        if (rank[from] > rank[to]) return false;
        var found = new Reach(to);
        return found.forward(from, rank[to]);
    }

    /// All nodes that a node leads to, itself among them.
    BitSet after(int node) {
        var found = new Reach(-1);
        found.forward(node, Integer.MAX_VALUE);
        return found.seen;
    }

    /// All nodes that lead to a node, itself among them.
    BitSet before(int node) {
        var found = new Reach(-1);
        found.backward(node, -1);
        return found.seen;
    }

    /// The shortest way from one node to another, both included; empty where there is none.
    int[] path(int from, int to) {
        var cameFrom = new int[size];
        Arrays.fill(cameFrom, -1);
        var queue = new int[size];
        int read = 0;
        int write = 0;
        queue[write++] = from;
        cameFrom[from] = from;
        while (read < write && cameFrom[to] < 0) {
            int node = queue[read++];
            for (int next : out[node]) {
                if (cameFrom[next] >= 0 || rank[next] > rank[to]) continue;
                cameFrom[next] = node;
                queue[write++] = next;
            }
        }
        if (cameFrom[to] < 0) return NONE;
        int length = 1;
        for (int node = to; node != from; node = cameFrom[node]) length++;
        var path = new int[length];
        for (int node = to, i = length - 1; i >= 0; node = cameFrom[node], i--) path[i] = node;
        return path;
    }

    /// Reorders what lies between the ends of an edge that points against the order.
    private boolean makeRoom(int from, int to) {
        var after = new Reach(from);
        if (after.forward(to, rank[from])) return false;
        var before = new Reach(-1);
        before.backward(from, rank[to]);
        var behind = before.byRank();
        var ahead = after.byRank();
        var slots = new int[behind.length + ahead.length];
        for (int i = 0; i < behind.length; i++) slots[i] = rank[behind[i]];
        for (int i = 0; i < ahead.length; i++) slots[behind.length + i] = rank[ahead[i]];
        Arrays.sort(slots);
        for (int i = 0; i < behind.length; i++) rank[behind[i]] = slots[i];
        for (int i = 0; i < ahead.length; i++) rank[ahead[i]] = slots[behind.length + i];
        return true;
    }

    /// A walk over the nodes that can be reached within a range of the order.
    private final class Reach {
        private final int target;
        private final BitSet seen = new BitSet(size);
        private int[] found = new int[16];
        private int count;

        Reach(int target) {
            this.target = target;
        }

        boolean forward(int start, int lastRank) {
            visit(start);
            for (int i = 0; i < count; i++) {
                for (int next : out[found[i]]) {
                    if (next == target) return true;
                    if (rank[next] < lastRank && !seen.get(next)) visit(next);
                }
            }
            return false;
        }

        void backward(int start, int firstRank) {
            visit(start);
            for (int i = 0; i < count; i++)
                for (int next : in[found[i]]) if (rank[next] > firstRank && !seen.get(next)) visit(next);
        }

        private void visit(int node) {
            seen.set(node);
            if (count == found.length) found = Arrays.copyOf(found, count * 2);
            found[count++] = node;
        }

        int[] byRank() {
            var keyed = new long[count];
            for (int i = 0; i < count; i++) keyed[i] = ((long) rank[found[i]] << 32) | found[i];
            Arrays.sort(keyed);
            var nodes = new int[count];
            for (int i = 0; i < count; i++) nodes[i] = (int) keyed[i];
            return nodes;
        }
    }

    private static int[] plus(int[] row, int node) {
        var longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = node;
        return longer;
    }

    private static int[] minus(int[] row, int node) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != node) continue;
            var shorter = new int[row.length - 1];
            System.arraycopy(row, 0, shorter, 0, i);
            System.arraycopy(row, i + 1, shorter, i, shorter.length - i);
            return shorter;
        }
        return row;
    }
}
