package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Table;

/// What comes before what in a plan, as one directed graph: dependencies, parts of tasks, and phases that wait. Follows
/// edits in the time of the edit, so that a cycle is refused at once. Immutable.
///
/// A task with parts stands as two nodes, where it begins and where it ends, with its parts between: so a dependency
/// on it is one on all its parts, and a task can never wait for something it is a part of.
public final class Dag {
    private static final String END = " end";

    private final Table<String, Integer> numbers;
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
            return before.followed(plan, since).orElseGet(() -> build(now));
        }
    }

    public static Dag of(Snapshot now, String plan) {
        return now.derive(new Of(plan));
    }

    /// The graph of a content that may not be in any snapshot.
    public static Dag of(Content content) {
        return build(content.tasks(), content.dependencies(), content.phases());
    }

    private Dag(Table<String, Integer> numbers, Ordering ordering, boolean phasesWait, @Nullable List<String> cycle) {
        this.numbers = numbers;
        this.ordering = ordering;
        this.phasesWait = phasesWait;
        this.cycle = cycle;
    }

    /// @throws Refused naming the whole cycle, where there is one
    public void mustHoldTogether() {
        if (cycle != null)
            throw new Refused("That would make a loop: %s. Each of them would wait for the next.",
                    String.join(" → ", cycle));
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
        return numbers.has(from)
                && numbers.has(to)
                && ordering.reaches(beginning(to), end(from));
    }

    /// All tasks that cannot depend on this one, since that would close a cycle: it, and all that come before it.
    public Set<String> cannotFollow(String task) {
        if (!numbers.has(task)) return Set.of();
        var before = ordering.before(end(task));
        return named(id -> before.get(beginning(id)));
    }

    /// All tasks that this one cannot depend on, since that would close a cycle: it, and all that come after it.
    public Set<String> cannotPrecede(String task) {
        if (!numbers.has(task)) return Set.of();
        var after = ordering.after(beginning(task));
        return named(id -> after.get(end(id)));
    }

    /// All tasks that this one cannot be a part of. Asked of a graph in which it is a part of none.
    public Set<String> cannotContain(String part) {
        if (!numbers.has(part)) return Set.of();
        var after = ordering.after(beginning(part));
        var before = ordering.before(end(part));
        return named(id -> after.get(beginning(id)) || before.get(end(id)));
    }

    private Set<String> named(Predicate<String> chosen) {
        var ids = new HashSet<String>();
        numbers.forEach((node, _) -> {
            if (!node.endsWith(END) && chosen.test(node)) ids.add(node);
        });
        return ids;
    }

    /// The ids of some tasks, each after all that it waits for.
    public List<String> inOrder(Collection<String> tasks) {
        return tasks.stream().sorted(Comparator.comparingInt(t -> ordering.rank(end(t)))).toList();
    }

    private int beginning(String task) {
        return Objects.requireNonNull(numbers.get(task));
    }

    private int end(String task) {
        return Objects.requireNonNullElseGet(numbers.get(endOf(task)), () -> beginning(task));
    }

    private static String endOf(String task) {
        return task + END;
    }

    /// The graph after some deltas, where they are simple enough to follow.
    private Optional<Dag> followed(String plan, List<Delta> since) {
        if (cycle != null) return Optional.empty();
        var next = new Following(this);
        for (var delta : since) {
            if (!delta.key().home().equals(plan)) continue;
            if (!next.follow(delta)) return Optional.empty();
        }
        return Optional.of(next.dag());
    }

    /// One walk through deltas; copies the graph at the first that matters.
    private static final class Following {
        private final Dag from;
        private Table<String, Integer> numbers;
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
        boolean follow(Delta delta) {
            return switch (delta.either()) {
                case Task _ -> followTask((Task) delta.before(), (Task) delta.after());
                case Phase _ -> followPhase((Phase) delta.before(), (Phase) delta.after());
                case Dependency _ -> followDependency((Dependency) delta.before(), (Dependency) delta.after());
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
            else if (numbers.has(endOf(task.id()))) return false;
            else numbers = numbers.minus(task.id());
            return true;
        }

        private boolean followPhase(@Nullable Phase before, @Nullable Phase after) {
            return !from.phasesWait && (after == null || !after.waitsForPrevious());
        }

        private boolean followDependency(@Nullable Dependency before, @Nullable Dependency after) {
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
            if (!changing().addEdge(source, target)) cycle = loop(changing(), named(), source, target);
            return true;
        }

        private Map<String, Integer> named() {
            var all = new HashMap<String, Integer>();
            numbers.forEach(all::put);
            return all;
        }

        private @Nullable Integer node(String first, String second) {
            var number = numbers.get(first);
            return number != null ? number : numbers.get(second);
        }
    }

    /// The shortest loop that an edge between two nodes would close, as ids: from its beginning back to it. Phases that
    /// wait are nodes without an id and are passed over.
    private static List<String> loop(Ordering ordering, Map<String, Integer> numbers, int from, int to) {
        var ids = new HashMap<Integer, String>();
        numbers.forEach((node, number) -> ids.put(number, node.replace(END, "")));
        var names = new ArrayList<String>();
        for (int node : ordering.path(to, from)) {
            var id = ids.get(node);
            if (id != null && (names.isEmpty() || !id.equals(names.getLast()))) names.add(id);
        }
        if (!names.getFirst().equals(names.getLast()) || names.size() == 1) names.addFirst(names.getLast());
        return names;
    }

    /// The plan's tasks in groups that nothing connects: no dependency, and none being a part of another. The largest
    /// first.
    public static List<Set<String>> pieces(Content content) {
        var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        for (var task : content.tasks()) graph.addVertex(task.id());
        for (var task : content.tasks())
            if (task.parent() != null && graph.containsVertex(task.parent())) graph.addEdge(task.parent(), task.id());
        for (var d : content.dependencies()) graph.addEdge(d.from(), d.to());
        return new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                .sorted(Comparator.comparingInt((Set<String> piece) -> -piece.size())
                        .thenComparing(piece -> Collections.min(piece)))
                .toList();
    }

    static Dag build(Collection<Task> tasks, Collection<Dependency> dependencies, Collection<Phase> phases) {
        var drawn = new Drawn();
        var parents = new HashSet<String>();
        for (var task : tasks) if (task.parent() != null) parents.add(task.parent());
        for (var task : tasks) drawn.addTask(task.id(), parents.contains(task.id()));
        for (var task : tasks) if (task.parent() != null) drawn.contain(task.id(), task.parent());
        var waits = phases.stream().anyMatch(Phase::waitsForPrevious);
        if (waits) drawn.chain(phases, tasks);
        for (var d : dependencies)
            if (drawn.numbers.containsKey(d.from()) && drawn.numbers.containsKey(d.to())) drawn.link(d.from(), d.to());
        var ordering = drawn.ordering();
        if (ordering != null) return new Dag(Table.of(drawn.numbers), ordering, waits, null);
        return drawn.tangled(waits);
    }

    /// The rules by which tasks, their parts and their phases become nodes and edges.
    private abstract static class Nodes {
        final Map<String, Integer> numbers = new HashMap<>();

        abstract int addNode();

        /// @return false where the edge is not taken, since it would close a cycle
        abstract boolean addEdge(int from, int to);

        /// @param hasParts whether other tasks will be nested in it
        public void addTask(String id, boolean hasParts) {
            if (numbers.containsKey(id)) return;
            int beginning = addNode();
            numbers.put(id, beginning);
            if (!hasParts) return;
            int end = addNode();
            numbers.put(endOf(id), end);
            addEdge(beginning, end);
        }

        /// Makes a task a part of another, where both are there.
        final void contain(String part, String parent) {
            if (!numbers.containsKey(parent) || !numbers.containsKey(part)) return;
            addEdge(numbers.get(parent), numbers.get(part));
            addEdge(end(part), end(parent));
        }

        final boolean link(String from, String to) {
            return addEdge(end(from), numbers.get(to));
        }

        final int end(String task) {
            return numbers.getOrDefault(endOf(task), numbers.get(task));
        }

        /// Makes every phase that waits begin after the one before it has ended.
        final void chain(Collection<Phase> phases, Collection<Task> tasks) {
            var inOrder = phases.stream()
                    .sorted(Comparator.comparingInt(Phase::position).thenComparing(Phase::id))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                if (!inOrder.get(i).waitsForPrevious()) continue;
                int door = addNode();
                for (var task : tasks) {
                    if (inOrder.get(i - 1).id().equals(task.phase())) addEdge(end(task.id()), door);
                    if (inOrder.get(i).id().equals(task.phase())) addEdge(door, numbers.get(task.id()));
                }
            }
        }
    }

    /// A graph that is known whole: ordered in one pass.
    private static final class Drawn extends Nodes {
        private int nodes;
        private int edges;
        private int[] from = new int[64];
        private int[] to = new int[64];

        @Override
        int addNode() {
            return nodes++;
        }

        @Override
        boolean addEdge(int source, int target) {
            if (edges == from.length) {
                from = Arrays.copyOf(from, edges * 2);
                to = Arrays.copyOf(to, edges * 2);
            }
            from[edges] = source;
            to[edges++] = target;
            return true;
        }

        @Nullable
        Ordering ordering() {
            return Ordering.of(nodes, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges));
        }

        /// Takes the edges one by one, so as to find the first that closes a cycle.
        Dag tangled(boolean waits) {
            var ordering = new Ordering(nodes);
            for (int i = 0; i < nodes; i++) ordering.addNode();
            for (int e = 0; e < edges; e++)
                if (!ordering.addEdge(from[e], to[e]))
                    return new Dag(Table.of(numbers), ordering, waits, loop(ordering, numbers, from[e], to[e]));
            throw new IllegalStateException("a cycle that no edge closes");
        }
    }

    /// A graph that grows edge by edge and refuses those that would close a cycle, naming it. For imports, where the
    /// edge that comes last in the file is the one that is set aside. Not thread-safe.
    public static final class Growing extends Nodes {
        private final Ordering ordering = new Ordering(64);

        @Override
        int addNode() {
            return ordering.addNode();
        }

        @Override
        boolean addEdge(int from, int to) {
            return ordering.addEdge(from, to);
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

        private Optional<List<String>> edge(int from, int to) {
            return addEdge(from, to) ? Optional.empty() : Optional.of(loop(ordering, numbers, from, to));
        }
    }
}
