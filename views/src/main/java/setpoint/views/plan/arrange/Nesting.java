package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.plan.Content;

/// Which task is drawn inside which. A task with children is a frame around those that stand in its band; a child in
/// another band stands there by itself. Levels are the inside of a frame, named by its task, and the top.
final class Nesting {
    static final int TOP = -1;

    private final Numbered plan;
    private final int[] parent;
    private final int[] band;
    /// The frame that each task stands in, or the top.
    private final int[] level;

    private final int[] depth;
    private final int bands;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> top = new ArrayList<>();

    /// @param frames whether there are any; else every task stands at the top
    Nesting(Content content, boolean frames) {
        plan = new Numbered(content);
        int n = plan.size();
        parent = new int[n];
        for (int t = 0; t < n; t++) parent[t] = plan.numberOf(plan.task(t).parent());
        band = new Bands(content).band;
        level = new int[n];
        depth = new int[n];
        Arrays.fill(depth, -1);
        for (int t = 0; t < n; t++) members.add(new ArrayList<>());
        for (int t = 0; t < n; t++) {
            boolean inside = frames && parent[t] >= 0 && band[parent[t]] == band[t] && !plan.isGate(parent[t]);
            level[t] = inside ? parent[t] : TOP;
            (inside ? members.get(parent[t]) : top).add(t);
        }
        int most = content.phases().size();
        for (int t : top) if (!plan.isGate(t)) most = Math.max(most, band[t] + 1);
        bands = most;
    }

    /// In which band each task stands: that of its phase, else of the next task above it that has one, else the only
    /// one that is below it, else a last one.
    private final class Bands {
        private static final int UNKNOWN = -1;
        private static final int SEVERAL = -2;
        private final int[] band = new int[plan.size()];

        Bands(Content content) {
            Map<String, Integer> number = new HashMap<>();
            content.phases().forEach(phase -> number.put(phase.id(), number.size()));
            var own = new int[band.length];
            for (int t = 0; t < own.length; t++)
                own[t] = number.getOrDefault(String.valueOf(plan.task(t).phase()), UNKNOWN);
            var below = own.clone();
            for (int t = 0; t < own.length; t++)
                if (own[t] >= 0)
                    for (int up = parent[t]; up >= 0 && own[up] < 0; up = parent[up])
                        below[up] = below[up] == UNKNOWN || below[up] == own[t] ? own[t] : SEVERAL;
            for (int t = 0; t < own.length; t++) {
                int up = t;
                while (up >= 0 && own[up] < 0) up = parent[up];
                int found = up >= 0 ? own[up] : below[t];
                band[t] = found >= 0 ? found : number.size();
            }
        }
    }

    Numbered plan() {
        return plan;
    }

    /// The number of bands: one for each phase, and a last one where something has none.
    int bands() {
        return bands;
    }

    int bandOf(int task) {
        return band[task];
    }

    boolean isFrame(int task) {
        return !members.get(task).isEmpty();
    }

    /// What stands on a level, by number.
    List<Integer> members(int of) {
        return of == TOP ? top : members.get(of);
    }

    int levelOf(int task) {
        return level[task];
    }

    private int depth(int task) {
        if (depth[task] < 0) depth[task] = level[task] == TOP ? 0 : depth(level[task]) + 1;
        return depth[task];
    }

    /// The innermost level that holds two tasks, one of which may be a frame around the other's neighbours.
    int commonLevel(int one, int other) {
        int a = one;
        int b = other;
        while (depth(a) > depth(b)) a = level[a];
        while (depth(b) > depth(a)) b = level[b];
        while (level[a] != level[b]) {
            a = level[a];
            b = level[b];
        }
        return level[a];
    }

    /// The member of a level that is, or holds, a task.
    int memberAt(int of, int task) {
        int member = task;
        while (level[member] != of) member = level[member];
        return member;
    }
}
