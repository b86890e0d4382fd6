package setpoint.views.plan.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/// Makes the arrows of a layering as short as they can be together: the network simplex of Gansner, Koutsofios, North
/// and Vo ("A technique for drawing directed graphs", 1993, section 2), for any number of unconnected pieces.
///
/// A spanning tree of arrows that are as short as allowed carries the layers. An arrow of the tree whose removal would
/// let the rest get shorter is exchanged for the shortest one that takes its place, until there is none.
///
/// The *cut value* of a tree arrow is the number of arrows that run along with it between the two halves of the tree,
/// less those that run against it. As all arrows within one half cancel out, it is the sum over that half of what goes
/// out of each box less what comes in; so only sums of subtrees are kept.
final class Simplex {
    private static final int NONE = -1;
    private static final int CANDIDATES = 30;
    /// Exchanges for each box; plans need far fewer, so this only guards against going round in circles.
    private static final int PATIENCE = 8;

    private final Net net;
    private final Net.Fan out;
    private final Net.Fan in;
    private final int[] layer;

    private final int[] parent;
    /// The tree arrow to the parent.
    private final int[] stem;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;
    /// For each box, what goes out of its subtree less what comes into it.
    private final int[] surplus;

    private final int[] subtree;
    private int inSubtree;
    private final int[] mark;
    private int marks;
    private int searchFrom;

    private Simplex(Net net, Net.Fan out, Net.Fan in, int[] layer) {
        this.net = net;
        this.out = out;
        this.in = in;
        this.layer = layer;
        int n = net.boxes();
        parent = filled(n);
        stem = filled(n);
        firstChild = filled(n);
        nextSibling = filled(n);
        previousSibling = filled(n);
        surplus = new int[n];
        subtree = new int[n];
        mark = new int[n];
    }

    private static int[] filled(int n) {
        var array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    /// Improves a layering in which every arrow points to a later layer.
    static void shorten(Net net, Net.Fan out, Net.Fan in, int[] layer) {
        var simplex = new Simplex(net, out, in, layer);
        simplex.growTrees();
        simplex.sumSubtrees();
        for (int left = PATIENCE * net.boxes(); left > 0; left--) {
            int box = simplex.leaving();
            if (box == NONE) return;
            simplex.exchange(box);
        }
    }

    private int slack(int arrow) {
        return layer[net.to()[arrow]] - layer[net.from()[arrow]] - 1;
    }

    /// Spans each connected piece by arrows without slack, moving parts of it where need be.
    private void growTrees() {
        var tight = new TightParts();
        tight.join();
        var stack = new int[net.boxes()];
        for (int root = 0; root < net.boxes(); root++) {
            if (mark[root] != 0) continue;
            mark[root] = 1;
            int top = 0;
            stack[top++] = root;
            while (top > 0) {
                int box = stack[--top];
                top = hang(box, out, net.to(), tight.joining, stack, top);
                top = hang(box, in, net.from(), tight.joining, stack, top);
            }
        }
        marks = 1;
    }

    private int hang(int box, Net.Fan fan, int[] ends, boolean[] joining, int[] stack, int top) {
        for (int k = fan.start()[box]; k < fan.start()[box + 1]; k++) {
            int arrow = fan.list()[k];
            int other = ends[arrow];
            if (!joining[arrow] || mark[other] != 0) continue;
            mark[other] = 1;
            adopt(box, other, arrow);
            stack[top++] = other;
        }
        return top;
    }

    private void adopt(int box, int child, int arrow) {
        parent[child] = box;
        stem[child] = arrow;
        previousSibling[child] = NONE;
        nextSibling[child] = firstChild[box];
        if (firstChild[box] != NONE) previousSibling[firstChild[box]] = child;
        firstChild[box] = child;
    }

    private void orphan(int child) {
        int previous = previousSibling[child];
        int next = nextSibling[child];
        if (previous == NONE) firstChild[parent[child]] = next;
        else nextSibling[previous] = next;
        if (next != NONE) previousSibling[next] = previous;
        parent[child] = NONE;
        stem[child] = NONE;
    }

    private void sumSubtrees() {
        for (int box = 0; box < surplus.length; box++) {
            if (parent[box] != NONE) continue;
            gather(box);
            for (int i = 0; i < inSubtree; i++) surplus[subtree[i]] = out.count(subtree[i]) - in.count(subtree[i]);
            for (int i = inSubtree - 1; i > 0; i--) surplus[parent[subtree[i]]] += surplus[subtree[i]];
        }
    }

    /// Lists and marks a subtree, each box before those below it.
    private void gather(int root) {
        marks++;
        inSubtree = 0;
        subtree[inSubtree++] = root;
        mark[root] = marks;
        for (int i = 0; i < inSubtree; i++)
            for (int child = firstChild[subtree[i]]; child != NONE; child = nextSibling[child]) {
                mark[child] = marks;
                subtree[inSubtree++] = child;
            }
    }

    /// The box below a tree arrow that should leave the tree: of the next few, the one with the worst cut value.
    private int leaving() {
        int worst = NONE;
        int cut = 0;
        int found = 0;
        int n = parent.length;
        for (int i = 0; i < n && found < CANDIDATES; i++, searchFrom = (searchFrom + 1) % n) {
            int box = searchFrom;
            if (stem[box] == NONE) continue;
            int value = pointsUp(box) ? surplus[box] : -surplus[box];
            if (value >= 0) continue;
            found++;
            if (value >= cut) continue;
            cut = value;
            worst = box;
        }
        return worst;
    }

    private boolean pointsUp(int box) {
        return net.from()[stem[box]] == box;
    }

    private void exchange(int box) {
        boolean up = pointsUp(box);
        gather(box);
        int entering = up ? shortest(in, net.from()) : shortest(out, net.to());
        int shift = up ? -slack(entering) : slack(entering);
        for (int i = 0; i < inSubtree; i++) layer[subtree[i]] += shift;
        int inside = up ? net.to()[entering] : net.from()[entering];
        int outside = up ? net.from()[entering] : net.to()[entering];
        moveSubtree(box, inside, outside, entering);
    }

    /// The shortest arrow between the gathered subtree and the rest, in one direction. There always is one: an arrow with
    /// a negative cut value has more against it than with it.
    private int shortest(Net.Fan fan, int[] ends) {
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < inSubtree; i++)
            for (int k = fan.start()[subtree[i]]; k < fan.start()[subtree[i] + 1]; k++) {
                int arrow = fan.list()[k];
                if (mark[ends[arrow]] == marks || slack(arrow) >= least) continue;
                least = slack(arrow);
                best = arrow;
                if (least == 0) return best;
            }
        return best;
    }

