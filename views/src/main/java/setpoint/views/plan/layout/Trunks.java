package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Where the lines between two columns turn. Steps that meet in one node share a trunk near the left column, steps that
/// leave one node share a trunk near the right column; trunks that would run over each other stand side by side.
final class Trunks {
    private static final double AFTER_LEFT = 9;
    private static final double BEFORE_RIGHT = 13;
    private static final double APART = 6;
    private static final double MOST = 150;

    private final Steps steps;
    private final double[] middle;
    /// For each step, the number of its lane, from the left or from the right.
    private final int[] lane;

    private final boolean[] fromLeft;
    private final double[] gap;
    private final double[] apart;

    /// One trunk: the lines of one node, and the heights between which it runs.
    private static final class Trunk {
        private final boolean fromLeft;
        private final List<Integer> steps = new ArrayList<>();
        private double top = Double.POSITIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        Trunk(boolean fromLeft) {
            this.fromLeft = fromLeft;
        }
    }

    Trunks(Steps steps, double[] middle, double[] leastGap) {
        this.steps = steps;
        this.middle = middle;
        lane = new int[steps.left.length];
        fromLeft = new boolean[steps.left.length];
        gap = leastGap.clone();
        apart = new double[gap.length];
        Arrays.fill(apart, APART);
        var byColumn = new ArrayList<List<Integer>>();
        for (int c = 0; c + 1 < steps.columns; c++) byColumn.add(new ArrayList<>());
        for (int s = 0; s < steps.left.length; s++) byColumn.get(steps.column[steps.left[s]]).add(s);
        for (int c = 0; c < byColumn.size(); c++) arrange(c, byColumn.get(c));
    }

    double leftY(int step) {
        return middle[steps.left[step]] + steps.leftOffset[step];
    }

    double rightY(int step) {
        return middle[steps.right[step]] + steps.rightOffset[step];
    }

    /// How much room there is between a column and the next.
    double gap(int column) {
        return gap[column];
    }

    /// Where a step turns, measured from the right edge of its left column.
    double turn(int step) {
        int c = steps.column[steps.left[step]];
        return fromLeft[step] ? AFTER_LEFT + lane[step] * apart[c] : gap[c] - BEFORE_RIGHT - lane[step] * apart[c];
    }

    private void arrange(int column, List<Integer> here) {
        var trunks = trunks(here);
        int left = lanes(trunks, true);
        int right = lanes(trunks, false);
        double fixed = AFTER_LEFT + BEFORE_RIGHT;
        int between = Math.max(0, left + right - 1);
        gap[column] = Math.max(gap[column], Math.min(Math.max(gap[column], MOST), fixed + between * APART));
        if (between > 0) apart[column] = Math.min(APART, (gap[column] - fixed) / between);
    }

    private List<Trunk> trunks(List<Integer> here) {
        var entering = new HashMap<Integer, Integer>();
        for (int s : here) if (!isStraight(s)) entering.merge(steps.right[s], 1, Integer::sum);
        var byNode = new HashMap<Integer, Trunk>();
        var trunks = new ArrayList<Trunk>();
        for (int s : here) {
            if (isStraight(s)) continue;
            boolean meets = entering.get(steps.right[s]) > 1;
            int node = meets ? steps.right[s] : steps.left[s];
            var trunk = byNode.get(node);
            if (trunk == null) {
                byNode.put(node, trunk = new Trunk(meets));
                trunks.add(trunk);
            }
            trunk.steps.add(s);
            trunk.top = Math.min(trunk.top, Math.min(leftY(s), rightY(s)));
            trunk.bottom = Math.max(trunk.bottom, Math.max(leftY(s), rightY(s)));
        }
        return trunks;
    }

    private boolean isStraight(int step) {
        return Math.abs(leftY(step) - rightY(step)) < 0.5;
    }

    /// Gives each trunk of one side the first lane that is free along its whole height.
    private int lanes(List<Trunk> trunks, boolean left) {
        var ends = new ArrayList<Double>();
        var sorted = trunks.stream()
                .filter(t -> t.fromLeft == left)
                .sorted(Comparator.comparingDouble((Trunk t) -> t.top).thenComparing(t -> t.bottom))
                .toList();
        for (var trunk : sorted) {
            int free = 0;
            while (free < ends.size() && ends.get(free) > trunk.top - 4) free++;
            if (free == ends.size()) ends.add(trunk.bottom);
            else ends.set(free, trunk.bottom);
            for (int s : trunk.steps) {
                lane[s] = free;
                fromLeft[s] = left;
            }
        }
        return ends.size();
    }
}
