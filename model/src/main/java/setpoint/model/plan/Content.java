package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Treed;

/// All that a plan says: the value that is approved, hashed, compared and exported. Immutable.
///
/// Phases are in their order; tasks, dependencies and scopes by id.
public final class Content implements Treed {
    private final String plan;
    private final Brief brief;
    private final List<Scope> scopes;
    private final List<Phase> phases;
    private final List<Task> tasks;
    private final List<Dependency> dependencies;
    private final Map<String, Task> tasksById = new HashMap<>();
    private final Map<String, List<Dependency>> dependenciesOf = new HashMap<>();
    private final Map<String, List<Dependency>> dependentsOf = new HashMap<>();
    private final Map<String, List<Task>> children = new HashMap<>();
    private volatile @Nullable TaskGraph graph;

    public Content(
            String plan,
            Brief brief,
            Collection<Scope> scopes,
            Collection<Phase> phases,
            Collection<Task> tasks,
            Collection<Dependency> dependencies) {
        this.plan = plan;
        this.brief = brief;
        this.scopes = sorted(scopes, Comparator.comparing(Scope::id));
        this.phases = sorted(phases, Comparator.comparingInt(Phase::position).thenComparing(Phase::id));
        this.tasks = sorted(tasks, Comparator.comparing(Task::id));
        this.dependencies = sorted(dependencies, Comparator.comparing(Dependency::to).thenComparing(Dependency::from));
        for (var task : this.tasks) {
            tasksById.put(task.id(), task);
            if (task.parent() != null)
                children.computeIfAbsent(task.parent(), _ -> new ArrayList<>()).add(task);
        }
        for (var d : this.dependencies) {
            dependenciesOf.computeIfAbsent(d.to(), _ -> new ArrayList<>()).add(d);
            dependentsOf.computeIfAbsent(d.from(), _ -> new ArrayList<>()).add(d);
        }
    }

    private record OfDraft(String plan) implements setpoint.model.core.Derivation<Content> {
        @Override
        public Content build(Snapshot now) {
            return new Content(
                    plan,
                    now.get(Plan.class, "", plan).brief(),
                    now.all(Scope.class, plan),
                    now.all(Phase.class, plan),
                    now.all(Task.class, plan),
                    now.all(Dependency.class, plan));
        }

        @Override
        public Content update(Content before, List<Delta> since, Snapshot now) {
            return since.stream().anyMatch(delta -> touches(delta.either())) ? build(now) : before;
        }

        private boolean touches(Item item) {
            return item instanceof Plan other ? other.id().equals(plan)
                    : item instanceof DraftItem part && part.plan().equals(plan);
        }
    }

    /// What the plan's draft says now; while none is open, what its newest version says.
    public static Content ofDraft(Snapshot now, String plan) {
        return now.derive(new OfDraft(plan));
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        var list = new ArrayList<>(items);
        list.sort(order);
        return Collections.unmodifiableList(list);
    }

    public String plan() {
        return plan;
    }

    public Brief brief() {
        return brief;
    }

    public List<Scope> scopes() {
        return scopes;
    }

    public List<Phase> phases() {
        return phases;
    }

    public List<Task> tasks() {
        return tasks;
    }

    public List<Dependency> dependencies() {
        return dependencies;
    }

    public Optional<Task> task(String id) {
        return Optional.ofNullable(tasksById.get(id));
    }

    /// What a task depends on.
    public List<Dependency> dependenciesOf(String task) {
        return dependenciesOf.getOrDefault(task, List.of());
    }

    /// What depends on a task.
    public List<Dependency> dependentsOf(String task) {
        return dependentsOf.getOrDefault(task, List.of());
    }

    public List<Task> childrenOf(String task) {
        return children.getOrDefault(task, List.of());
    }

    public boolean isParent(String task) {
        return children.containsKey(task);
    }

    /// The tasks that are worked on: those without children.
    public List<Task> leaves() {
        return tasks.stream().filter(t -> !isParent(t.id())).toList();
    }

    /// The same as numbers, for calculations; made once.
    public TaskGraph graph() {
        var made = graph;
        if (made == null) graph = made = new TaskGraph(this);
        return made;
    }

    /// The mode of work of a task: its own, else its phase's, else its kind's.
    public String archetypeOf(Task task) {
        if (task.archetype() != null) return task.archetype();
        return phases.stream()
                .filter(p -> p.id().equals(task.phase()) && p.archetype() != null)
                .map(Phase::archetype)
                .findFirst()
                .orElse(task.kind().archetype());
    }

    /// All items that make up this content, each after what it needs.
    public List<DraftItem> parts() {
        var parts = new ArrayList<DraftItem>();
        parts.addAll(scopes);
        parts.addAll(phases);
        parts.addAll(tasks);
        parts.addAll(dependencies);
        return parts;
    }

    /// What turns the parts of this content into those of another.
    public List<Delta> becoming(Content other) {
        var wanted = new LinkedHashMap<Key, DraftItem>();
        other.parts().forEach(part -> wanted.put(part.key(), part));
        var deltas = new ArrayList<Delta>();
        for (var part : parts().reversed()) {
            var after = wanted.remove(part.key());
            if (!part.equals(after)) deltas.add(new Delta(part, after));
        }
        wanted.values().forEach(part -> deltas.add(Delta.created(part)));
        return deltas;
    }

    /// The tree that is hashed: a plan file's content without what equals its default.
    @Override
    public Object toTree() {
        return PlanRef.hashed(PlanTree.of(this));
    }

    public static Content fromTree(Object tree) {
        return PlanTree.read(tree);
    }

    /// Equal when they say the same. Of the phases' positions only the order counts: a plan file has no more.
    @Override
    public boolean equals(Object other) {
        return other instanceof Content c
                && plan.equals(c.plan)
                && brief.equals(c.brief)
                && scopes.equals(c.scopes)
                && numbered(phases).equals(numbered(c.phases))
                && tasks.equals(c.tasks)
                && dependencies.equals(c.dependencies);
    }

    private static List<Phase> numbered(List<Phase> phases) {
        var numbered = new ArrayList<Phase>(phases.size());
        for (var phase : phases) numbered.add(phase.at(numbered.size()));
        return numbered;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, brief, tasks, dependencies);
    }
}
