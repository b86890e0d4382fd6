package setpoint.views.plan.layout;

import java.util.Arrays;

/// A net in its columns, with each arrow cut into steps from one column to the next: where an arrow passes a column it
/// gets a place there, a *knot*. Nodes are the boxes, then the knots.
final class Steps {
    final Net net;
    final Bundles bundles;
    /// For each node, where it stands.
    final int[] column;

    final int columns;
    /// For each step, the node on its left and on its right.
    final int[] left;

    final int[] right;
    /// For each step, one of its arrows; they are all of the same bundle.
    final int[] arrow;
    /// For how many arrows each step stands.
    final int[] weight;
    /// The steps of arrow `a`, from left to right, are `path[firstStep[a]]` up to `path[firstStep[a + 1] - 1]`.
    final int[] path;

    final int[] firstStep;
    /// The steps that have a node on their left, and on their right.
    final Net.Fan toRight;

    final Net.Fan toLeft;

    private Steps(
            Net net, Bundles bundles, int[] column, int columns, int[] left, int[] right, int[] arrow, int[] weight,
            int[] path, int[] firstStep) {
        this.net = net;
        this.bundles = bundles;
        this.column = column;
        this.columns = columns;
        this.left = left;
        this.right = right;
        this.arrow = arrow;
        this.weight = weight;
        this.path = path;
        this.firstStep = firstStep;
        toRight = Net.Fan.of(column.length, left);
        toLeft = Net.Fan.of(column.length, right);
    }

    /// Cuts each arrow into steps of its own.
    ///
    /// @param layer the column of each box; no arrow may stay in one
    static Steps of(Net net, int[] layer, int columns) {
        int n = net.arrows();
        var firstStep = new int[n + 1];
        for (int a = 0; a < n; a++) firstStep[a + 1] = firstStep[a] + span(net, layer, a);
        int count = firstStep[n];
        var column = Arrays.copyOf(layer, net.boxes() + count - n);
        var left = new int[count];
        var right = new int[count];
        var arrow = new int[count];
        var path = new int[count];
        var knots = knots(net, layer, columns);
        for (int a = 0; a < n; a++) {
            boolean back = layer[net.from()[a]] > layer[net.to()[a]];
            int node = back ? net.to()[a] : net.from()[a];
            for (int s = firstStep[a]; s < firstStep[a + 1]; s++) {
                boolean last = s + 1 == firstStep[a + 1];
                int next = last ? back ? net.from()[a] : net.to()[a] : knots[column[node] + 1]++;
                column[next] = column[node] + 1;
                left[s] = node;
                right[s] = next;
                arrow[s] = a;
                path[s] = s;
                node = next;
            }
        }
        var weight = new int[count];
        Arrays.fill(weight, 1);
        return new Steps(net, new Bundles(net, layer), column, columns, left, right, arrow, weight, path, firstStep);
    }

    /// For each column, the number of its first knot. Those of a column follow each other, so that what is looked at
    /// together lies together.
    private static int[] knots(Net net, int[] layer, int columns) {
        var begun = new int[columns + 1];
        for (int a = 0; a < net.arrows(); a++) {
            int from = layer[net.from()[a]];
            int to = layer[net.to()[a]];
            begun[Math.min(from, to) + 1]++;
            begun[Math.max(from, to)]--;
        }
        var first = new int[columns + 1];
        first[0] = net.boxes();
        for (int c = 0, passing = 0; c < columns; c++) first[c + 1] = first[c] + (passing += begun[c]);
        return first;
    }

    private static int span(Net net, int[] layer, int arrow) {
        int span = Math.abs(layer[net.to()[arrow]] - layer[net.from()[arrow]]);
        if (span == 0) throw new IllegalArgumentException("an arrow within one column");
        return span;
    }

    /// The same with some knots of a bundle taken together, and the steps between them.
    ///
    /// @param merged for each node, the number of the one that it becomes; boxes keep theirs
    /// @param nodes how many there will be
    Steps merged(int[] merged, int nodes) {
        var newColumn = new int[nodes];
        for (int node = 0; node < column.length; node++) newColumn[merged[node]] = column[node];
        var newLeft = new int[left.length];
        var newRight = new int[left.length];
        var newArrow = new int[left.length];
        var newWeight = new int[left.length];
        var newPath = new int[path.length];
        // A knot where arrows meet has one step to its right, one where they part has one to its left.
        var known = new int[nodes];
        Arrays.fill(known, -1);
        int count = 0;
        for (int k = 0; k < path.length; k++) {
            int step = path[k];
            int from = merged[left[step]];
            int to = merged[right[step]];
            int knot = meets(step) ? from : to;
            int same = isKnot(knot) ? known[knot] : -1;
            if (same < 0) {
                same = count++;
                newLeft[same] = from;
                newRight[same] = to;
                newArrow[same] = arrow[step];
                known[knot] = same;
            }
            newWeight[same] += weight[step];
            newPath[k] = same;
        }
        return new Steps(
                net, bundles, newColumn, columns, Arrays.copyOf(newLeft, count), Arrays.copyOf(newRight, count),
                Arrays.copyOf(newArrow, count), Arrays.copyOf(newWeight, count), newPath, firstStep);
    }

    int nodes() {
        return column.length;
    }

    int bundle(int step) {
        return bundles.of[arrow[step]];
    }

    /// Whether a step leads to where its bundle meets; else it comes from where its bundle parts.
    boolean meets(int step) {
        return bundles.meets[bundle(step)];
    }

    boolean isBackwards(int arrow) {
        return column[net.from()[arrow]] > column[net.to()[arrow]];
    }

    boolean isKnot(int node) {
        return node >= net.boxes();
    }

    double height(int node) {
        return isKnot(node) ? 0 : net.height()[node];
    }

    /// How far below the middle of its left node a step begins.
    double leftOffset(int step) {
        if (isKnot(left[step])) return 0;
        int a = arrow[step];
        return isBackwards(a) ? net.enter()[a] : net.leave()[a];
    }

    /// How far below the middle of its right node a step ends.
    double rightOffset(int step) {
        if (isKnot(right[step])) return 0;
        int a = arrow[step];
        return isBackwards(a) ? net.leave()[a] : net.enter()[a];
    }
}
