package setpoint.persistence.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Refused;

/// Finds the dependencies of a file that would close a loop, going through them in the order of the file, so that of
/// each loop the last one is set aside. Parts count as in [setpoint.model.plan.Dag]: a task with parts begins before
/// them and ends after them.
///
/// Only what lies in strongly connected components (Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J.
/// Comput. 1, 1972) is looked at edge by edge, so a file without loops costs time in proportion to its size. Nothing
/// recurses. Not thread-safe.
public final class Loops {
    private final String file;
    private final List<String> tasks;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] parent;
    private final boolean[] hasParts;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    /// A dependency that is set aside.
    ///
    /// @param edge its number in the order in which they were added, from 0
    /// @param cycle the ids of the loop: predecessor, successor, … and the predecessor again
    public record SetAside(int edge, List<String> cycle) {}

    /// @param parents the parent of each task that has one
    public Loops(String file, List<String> tasks, Map<String, String> parents) {
        this.file = file;
        this.tasks = tasks;
        for (var task : tasks) index.put(task, index.size());
        parent = new int[tasks.size()];
        hasParts = new boolean[tasks.size()];
        for (int i = 0; i < parent.length; i++) {
            var p = parents.get(tasks.get(i));
            parent[i] = p == null ? -1 : index.getOrDefault(p, -1);
            if (parent[i] >= 0) hasParts[parent[i]] = true;
        }
    }

    /// Adds a dependency between two tasks that both exist.
    public void add(String from, String to) {
        edge(end(index.get(from)), beginning(index.get(to)));
    }

    public List<SetAside> find() {
        int dependencies = count;
        for (int i = 0; i < parent.length; i++) {
            if (hasParts[i]) edge(beginning(i), end(i));
            if (parent[i] < 0) continue;
            edge(beginning(parent[i]), beginning(i));
            edge(end(i), end(parent[i]));
        }
        var component = components();
        var inLoops = new ArrayList<Integer>();
        for (int e = 0; e < count; e++) if (component[from[e]] == component[to[e]]) inLoops.add(e);
        if (inLoops.size() > Limits.DEPENDENCIES_IN_LOOPS)
            throw new Refused(
                    "%s has %,d dependencies that lie in loops, which is too tangled to take apart (%,d are the most).",
                    file, inLoops.size(), Limits.DEPENDENCIES_IN_LOOPS);
        return inLoops.isEmpty() ? List.of() : new Greedy(dependencies).through(inLoops);
    }

    private int beginning(int task) {
        return 2 * task;
    }

    private int end(int task) {
        return hasParts[task] ? 2 * task + 1 : 2 * task;
    }

    private void edge(int u, int v) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        from[count] = u;
        to[count++] = v;
    }

    /// Accepts one edge after the other unless its successor already leads to its predecessor.
    private final class Greedy {
        private final int dependencies;
        private final Map<Integer, List<Integer>> out = new HashMap<>();

        Greedy(int dependencies) {
            this.dependencies = dependencies;
        }

        List<SetAside> through(List<Integer> edges) {
            for (int e : edges) if (e >= dependencies) accept(e);
            var setAside = new ArrayList<SetAside>();
            for (int e : edges) {
                if (e >= dependencies) continue;
                var cycle = closes(e);
                if (cycle.isEmpty()) accept(e);
                else setAside.add(new SetAside(e, cycle));
            }
            return setAside;
        }

        private void accept(int e) {
            out.computeIfAbsent(from[e], _ -> new ArrayList<>()).add(to[e]);
        }

        /// The shortest loop that the edge would close, or nothing.
        private List<String> closes(int e) {
            var cameFrom = new HashMap<Integer, Integer>();
            var queue = new ArrayList<Integer>();
            queue.add(to[e]);
            cameFrom.put(to[e], -1);
            for (int i = 0; i < queue.size() && !cameFrom.containsKey(from[e]); i++) {
                for (int next : out.getOrDefault(queue.get(i), List.of()))
                    if (cameFrom.putIfAbsent(next, queue.get(i)) == null) queue.add(next);
            }
            if (!cameFrom.containsKey(from[e])) return List.of();
            var back = new ArrayList<String>();
            for (int node = from[e]; node != -1; node = cameFrom.get(node)) {
                var name = tasks.get(node / 2);
                if (back.isEmpty() || !back.getLast().equals(name)) back.add(name);
            }
            var cycle = new ArrayList<String>(back.reversed());
            cycle.addFirst(tasks.get(from[e] / 2));
            if (cycle.size() == 1) cycle.add(cycle.getFirst());
            return cycle;
        }
    }

    /// For each node the number of its strongly connected component.
    private int[] components() {
        int n = 2 * parent.length;
        var first = new int[n + 1];
        for (int e = 0; e < count; e++) first[from[e] + 1]++;
        for (int i = 0; i < n; i++) first[i + 1] += first[i];
        var next = Arrays.copyOf(first, n);
        var target = new int[count];
        for (int e = 0; e < count; e++) target[next[from[e]]++] = to[e];
        next = Arrays.copyOf(first, n);

        var component = new int[n];
        Arrays.fill(component, -1);
        var number = new int[n];
        var low = new int[n];
        var path = new int[n];
        var open = new int[n];
        int pathSize = 0;
        int openSize = 0;
        int numbers = 0;
        for (int root = 0; root < n; root++) {
            if (number[root] != 0) continue;
            path[pathSize++] = root;
            while (pathSize > 0) {
                int u = path[pathSize - 1];
                if (number[u] == 0) {
                    number[u] = low[u] = ++numbers;
                    open[openSize++] = u;
                }
                if (next[u] < first[u + 1]) {
                    int v = target[next[u]++];
                    if (number[v] == 0) path[pathSize++] = v;
                    else if (component[v] < 0) low[u] = Math.min(low[u], number[v]);
                    continue;
                }
                pathSize--;
                if (pathSize > 0) low[path[pathSize - 1]] = Math.min(low[path[pathSize - 1]], low[u]);
                if (low[u] != number[u]) continue;
                int v;
                do {
                    v = open[--openSize];
                    component[v] = u;
                } while (v != u);
            }
        }
        return component;
    }
}
