package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Everything that can be done to the parts of a plan's draft: its phases, tasks, dependencies and criteria. Fields are
/// named and written as in a plan file.
public sealed interface DraftEdit extends Edit {
    String plan();

    /// What the edit does to the draft.
    List<Delta> changes(Snapshot now, By by);

    /// Marks what an AI does as proposed, and what a person does as accepted.
    @Override
    default List<Delta> decide(Snapshot now, By by) {
        return Proposals.marked(now, by, plan(), changes(now, by));
    }

    /// Adds a phase behind the others.
    ///
    /// @param set its fields
    record AddPhase(String plan, String phase, Map<String, Object> set) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            now.get(Plan.class, "", plan);
            int last = now.all(Phase.class, plan).stream().mapToInt(Phase::position).max().orElse(-1);
            var fields = new HashMap<>(set);
            fields.putIfAbsent("title", phase);
            var added = Records.with(new Phase(plan, phase, phase, last + 1), fields, Set.of(), "");
            return List.of(Delta.created(added));
        }
    }

    /// Changes fields of a phase.
    record UpdatePhase(String plan, String phase, Map<String, Object> set, List<String> unset) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Phase.class, plan, phase);
            Fields.mustNotMove(set, unset, "position", "plan", "id");
            return List.of(Delta.changed(before, Records.with(before, set, Set.copyOf(unset), "")));
        }
    }

    /// Puts a phase in front of another, or behind all where none is named.
    record MovePhase(String plan, String phase, @Nullable String before) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var moved = now.get(Phase.class, plan, phase);
            var order = new ArrayList<>(Content.ofDraft(now, plan).phases());
            order.remove(moved);
            int place = before == null ? order.size() : order.indexOf(now.get(Phase.class, plan, before));
            order.add(Math.max(place, 0), moved);
            var deltas = new ArrayList<Delta>();
            for (int i = 0; i < order.size(); i++) deltas.add(Delta.changed(order.get(i), order.get(i).at(i)));
            return deltas;
        }
    }

    /// Removes a phase; its tasks stay, without a phase.
    record RemovePhase(String plan, String phase) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var removed = now.get(Phase.class, plan, phase);
            var deltas = new ArrayList<Delta>();
            for (var task : now.all(Task.class, plan))
                if (phase.equals(task.phase())) deltas.add(Delta.changed(task, task.with(Map.of(), "phase")));
            deltas.add(Delta.removed(removed));
            return deltas;
        }
    }

    /// Adds a task.
    ///
    /// @param set its fields; `dependsOn` adds dependencies with it
    record AddTask(String plan, String task, Map<String, Object> set) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            now.get(Plan.class, "", plan);
            var fields = new HashMap<>(set);
            var dependsOn = fields.remove("dependsOn");
            fields.putIfAbsent("title", task);
            Fields.mustNotMove(fields, List.of(), "plan", "id");
            var added = Task.titled(plan, task, task).with(fields);
            var deltas = new ArrayList<Delta>();
            deltas.add(Delta.created(added));
            deltas.addAll(Fields.dependencies(now, plan, task, dependsOn));
            return deltas;
        }
    }

    /// Changes fields of a task; `dependsOn` replaces all its dependencies.
    record UpdateTask(String plan, String task, Map<String, Object> set, List<String> unset) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Task.class, plan, task);
            var fields = new HashMap<>(set);
            var dependsOn = fields.remove("dependsOn");
            var cleared = new HashSet<>(unset);
            if (cleared.remove("dependsOn")) dependsOn = List.of();
            Fields.mustNotMove(fields, unset, "plan", "id");
            var deltas = new ArrayList<Delta>();
            deltas.add(Delta.changed(before, Records.with(before, fields, cleared, "")));
            deltas.addAll(Fields.dependencies(now, plan, task, dependsOn));
            return deltas;
        }
    }

    /// Puts a task into another phase, or under another task, or out of either.
    record MoveTask(String plan, String task, @Nullable String phase, @Nullable String parent) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Task.class, plan, task);
            var fields = new HashMap<String, Object>();
            fields.put("phase", phase);
            fields.put("parent", parent);
            return List.of(Delta.changed(before, before.with(fields)));
        }
    }

    /// Puts a task at a place on the graph by hand; without a place, gives it back to the layout.
    record PlaceTask(String plan, String task, @Nullable Integer x, @Nullable Integer y) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            now.get(Task.class, plan, task);
            var before = now.find(Placement.class, plan, task).orElse(null);
            var after = x == null || y == null ? null : new Placement(plan, task, x, y);
            return before == null && after == null ? List.of() : List.of(new Delta(before, after));
        }
    }

    /// Removes a task with its parts, and every dependency on them.
    record RemoveTask(String plan, String task) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            now.get(Task.class, plan, task);
            var going = withParts(Content.ofDraft(now, plan), task);
            var deltas = new ArrayList<Delta>();
            for (var d : now.all(Dependency.class, plan))
                if (going.contains(d.from()) || going.contains(d.to())) deltas.add(Delta.removed(d));
            for (var id : going) {
                now.find(Placement.class, plan, id).ifPresent(p -> deltas.add(Delta.removed(p)));
                deltas.add(Delta.removed(now.get(Task.class, plan, id)));
            }
            return deltas;
        }

        private static Set<String> withParts(Content content, String task) {
            var all = new java.util.LinkedHashSet<String>();
            all.add(task);
            for (var part : content.childrenOf(task)) all.addAll(withParts(content, part.id()));
            return all;
        }
    }

    /// Makes one task wait for another.
    record AddDependency(String plan, String from, String to, @Default("FS") Dependency.Type type, int lagMin)
            implements DraftEdit {
        public AddDependency(String plan, String from, String to) {
            this(plan, from, to, Dependency.Type.FS, 0);
        }

        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.find(Dependency.class, plan, Dependency.id(from, to));
            if (before.isPresent() && before.get().type() == type && before.get().lagMin() == lagMin) return List.of();
            var extensions = before.map(Dependency::extensions).orElse(Map.of());
            var after = new Dependency(plan, from, to, type, lagMin, extensions);
            return List.of(new Delta(before.orElse(null), after));
        }
    }

    /// Lets a task no longer wait for another.
    record RemoveDependency(String plan, String from, String to) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            return List.of(Delta.removed(now.get(Dependency.class, plan, Dependency.id(from, to))));
        }
    }

    /// Sets all that a task waits for.
    ///
    /// @param dependsOn as in a plan file
    record SetDependencies(String plan, String task, List<On> dependsOn) implements DraftEdit {
        /// One thing waited for.
        public record On(String task, @Default("FS") Dependency.Type type, int lagMin) {}

        @Override
        public List<Delta> changes(Snapshot now, By by) {
            now.get(Task.class, plan, task);
            return Fields.dependencies(now, plan, task, Records.treeOf(dependsOn, true));
        }
    }

    /// Adds a criterion to a task, behind the others.
    record AddCriterion(String plan, String task, String criterion, String text, @Nullable String check)
            implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Task.class, plan, task);
            var criteria = new ArrayList<>(before.criteria());
            criteria.add(new Criterion(criterion, text, check));
            return List.of(Delta.changed(before, Fields.withCriteria(before, criteria)));
        }
    }

    /// Changes fields of a criterion.
    record UpdateCriterion(
            String plan, String task, String criterion, Map<String, Object> set, List<String> unset)
            implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Task.class, plan, task);
            Fields.mustNotMove(set, unset, "id");
            int place = Fields.placeOf(before, criterion);
            var criteria = new ArrayList<>(before.criteria());
            criteria.set(place, Records.with(criteria.get(place), set, Set.copyOf(unset), ""));
            return List.of(Delta.changed(before, Fields.withCriteria(before, criteria)));
        }
    }

    /// Removes a criterion of a task.
    record RemoveCriterion(String plan, String task, String criterion) implements DraftEdit {
        @Override
        public List<Delta> changes(Snapshot now, By by) {
            var before = now.get(Task.class, plan, task);
            var criteria = new ArrayList<>(before.criteria());
            criteria.remove(Fields.placeOf(before, criterion));
            return List.of(Delta.changed(before, Fields.withCriteria(before, criteria)));
        }
    }

    /// What several of these edits do alike.
    final class Fields {
        private Fields() {}

        static void mustNotMove(Map<String, ?> set, List<String> unset, String... fixed) {
            for (var name : fixed)
                if (set.containsKey(name) || unset.contains(name))
                    throw new Refused("The field “%s” cannot be changed.", name);
        }

        static int placeOf(Task task, String criterion) {
            for (int i = 0; i < task.criteria().size(); i++)
                if (task.criteria().get(i).id().equals(criterion)) return i;
            throw new Refused("Task %s has no criterion “%s”.", task.id(), criterion);
        }

        static Task withCriteria(Task task, List<Criterion> criteria) {
            return task.with(Map.of("criteria", java.util.Objects.requireNonNull(Records.treeOf(criteria, true))));
        }

        /// What makes a task depend on exactly what a plan file's `dependsOn` lists; nothing where that is null.
        static List<Delta> dependencies(Snapshot now, String plan, String task, @Nullable Object dependsOn) {
            if (dependsOn == null) return List.of();
            if (!(dependsOn instanceof List<?> list)) throw new Refused("dependsOn must be a list.");
            var wanted = new LinkedHashMap<String, Dependency>();
            for (int i = 0; i < list.size(); i++) {
                var where = "dependsOn[" + i + "]";
                var on = list.get(i) instanceof String id
                        ? new SetDependencies.On(id, Dependency.Type.FS, 0)
                        : Records.read(SetDependencies.On.class, Json.object(list.get(i)), where);
                var known = now.find(Dependency.class, plan, Dependency.id(on.task(), task));
                var extensions = known.map(Dependency::extensions).orElse(Map.of());
                var dependency = new Dependency(plan, on.task(), task, on.type(), on.lagMin(), extensions);
                if (wanted.put(dependency.id(), dependency) != null)
                    throw new Refused("%s: task %s is named twice.", where, on.task());
            }
            var deltas = new ArrayList<Delta>();
            now.all(Dependency.class, plan).stream()
                    .filter(d -> d.to().equals(task) && !wanted.containsKey(d.id()))
                    .sorted(Comparator.comparing(Dependency::id))
                    .forEach(d -> deltas.add(Delta.removed(d)));
            wanted.values()
                    .forEach(d -> deltas.add(new Delta(now.find(d.key()).orElse(null), d)));
            return deltas;
        }
    }
}
