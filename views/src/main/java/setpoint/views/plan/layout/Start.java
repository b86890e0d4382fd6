package setpoint.views.plan.layout;

import java.util.Arrays;

/// An earlier drawing of a net that was nearly the same, from which the next one should differ little.
///
/// @param box how high the middle of each box stood; NaN for one that was not there
/// @param line the corners of each arrow's line; an empty one where there was none
public record Start(double[] box, double[][] line) {

    /// About how high each node stood: a new one where its neighbours did.
    double[] heights(Steps steps) {
        var height = Arrays.copyOf(box, steps.nodes());
        Arrays.fill(height, box.length, height.length, Double.NaN);
        for (int a = 0; a < line.length; a++) if (line[a].length > 0) follow(a, steps, height);
        fill(steps, height);
        double top = Arrays.stream(height).min().orElse(0);
        for (int node = 0; node < height.length; node++) height[node] -= top;
        return height;
    }

    private void follow(int arrow, Steps steps, double[] height) {
        var corners = line[arrow];
        boolean back = steps.isBackwards(arrow);
        double left = back ? corners[corners.length - 2] : corners[0];
        double right = back ? corners[0] : corners[corners.length - 2];
        int first = steps.firstStep[arrow];
        int end = steps.firstStep[arrow + 1];
        for (int k = first; k + 1 < end; k++) {
            double x = left + (right - left) * (k + 1 - first) / (end - first);
            height[steps.right[steps.path[k]]] = at(x, corners);
        }
    }

    /// The height at which a line passes a place.
    private static double at(double x, double[] corners) {
        for (int i = 0; i + 3 < corners.length; i += 2)
            if (Math.min(corners[i], corners[i + 2]) <= x && x <= Math.max(corners[i], corners[i + 2]))
                return corners[i + 1];
        return corners[1];
    }

    private static void fill(Steps steps, double[] height) {
        boolean found = true;
        while (found) {
            found = false;
            for (int node = 0; node < height.length; node++) {
                if (!Double.isNaN(height[node])) continue;
                double mean = meanOfNeighbours(node, steps, height);
                if (Double.isNaN(mean)) continue;
                height[node] = mean;
                found = true;
            }
        }
        // What hangs on nothing that was there comes last.
        double bottom = Arrays.stream(height).filter(h -> !Double.isNaN(h)).max().orElse(0);
        for (int node = 0; node < height.length; node++) if (Double.isNaN(height[node])) height[node] = bottom + 1;
    }

    private static double meanOfNeighbours(int node, Steps steps, double[] height) {
        double sum = 0;
        int known = 0;
        for (int side = 0; side < 2; side++) {
            var fan = side == 0 ? steps.toLeft : steps.toRight;
            var ends = side == 0 ? steps.left : steps.right;
            for (int k = fan.start()[node]; k < fan.start()[node + 1]; k++) {
                double other = height[ends[fan.list()[k]]];
                if (Double.isNaN(other)) continue;
                sum += other;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
