package setpoint.views.plan.layout;

/// The order in which a walk from left to right meets the nodes, so that what hangs together begins near each other.
final class DepthFirst {
    private DepthFirst() {}

    static double[] ranks(Steps steps) {
        var rank = new double[steps.nodes()];
        var seen = new boolean[steps.nodes()];
        var stack = new int[steps.left.length + 1];
        int next = 0;
        for (int root = 0; root < steps.nodes(); root++) {
            if (steps.toLeft.count(root) > 0) continue;
            int top = 0;
            stack[top++] = root;
            while (top > 0) {
                int node = stack[--top];
                if (seen[node]) continue;
                seen[node] = true;
                rank[node] = next++;
                for (int k = steps.toRight.start()[node + 1] - 1; k >= steps.toRight.start()[node]; k--) {
                    int other = steps.right[steps.toRight.list()[k]];
                    if (!seen[other]) stack[top++] = other;
                }
            }
        }
        return rank;
    }
}
