package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the lines between two columns turn. The lines of one bundle share a trunk; trunks stand beside each other in
/// the order in which least crosses, those where lines meet near the left column, those where lines part near the right
/// one.
final class Trunks {
    private static final double AFTER_LEFT = 9;
    private static final double BEFORE_RIGHT = 13;
    private static final double APART = 6;
    private static final double MOST = 150;

    private final Steps steps;
    private final double[] middle;
    private final double[] turn;
    private final double[] gap;

    Trunks(Steps steps, double[] middle, double[] leastGap) {
        this.steps = steps;
        this.middle = middle;
        turn = new double[steps.left.length];
        gap = leastGap.clone();
        var standing = Net.Fan.of(steps.columns, steps.column);
        for (int c = 0; c + 1 < steps.columns; c++) {
            var trunks = new ArrayList<Trunk>();
            for (int k = standing.start()[c]; k < standing.start()[c + 1]; k++)
                addTrunks(standing.list()[k], steps.toRight, false, trunks);
            for (int k = standing.start()[c + 1]; k < standing.start()[c + 2]; k++)
                addTrunks(standing.list()[k], steps.toLeft, true, trunks);
            arrange(c, trunks);
        }
    }

    /// Adds the trunks in which steps meet in a node, or part from it; lines that run straight on need none.
    private void addTrunks(int node, Net.Fan fan, boolean meeting, List<Trunk> trunks) {
        int first = fan.start()[node];
        if (fan.count(node) == 1 && Trunk.isStraight(leftY(fan.list()[first]), rightY(fan.list()[first]))) return;
        var open = new ArrayList<Integer>();
        for (int k = first; k < fan.start()[node + 1]; k++)
            if (steps.meets(fan.list()[k]) == meeting) open.add(fan.list()[k]);
        while (!open.isEmpty()) {
            int bundle = steps.bundle(open.getFirst());
            var trunk = trunk(open.stream().filter(s -> steps.bundle(s) == bundle).toList(), meeting);
            if (!trunk.isStraight()) trunks.add(trunk);
            open.removeIf(s -> steps.bundle(s) == bundle);
        }
    }

    private Trunk trunk(List<Integer> of, boolean meets) {
        var ends = new ArrayList<Trunk.End>();
        for (int s : of) ends.add(new Trunk.End(s, meets ? leftY(s) : rightY(s), steps.weight[s]));
        ends.sort(Comparator.comparingDouble(Trunk.End::y));
        return new Trunk(ends, meets, meets ? rightY(of.getFirst()) : leftY(of.getFirst()));
    }

    double leftY(int step) {
        return middle[steps.left[step]] + steps.leftOffset(step);
    }

    double rightY(int step) {
        return middle[steps.right[step]] + steps.rightOffset(step);
    }

    /// How much room there is between a column and the next.
    double gap(int column) {
        return gap[column];
    }

    /// Where a step turns, measured from the right edge of its left column.
    double turn(int step) {
        return turn[step];
    }

    private void arrange(int column, List<Trunk> whole) {
        var trunks = Lanes.arrange(whole);
        int lanes = trunks.stream().mapToInt(t -> t.lane + 1).max().orElse(1);
        double fixed = AFTER_LEFT + BEFORE_RIGHT;
        gap[column] = Math.max(gap[column], Math.min(MOST, fixed + (lanes - 1) * APART));
        double apart = lanes == 1 ? 0 : Math.min(APART, (gap[column] - fixed) / (lanes - 1));
        var meeting = new boolean[lanes];
        for (var trunk : trunks) meeting[trunk.lane] |= trunk.meets;
        int onTheLeft = lanes;
        while (onTheLeft > 0 && !meeting[onTheLeft - 1]) onTheLeft--;
        for (var trunk : trunks) {
            double x = trunk.lane < onTheLeft
                    ? AFTER_LEFT + trunk.lane * apart
                    : gap[column] - BEFORE_RIGHT - (lanes - 1 - trunk.lane) * apart;
            for (int s : trunk.steps()) turn[s] = x;
        }
    }
}
