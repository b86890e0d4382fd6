package setpoint.model.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;

/// The tree of a plan file's content (`setpoint-plan/1`): the same fields in the same order as the published contract.
public final class PlanTree {
    public static final String SCHEMA = "setpoint-plan/1";

    // what a file may say of each; who knows the plan and the place in it need not be told
    private static final Set<String> BRIEF = fields(Brief.class);
    private static final Set<String> SCOPE = fields(Scope.class, "plan");
    private static final Set<String> PHASE = fields(Phase.class, "plan", "position");
    private static final Set<String> TASK = fields(Task.class, "plan");
    private static final Set<String> DEPENDENCY = Set.of("task", "type", "lagMin", "extensions");

    private PlanTree() {}

    /// Every field, also those that have their default.
    public static Map<String, Object> of(Content content) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("schema", SCHEMA);
        tree.put("id", content.plan());
        var brief = Records.full(content.brief());
        var extensions = brief.remove("extensions");
        tree.putAll(brief);
        tree.put("scopes", content.scopes().stream().map(s -> part(s, "plan")).toList());
        tree.put("phases", content.phases().stream().map(p -> part(p, "plan", "position")).toList());
        tree.put("tasks", content.tasks().stream().map(t -> task(content, t)).toList());
        tree.put("extensions", extensions);
        UnknownMembers.putBack(tree);
        return tree;
    }

    private static Map<String, Object> part(Record record, String... without) {
        var tree = Records.full(record);
        for (var name : without) tree.remove(name);
        UnknownMembers.putBack(tree);
        return tree;
    }

    private static Map<String, Object> task(Content content, Task task) {
        var tree = new LinkedHashMap<String, Object>();
        part(task, "plan").forEach((name, value) -> {
            if (name.equals("checklist")) tree.put("dependsOn", dependsOn(content, task));
            tree.put(name, value);
        });
        return tree;
    }

    private static List<Object> dependsOn(Content content, Task task) {
        var list = new ArrayList<>();
        for (var d : content.dependenciesOf(task.id())) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("task", d.from());
            entry.put("type", d.type().name());
            entry.put("lagMin", (long) d.lagMin());
            if (!d.extensions().isEmpty()) entry.put("extensions", d.extensions());
            UnknownMembers.putBack(entry);
            if (Map.of().equals(entry.get("extensions"))) entry.remove("extensions");
            list.add(entry);
        }
        return list;
    }

    /// What a tree of [#of(Content)], or a whole plan file, describes. Members that may be left out take their default;
    /// members that are unknown are kept ([UnknownMembers]); what is not content (state, layout …) is passed over.
    ///
    /// @throws Refused naming the place, where a member does not fit
    public static Content read(@Nullable Object tree) {
        var plan = new LinkedHashMap<>(Json.object(tree));
        PlanRef.NOT_CONTENT.forEach(plan::remove);
        plan.remove("schema");
        var id = String.valueOf(plan.remove("id"));
        var scopes = new ArrayList<Scope>();
        var phases = new ArrayList<Phase>();
        var tasks = new ArrayList<Task>();
        var dependencies = new ArrayList<Dependency>();
        each(plan.remove("scopes"), "scopes", (t, where) -> scopes.add(read(Scope.class, SCOPE, t, id, where)));
        each(plan.remove("phases"), "phases", (t, where) -> phases.add(
                read(Phase.class, PHASE, t, id, where).at(phases.size())));
        each(plan.remove("tasks"), "tasks", (t, where) -> {
            var members = new LinkedHashMap<>(t);
            var dependsOn = members.remove("dependsOn");
            var task = read(Task.class, TASK, members, id, where);
            tasks.add(task);
            each(dependsOn, where + ".dependsOn", (d, at) -> dependencies.add(dependency(d, at, id, task.id())));
        });
        var brief = Records.read(Brief.class, UnknownMembers.gathered(plan, BRIEF), "");
        return new Content(id, brief, scopes, phases, tasks, dependencies);
    }

    private static <T> T read(Class<T> type, Set<String> known, Map<String, Object> tree, String plan, String where) {
        var members = UnknownMembers.gathered(tree, known);
        members.put("plan", plan);
        return Records.read(type, members, where);
    }

    private static Dependency dependency(Map<String, Object> tree, String where, String plan, String to) {
        var members = UnknownMembers.gathered(tree, DEPENDENCY);
        var from = members.remove("task");
        if (!(from instanceof String)) throw new Refused("%s lacks “task”, the id of what is depended on.", where);
        members.put("plan", plan);
        members.put("from", from);
        members.put("to", to);
        return Records.read(Dependency.class, members, where);
    }

    private static Set<String> fields(Class<?> type, String... without) {
        var names = new HashSet<>(Records.fields(type));
        for (var name : without) names.remove(name);
        return Set.copyOf(names);
    }

    private interface Each {
        void take(Map<String, Object> tree, String where);
    }

    private static void each(@Nullable Object list, String where, Each each) {
        if (list == null) return;
        if (!(list instanceof List<?> elements)) throw new Refused("%s must be a list.", where);
        for (int i = 0; i < elements.size(); i++) {
            var at = where + "[" + i + "]";
            if (!(elements.get(i) instanceof Map<?, ?>)) throw new Refused("%s must be an object.", at);
            each.take(Json.object(elements.get(i)), at);
        }
    }
}
