package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// What comes before what in a plan, as one directed graph: dependencies, parts of tasks, and phases that wait. Follows
/// edits in the time of the edit, so that a cycle is refused at once. Immutable.
///
/// A task with parts stands as two nodes, where it begins and where it ends, with its parts between: so a dependency
/// on it is one on all its parts, and a task can never wait for something it is a part of.
public final class Dag {
    private final PMap<String, Integer> numbers;
    private final Ordering ordering;
    private final boolean phasesWait;
    private final @Nullable List<String> cycle;

    private record Of(String plan) implements Derivation<Dag> {
        @Override
        public Dag build(Snapshot now) {
            return Dag.build(
                    now.all(Task.class, plan), now.all(Dependency.class, plan), now.all(Phase.class, plan));
        }

        @Override
        public Dag update(Dag before, List<Delta> since, Snapshot now) {
            return before.followed(plan, since, now).orElseGet(() -> build(now));
        }
    }

    public static Dag of(Snapshot now, String plan) {
        return now.derive(new Of(plan));
    }

    public static Dag of(Content content) {
        return build(content.tasks(), content.dependencies(), content.phases());
    }

    private Dag(PMap<String, Integer> numbers, Ordering ordering, boolean phasesWait, @Nullable List<String> cycle) {
        this.numbers = numbers;
        this.ordering = ordering;
        this.phasesWait = phasesWait;
        this.cycle = cycle;
    }

    /// @throws Refused naming the whole cycle, where there is one
    public void mustHoldTogether() {
        if (cycle != null)
            throw new Refused("That would make a loop: %s. Each of them would wait for the next.", String.join(" → ", cycle));
    }

    /// Whether one task must end before the other can, by any path.
    public boolean comesBefore(String first, String second) {
        var from = numbers.get(first);
        var to = numbers.get(second);
        return from != null && to != null && ordering.reaches(end(first), beginning(second));
    }

    /// Whether a dependency of the second task on the first would close a cycle.
    public boolean wouldLoop(String from, String to) {
        if (from.equals(to)) return true;
        return numbers.containsKey(from)
                && numbers.containsKey(to)
                && ordering.reaches(beginning(to), end(from));
    }

    /// The ids of some tasks, each after all that it waits for.
    public List<String> inOrder(Collection<String> tasks) {
        return tasks.stream().sorted(Comparator.comparingInt(t -> ordering.rank(end(t)))).toList();
    }

    private int beginning(String task) {
        return Objects.requireNonNull(numbers.get(task));
    }

    private int end(String task) {
        return numbers.getOrDefault(endOf(task), beginning(task));
    }

    private static String endOf(String task) {
        return task + " end";
    }

    /// The graph after some deltas, where they are simple enough to follow.
    private Optional<Dag> followed(String plan, List<Delta> since, Snapshot now) {
        if (cycle != null) return Optional.empty();
        var next = new Following(this);
        for (var delta : since) {
            if (!delta.key().home().equals(plan)) continue;
            if (!next.follow(delta, now)) return Optional.empty();
        }
        return Optional.of(next.dag());
    }

    /// One walk through deltas; copies the graph at the first that matters.
    private static final class Following {
        private final Dag from;
        private PMap<String, Integer> numbers;
        private @Nullable Ordering ordering;
        private @Nullable List<String> cycle;

        Following(Dag from) {
            this.from = from;
            numbers = from.numbers;
        }

        Dag dag() {
            return ordering == null ? from : new Dag(numbers, ordering, from.phasesWait, cycle);
        }

        private Ordering changing() {
            if (ordering == null) ordering = from.ordering.copy();
            return ordering;
        }

        /// @return false where only building anew will do
        boolean follow(Delta delta, Snapshot now) {
            return switch (delta.either()) {
                case Task _ -> followTask((Task) delta.before(), (Task) delta.after());
                case Phase _ -> followPhase((Phase) delta.before(), (Phase) delta.after());
                case Dependency _ -> followDependency((Dependency) delta.before(), (Dependency) delta.after(), now);
                default -> true;
            };
        }

        private boolean followTask(@Nullable Task before, @Nullable Task after) {
            if (before != null && after != null)
                return Objects.equals(before.parent(), after.parent())
                        && (!from.phasesWait || Objects.equals(before.phase(), after.phase()));
            var task = after != null ? after : Objects.requireNonNull(before);
            if (task.parent() != null || from.phasesWait) return false;
            if (after != null) numbers = numbers.plus(after.id(), changing().addNode());
            else if (numbers.containsKey(endOf(task.id()))) return false;
            else numbers = numbers.minus(task.id());
            return true;
        }

        private boolean followPhase(@Nullable Phase before, @Nullable Phase after) {
            return !from.phasesWait && (after == null || !after.waitsForPrevious());
        }

        private boolean followDependency(@Nullable Dependency before, @Nullable Dependency after, Snapshot now) {
            if (before != null && after != null) return true;
            if (cycle != null) return false;
            var d = after != null ? after : Objects.requireNonNull(before);
            var source = node(endOf(d.from()), d.from());
            var target = numbers.get(d.to());
            if (after == null) {
                if (source != null && target != null) changing().removeEdge(source, target);
                return true;
            }
            if (source == null || target == null) return true; // the snapshot refuses it for what it needs
            if (!changing().addEdge(source, target)) cycle = shortestCycle(now.all(Dependency.class, d.plan()), d);
            return true;
        }

