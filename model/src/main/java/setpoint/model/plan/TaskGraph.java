package setpoint.model.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// A plan's content as numbers: tasks by index, their links in flat arrays, and an order in which each task comes after
/// all it waits for and after its parts. For calculations over whole plans. Immutable; the arrays must not be written to.
///
/// The links of task `i` are those from `firstLink[i]` to `firstLink[i + 1]`.
public final class TaskGraph {
    private static final int NONE = -1;
    private static final int[] NOBODY = {};

    private final List<Task> tasks;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] parent;
    private final int[] firstChild;
    private final int[] children;
    private final int[] firstLink;
    private final int[] predecessor;
    private final Dependency.Type[] type;
    private final int[] lag;
    private final int[] order;
    private final int[][] wakers;
    private final int[][] previousPhase;

    TaskGraph(Content content) {
        tasks = content.tasks();
        int n = tasks.size();
        for (int i = 0; i < n; i++) index.put(tasks.get(i).id(), i);
        parent = new int[n];
        for (int i = 0; i < n; i++) {
            var p = tasks.get(i).parent();
            parent[i] = p == null ? NONE : index.getOrDefault(p, NONE);
        }
        firstChild = new int[n + 1];
        children = grouped(parent, firstChild);
        int m = content.dependencies().size();
        firstLink = new int[n + 1];
        predecessor = new int[m];
        type = new Dependency.Type[m];
        lag = new int[m];
        int link = 0;
        for (int i = 0; i < n; i++) {
            for (var d : content.dependenciesOf(tasks.get(i).id())) {
                var from = index.get(d.from());
                if (from == null) continue;
                predecessor[link] = from;
                type[link] = d.type();
                lag[link] = d.lagMin();
                link++;
            }
            firstLink[i + 1] = link;
        }
        wakers = wakers(content);
        previousPhase = previousPhases(content);
        order = topologicalOrder();
    }

    /// Works the order out anew: each task by index, after all it waits for and after its parts.
    ///
    /// A task with parts is two nodes, where it begins and where it ends, as in [Dag]; a phase that waits is a node
    /// between the tasks before it and its own.
    public int[] topologicalOrder() {
        int n = tasks.size();
        var edges = new Edges(predecessor.length + 3 * n);
        for (int i = 0; i < n; i++) {
            if (isParent(i)) edges.add(i, end(i));
            if (parent[i] != NONE) {
                edges.add(parent[i], i);
                edges.add(end(i), end(parent[i]));
            }
            for (int link = firstLink[i]; link < firstLink[i + 1]; link++) edges.add(end(predecessor[link]), i);
        }
        var doors = new IdentityHashMap<int[], Integer>();
        for (int i = 0; i < n; i++) {
            var before = previousPhase[i];
            if (before == null) continue;
            var door = doors.get(before);
            if (door == null) {
                doors.put(before, door = 2 * n + doors.size());
                for (int earlier : before) edges.add(end(earlier), door);
            }
            edges.add(door, i);
        }
        return edges.order(3 * n, this::endedBy);
    }

    private int end(int i) {
        return isParent(i) ? tasks.size() + i : i;
    }

    /// The task that ends at a node, or -1.
    private int endedBy(int node) {
        int task = node % tasks.size();
        return node < 2 * tasks.size() && end(task) == node ? task : NONE;
    }

    /// Edges as they are found.
    private static final class Edges {
        private int[] from;
        private int[] to;
        private int count;

        Edges(int expected) {
            from = new int[expected];
            to = new int[expected];
        }

        void add(int source, int target) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count + 16);
                to = Arrays.copyOf(to, 2 * count + 16);
            }
            from[count] = source;
            to[count++] = target;
        }

        /// The nodes, each after all that lead to it (Kahn, "Topological sorting of large networks", CACM 5, 1962), and
        /// of these the tasks that they end. Nodes of a cycle are left out: a snapshot never has one.
        ///
        /// @param task the task that a node ends, or -1
        int[] order(int nodes, IntUnaryOperator task) {
            var first = new int[nodes + 1];
            var waitsFor = new int[nodes];
            for (int e = 0; e < count; e++) {
                first[from[e] + 1]++;
                waitsFor[to[e]]++;
            }
            for (int i = 0; i < nodes; i++) first[i + 1] += first[i];
            var next = Arrays.copyOf(first, nodes);
            var successors = new int[count];
            for (int e = 0; e < count; e++) successors[next[from[e]]++] = to[e];
            var queue = new int[nodes];
            var order = new int[nodes];
            int queued = 0;
            int ended = 0;
            for (int i = 0; i < nodes; i++) if (waitsFor[i] == 0) queue[queued++] = i;
            for (int k = 0; k < queued; k++) {
                int ends = task.applyAsInt(queue[k]);
                if (ends >= 0) order[ended++] = ends;
                for (int s = first[queue[k]]; s < first[queue[k] + 1]; s++)
                    if (--waitsFor[successors[s]] == 0) queue[queued++] = successors[s];
            }
            return Arrays.copyOf(order, ended);
        }
    }

    /// Only what depends on nothing is woken by an outcome; what has a dependency has a start of its own.
    private int[][] wakers(Content content) {
        var found = new int[tasks.size()][];
        for (int i = 0; i < tasks.size(); i++) {
            for (var next : tasks.get(i).next()) {
                int woken = indexOf(next.to());
                if (woken == NONE || !content.dependenciesOf(next.to()).isEmpty()) continue;
                var before = found[woken] == null ? new int[0] : found[woken];
                found[woken] = Arrays.copyOf(before, before.length + 1);
                found[woken][before.length] = i;
            }
        }
        return found;
    }

    private int[][] previousPhases(Content content) {
        var before = new int[tasks.size()][];
        var phases = content.phases();
        for (int p = 1; p < phases.size(); p++) {
            if (!phases.get(p).waitsForPrevious()) continue;
            var previous = inPhase(phases.get(p - 1).id());
            for (int i : inPhase(phases.get(p).id())) before[i] = previous;
        }
        return before;
    }

    private int[] inPhase(String phase) {
        return java.util.stream.IntStream.range(0, tasks.size())
                .filter(i -> phase.equals(tasks.get(i).phase()))
                .toArray();
    }

    private static int[] grouped(int[] parent, int[] first) {
        for (int p : parent) if (p != NONE) first[p + 1]++;
        for (int i = 1; i < first.length; i++) first[i] += first[i - 1];
        var next = Arrays.copyOf(first, first.length);
        var grouped = new int[first[first.length - 1]];
        for (int i = 0; i < parent.length; i++) if (parent[i] != NONE) grouped[next[parent[i]]++] = i;
        return grouped;
    }

    public int size() {
        return tasks.size();
    }

    public Task task(int i) {
        return tasks.get(i);
    }

    /// The index of a task, or -1.
    public int indexOf(String task) {
        return index.getOrDefault(task, NONE);
    }

    /// The index of the task that this one is a part of, or -1.
    public int parent(int i) {
        return parent[i];
    }

    public boolean isParent(int i) {
        return firstChild[i] < firstChild[i + 1];
    }

    public int[] children(int i) {
        return Arrays.copyOfRange(children, firstChild[i], firstChild[i + 1]);
    }

    /// Where the links of a task begin; those of task `i` end where those of `i + 1` begin.
    public int firstLink(int i) {
        return firstLink[i];
    }

    public int predecessor(int link) {
        return predecessor[link];
    }

    public Dependency.Type type(int link) {
        return type[link];
    }

    /// Minutes between the two ends of a link.
    public int lag(int link) {
        return lag[link];
    }

    /// Whether a task starts only when another ends in a certain way.
    public boolean isWokenByOutcome(int i) {
        return wakers[i] != null;
    }

    /// The tasks whose outcome may wake this one.
    public int[] wakers(int i) {
        return wakers[i] == null ? NOBODY : wakers[i];
    }

    /// All tasks of the phase before, where this one's phase waits for it.
    public int[] previousPhase(int i) {
        return previousPhase[i] == null ? NOBODY : previousPhase[i];
    }

    /// The index of the task at a place of the order, first to last.
    public int inOrder(int place) {
        return order[place];
    }
}
