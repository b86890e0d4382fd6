package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A vertical line between two columns in which steps of one bundle meet, or from which they part.
final class Trunk {
    private static final double SAME = 0.5;

    private final int[] steps;
    final boolean meets;
    /// The height of the end that all steps share: the right one where they meet, else the left one.
    final double shared;
    final double top;
    final double bottom;
    /// The heights of the free ends, from top to bottom, and how many arrows end above each.
    private final double[] free;

    private final int[] arrowsAbove;
    int lane;

    /// Where a step ends away from what it shares with the others.
    record End(int step, double y, int arrows) {}

    /// @param ends from top to bottom
    Trunk(List<End> ends, boolean meets, double shared) {
        this.meets = meets;
        this.shared = shared;
        int n = ends.size();
        steps = new int[n];
        free = new double[n];
        arrowsAbove = new int[n + 1];
        for (int i = 0; i < n; i++) {
            steps[i] = ends.get(i).step;
            free[i] = ends.get(i).y;
            arrowsAbove[i + 1] = arrowsAbove[i] + ends.get(i).arrows;
        }
        top = Math.min(shared, free[0]);
        bottom = Math.max(shared, free[n - 1]);
    }

    int[] steps() {
        return steps;
    }

    boolean isStraight() {
        return isStraight(top, bottom);
    }

    /// Whether a line between two heights needs no trunk.
    static boolean isStraight(double y, double other) {
        return Math.abs(y - other) < SAME;
    }

    boolean touches(Trunk other, double clear) {
        return top <= other.bottom + clear && other.top <= bottom + clear;
    }

    /// The parts above and below what is shared, each to stand for itself; one alone where there is no other.
    List<Trunk> halves() {
        int cut = first(shared);
        return cut == 0 || shared >= bottom ? List.of(this) : List.of(part(0, cut), part(cut, free.length));
    }

    private Trunk part(int from, int to) {
        var ends = new ArrayList<End>();
        for (int i = from; i < to; i++) ends.add(new End(steps[i], free[i], arrowsAbove[i + 1] - arrowsAbove[i]));
        return new Trunk(ends, meets, shared);
    }

    /// How many pairs of arrows cross when this trunk stands left of another one.
    int crossingsLeftOf(Trunk other) {
        return (meets ? arrows() * other.passing(shared) : passingAtEnds(other))
                + (other.meets ? other.passingAtEnds(this) : other.arrows() * passing(other.shared));
    }

    private int arrows() {
        return arrowsAbove[free.length];
    }

    private int passingAtEnds(Trunk other) {
        int sum = 0;
        for (int i = first(other.top); i < free.length && free[i] < other.bottom; i++)
            sum += (arrowsAbove[i + 1] - arrowsAbove[i]) * other.passing(free[i]);
        return sum;
    }

    /// How many arrows run along this trunk past a height.
    private int passing(double y) {
        if (y <= top + SAME || y >= bottom - SAME) return 0;
        if (free.length == 1) return arrowsAbove[1];
        return y < shared ? arrowsAbove[first(y)] : arrows() - arrowsAbove[first(y)];
    }

    /// The first free end that is not above a height.
    private int first(double y) {
        int at = Arrays.binarySearch(free, y);
        if (at < 0) return -1 - at;
        while (at > 0 && free[at - 1] == y) at--;
        return at;
    }

    /// Whether, standing left of another trunk, a line of this one would run along one of the other's.
    boolean runsAlong(Trunk other) {
        if (meets) return other.meets ? other.bendsAt(shared) : Math.abs(shared - other.shared) < SAME;
        if (!other.meets) return bendsAt(other.shared);
        for (double y : free) if (!isShared(y) && other.bendsAt(y)) return true;
        return false;
    }

    private boolean bendsAt(double y) {
        int at = first(y - SAME);
        return at < free.length && free[at] < y + SAME && !isShared(free[at]);
    }

    private boolean isShared(double y) {
        return Math.abs(y - shared) < SAME;
    }

    /// How many pairs of arrows cross wherever the two trunks stand.
    int crossingsAtLeast(Trunk other) {
        int sum = 0;
        for (int i = 0; i < free.length; i++)
            for (int j = 0; j < other.free.length; j++) {
                double onLeft = (meets ? free[i] : shared) - (other.meets ? other.free[j] : other.shared);
                double onRight = (meets ? shared : free[i]) - (other.meets ? other.shared : other.free[j]);
                if (onLeft * onRight < 0)
                    sum += (arrowsAbove[i + 1] - arrowsAbove[i])
                            * (other.arrowsAbove[j + 1] - other.arrowsAbove[j]);
            }
        return sum;
    }
}
