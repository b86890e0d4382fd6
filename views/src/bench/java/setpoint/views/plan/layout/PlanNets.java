package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/// Nets that look like plans: phases in sequence, a gate after each that waits for whatever ends in it, tasks that wait
/// for one to three others of their phase, and one in twenty that also waits for a task of an earlier phase. The same
/// for the same seed.
final class PlanNets {
    private static final double HEIGHT = 64;

    private final Random random;
    private final Set<Arrow> arrows = new LinkedHashSet<>();

    private record Arrow(int from, int to) {}

    private PlanNets(long seed) {
        random = new Random(seed);
    }

    static Net of(int tasks, long seed) {
        return new PlanNets(seed).net(tasks);
    }

    private Net net(int tasks) {
        int phases = Math.max(2, (int) Math.round(Math.sqrt(tasks) / 2));
        for (int p = 0; p < phases; p++) addPhase(tasks * p / phases, tasks * (p + 1) / phases);
        return net(tasks, new ArrayList<>(arrows).stream().map(a -> new int[] {a.from, a.to}).toArray(int[][]::new));
    }

    /// A net of equal boxes; each arrow given as from and to.
    static Net net(int boxes, int[][] arrows) {
        var heights = new double[boxes];
        Arrays.fill(heights, HEIGHT);
        return Net.of(
                heights,
                Arrays.stream(arrows).mapToInt(a -> a[0]).toArray(),
                Arrays.stream(arrows).mapToInt(a -> a[1]).toArray());
    }

    /// The last task of a phase is its gate; the first fifth starts when the gate before it has passed.
    private void addPhase(int first, int end) {
        int gate = end - 1;
        int starts = first + Math.max(1, (gate - first) / 5);
        int reach = Math.max(4, (gate - first) / 3);
        for (int t = first; t < gate; t++) {
            if (t < starts) {
                if (first > 0) arrows.add(new Arrow(first - 1, t));
            } else
                for (int k = waitsFor(); k > 0; k--) arrows.add(new Arrow(between(Math.max(first, t - reach), t), t));
            if (first > 0 && random.nextInt(20) == 0) arrows.add(new Arrow(random.nextInt(first), t));
        }
        var leadsOn = new boolean[gate + 1];
        for (var arrow : arrows) if (arrow.to < gate) leadsOn[arrow.from] = true;
        for (int t = first; t < gate; t++) if (!leadsOn[t]) arrows.add(new Arrow(t, gate));
    }

    /// One in four of ten cases, two in three, three in three.
    private int waitsFor() {
        int die = random.nextInt(10);
        return die < 4 ? 1 : die < 7 ? 2 : 3;
    }

    private int between(int from, int end) {
        return from + random.nextInt(end - from);
    }
}