        private @Nullable Integer node(String first, String second) {
            return numbers.getOrDefault(first, numbers.get(second));
        }
    }

    private static List<String> shortestCycle(Collection<Dependency> dependencies, Dependency closing) {
        var graph = new SimpleDirectedGraph<String, DefaultEdge>(DefaultEdge.class);
        for (var d : dependencies) {
            graph.addVertex(d.from());
            graph.addVertex(d.to());
            if (!d.id().equals(closing.id()) && !d.from().equals(d.to())) graph.addEdge(d.from(), d.to());
        }
        var names = new ArrayList<String>();
        names.add(closing.from());
        var path = graph.containsVertex(closing.to()) && graph.containsVertex(closing.from())
                ? BFSShortestPath.findPathBetween(graph, closing.to(), closing.from())
                : null;
        // without a path the loop runs through a parent or a phase, and naming its closing edge must do
        names.addAll(path == null ? List.of(closing.to(), closing.from()) : path.getVertexList());
        return names;
    }

    static Dag build(Collection<Task> tasks, Collection<Dependency> dependencies, Collection<Phase> phases) {
        var grown = new Growing();
        var parents = new HashSet<String>();
        for (var task : tasks) if (task.parent() != null) parents.add(task.parent());
        var ordered = tasks.stream().sorted(Comparator.comparing(Task::id)).toList();
        for (var task : ordered) grown.addTask(task.id(), parents.contains(task.id()));
        for (var task : ordered)
            if (task.parent() != null && grown.tangle == null)
                grown.tangle = grown.nest(task.id(), task.parent()).orElse(null);
        var waits = phases.stream().anyMatch(Phase::waitsForPrevious);
        if (waits) grown.chain(phases, ordered);
        List<String> cycle = null;
        if (grown.tangle != null) cycle = grown.tangle;
        for (var d : dependencies) {
            if (cycle != null) break;
            if (!grown.numbers.containsKey(d.from()) || !grown.numbers.containsKey(d.to())) continue;
            cycle = grown.add(d.from(), d.to()).orElse(null);
        }
        return new Dag(HashTreePMap.from(grown.numbers), grown.ordering, waits, cycle);
    }

    /// A graph that grows edge by edge and refuses those that would close a cycle, naming it. For imports, where the
    /// edge that comes last in the file is the one that is set aside. Not thread-safe.
    public static final class Growing {
        private final java.util.HashMap<String, Integer> numbers = new java.util.HashMap<>();
        private final Ordering ordering = new Ordering(64);
        private final List<String> names = new ArrayList<>();
        private @Nullable List<String> tangle;

        /// @param hasParts whether other tasks will be nested in it
        public void addTask(String id, boolean hasParts) {
            if (numbers.putIfAbsent(id, ordering.size()) != null) return;
            int beginning = node(id);
            if (!hasParts) return;
            int end = node(id);
            numbers.put(endOf(id), end);
            ordering.addEdge(beginning, end);
        }

        private int node(String name) {
            names.add(name);
            return ordering.addNode();
        }

        /// Makes a task a part of another.
        ///
        /// @return empty where it was nested, else the cycle that it would have closed, from the parent back to it
        public Optional<List<String>> nest(String part, String parent) {
            if (part.equals(parent)) return Optional.of(List.of(parent, part));
            if (!numbers.containsKey(parent) || !numbers.containsKey(part)) return Optional.empty();
            var cycle = edge(numbers.get(parent), numbers.get(part));
            if (cycle.isPresent()) return cycle;
            cycle = edge(end(part), end(parent));
            if (cycle.isPresent()) ordering.removeEdge(numbers.get(parent), numbers.get(part));
            return cycle;
        }

        /// Adds a dependency.
        ///
        /// @return empty where it was added, else the cycle that it would have closed, from its predecessor back to it
        public Optional<List<String>> add(String from, String to) {
            return from.equals(to) ? Optional.of(List.of(from, to)) : edge(end(from), numbers.get(to));
        }

        /// @return empty where the edge was added, else the cycle that it would have closed
        private Optional<List<String>> edge(int from, int to) {
            if (ordering.addEdge(from, to)) return Optional.empty();
            var cycle = new ArrayList<String>();
            cycle.add(names.get(from));
            for (int node : ordering.way(to, from))
                if (!names.get(node).equals(cycle.getLast())) cycle.add(names.get(node));
            if (cycle.size() == 1 || !cycle.getLast().equals(cycle.getFirst())) cycle.add(cycle.getFirst());
            return Optional.of(cycle);
        }

        private int end(String task) {
            return numbers.getOrDefault(endOf(task), numbers.get(task));
        }

        /// Makes every phase that waits begin after the one before it has ended.
        private void chain(Collection<Phase> phases, List<Task> tasks) {
            var inOrder = phases.stream()
                    .sorted(Comparator.comparingInt(Phase::position).thenComparing(Phase::id))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                if (!inOrder.get(i).waitsForPrevious()) continue;
                var before = inOrder.get(i - 1).id();
                var after = inOrder.get(i).id();
                int door = node(after);
                for (var task : tasks) {
                    if (before.equals(task.phase())) ordering.addEdge(end(task.id()), door);
                    if (after.equals(task.phase()) && !ordering.addEdge(door, numbers.get(task.id())))
                        tangle = List.of(before, after, before);
                }
            }
        }
    }
}