    /// Hangs a subtree, turned so that another of its boxes is on top, below a box outside it.
    private void moveSubtree(int top, int newTop, int below, int arrow) {
        int whole = surplus[top];
        for (int box = parent[top]; box != NONE; box = parent[box]) surplus[box] -= whole;
        int box = newTop;
        int newParent = NONE;
        int newStem = NONE;
        int beneath = 0;
        while (true) {
            int oldParent = parent[box];
            int oldStem = stem[box];
            int old = surplus[box];
            orphan(box);
            surplus[box] = whole - beneath;
            if (newParent != NONE) adopt(newParent, box, newStem);
            if (box == top) break;
            beneath = old;
            newParent = box;
            newStem = oldStem;
            box = oldParent;
        }
        adopt(below, newTop, arrow);
        for (int above = below; above != NONE; above = parent[above]) surplus[above] += whole;
    }

    /// Parts of the net that hang together by arrows without slack. Each is moved up to its nearest neighbour and joined
    /// with it, until every connected piece is one part.
    private final class TightParts {
        private final boolean[] joining = new boolean[net.arrows()];
        private final int[] partOf = new int[net.boxes()];
        private final ArrayList<int[]> members = new ArrayList<>();

        void join() {
            find();
            var waiting = new ArrayDeque<Integer>();
            var bySize = new ArrayList<Integer>();
            for (int part = 0; part < members.size(); part++) bySize.add(part);
            bySize.sort(Comparator.comparingInt(part -> members.get(part).length));
            waiting.addAll(bySize);
            while (!waiting.isEmpty()) {
                int part = waiting.poll();
                if (members.get(part).length == 0) continue;
                int other = moveToNeighbour(part);
                if (other == NONE) continue;
                waiting.add(merge(part, other));
            }
        }

        private void find() {
            var stack = new int[net.boxes()];
            var part = new int[net.boxes()];
            Arrays.fill(partOf, NONE);
            for (int root = 0; root < net.boxes(); root++) {
                if (partOf[root] != NONE) continue;
                int top = 0;
                int size = 0;
                stack[top++] = root;
                partOf[root] = members.size();
                while (top > 0) {
                    int box = stack[--top];
                    part[size++] = box;
                    top = spread(box, out, net.to(), stack, top);
                    top = spread(box, in, net.from(), stack, top);
                }
                members.add(Arrays.copyOf(part, size));
            }
        }

        private int spread(int box, Net.Fan fan, int[] ends, int[] stack, int top) {
            for (int k = fan.start()[box]; k < fan.start()[box + 1]; k++) {
                int arrow = fan.list()[k];
                int other = ends[arrow];
                if (slack(arrow) > 0 || partOf[other] != NONE) continue;
                joining[arrow] = true;
                partOf[other] = partOf[box];
                stack[top++] = other;
            }
            return top;
        }

        private int moveToNeighbour(int part) {
            int nearest = NONE;
            int least = Integer.MAX_VALUE;
            for (int box : members.get(part))
                for (int side = 0; side < 2; side++) {
                    var fan = side == 0 ? out : in;
                    var ends = side == 0 ? net.to() : net.from();
                    for (int k = fan.start()[box]; k < fan.start()[box + 1]; k++) {
                        int arrow = fan.list()[k];
                        if (partOf[ends[arrow]] == part || slack(arrow) >= least) continue;
                        least = slack(arrow);
                        nearest = arrow;
                    }
                }
            if (nearest == NONE) return NONE;
            joining[nearest] = true;
            boolean rightwards = partOf[net.from()[nearest]] == part;
            for (int box : members.get(part)) layer[box] += rightwards ? least : -least;
            return partOf[rightwards ? net.to()[nearest] : net.from()[nearest]];
        }

        private int merge(int a, int b) {
            int from = members.get(a).length < members.get(b).length ? a : b;
            int into = from == a ? b : a;
            for (int box : members.get(from)) partOf[box] = into;
            var both = Arrays.copyOf(members.get(into), members.get(into).length + members.get(from).length);
            System.arraycopy(
                    members.get(from), 0, both, members.get(into).length, members.get(from).length);
            members.set(into, both);
            members.set(from, new int[0]);
            return into;
        }
    }
}
