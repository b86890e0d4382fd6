package setpoint.views.plan.layout;

import java.util.Arrays;

/// A net in its columns, with each arrow cut into steps from one column to the next: where an arrow passes a column it
/// gets a place there, a *knot*. Nodes are the boxes, then the knots.
final class Steps {
    final Net net;
    final int nodes;
    final int columns;
    final int[] column;
    /// For each step, the node on its left and on its right.
    final int[] left;

    final int[] right;
    /// For each step, how far below the middle of its node it begins and ends.
    final double[] leftOffset;

    final double[] rightOffset;
    /// For how many arrows each step stands.
    final int[] weight;

    /// For each arrow, its first step; the following ones come after it. One more entry ends the last.
    final int[] firstStep;

    /// The steps that have a node on their left, and on their right.
    final Net.Fan toRight;

    final Net.Fan toLeft;

    Steps(Net net, int[] layer, int columns) {
        this.net = net;
        int count = 0;
        for (int a = 0; a < net.arrows(); a++) count += span(layer, a);
        nodes = net.boxes() + count - net.arrows();
        column = Arrays.copyOf(layer, nodes);
        left = new int[count];
        right = new int[count];
        leftOffset = new double[count];
        rightOffset = new double[count];
        weight = new int[count];
        Arrays.fill(weight, 1);
        firstStep = new int[net.arrows() + 1];
        cut(layer);
        toRight = Net.Fan.of(nodes, left);
        toLeft = Net.Fan.of(nodes, right);
        this.columns = columns;
    }

    private int span(int[] layer, int arrow) {
        int span = Math.abs(layer[net.to()[arrow]] - layer[net.from()[arrow]]);
        if (span == 0) throw new IllegalArgumentException("an arrow within one column");
        return span;
    }

    private void cut(int[] layer) {
        int knot = net.boxes();
        int step = 0;
        for (int a = 0; a < net.arrows(); a++) {
            firstStep[a] = step;
            boolean back = isBackwards(a, layer);
            int node = back ? net.to()[a] : net.from()[a];
            int end = back ? net.from()[a] : net.to()[a];
            leftOffset[step] = back ? net.enter()[a] : net.leave()[a];
            for (int l = layer[node] + 1; l < layer[end]; l++) {
                column[knot] = l;
                left[step] = node;
                right[step++] = knot;
                node = knot++;
            }
            left[step] = node;
            right[step] = end;
            rightOffset[step++] = back ? net.leave()[a] : net.enter()[a];
        }
        firstStep[net.arrows()] = step;
    }

    private boolean isBackwards(int arrow, int[] layer) {
        return layer[net.from()[arrow]] > layer[net.to()[arrow]];
    }

    boolean isBackwards(int arrow) {
        return isBackwards(arrow, column);
    }

    boolean isKnot(int node) {
        return node >= net.boxes();
    }

    double height(int node) {
        return isKnot(node) ? 0 : net.height()[node];
    }
}
