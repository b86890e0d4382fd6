package setpoint.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;

/// The tree of a plan file's content (`setpoint-plan/1`): the same fields in the same order as the published contract.
public final class PlanTree {
    public static final String SCHEMA = "setpoint-plan/1";

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
        return tree;
    }

    private static Map<String, Object> part(Record record, String... without) {
        var tree = Records.full(record);
        for (var name : without) tree.remove(name);
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
            list.add(entry);
        }
        return list;
    }

    /// What a tree of [#of(Content)] describes; members that may be left out take their default.
    ///
    /// @throws Refused naming the place, where a member is unknown or does not fit
    public static Content read(@Nullable Object tree) {
        var plan = new LinkedHashMap<>(Json.object(tree));
        plan.remove("schema");
        var id = String.valueOf(plan.remove("id"));
        var scopes = new ArrayList<Scope>();
        var phases = new ArrayList<Phase>();
        var tasks = new ArrayList<Task>();
        var dependencies = new ArrayList<Dependency>();
        each(plan.remove("scopes"), "scopes", (t, where) -> scopes.add(Records.read(Scope.class, within(t, id), where)));
        each(plan.remove("phases"), "phases", (t, where) -> {
            var phase = within(t, id);
            phase.put("position", (long) phases.size());
            phases.add(Records.read(Phase.class, phase, where));
        });
        each(plan.remove("tasks"), "tasks", (t, where) -> {
            var task = within(t, id);
            var dependsOn = task.remove("dependsOn");
            tasks.add(Records.read(Task.class, task, where));
            var to = String.valueOf(task.get("id"));
            each(dependsOn, where + ".dependsOn", (d, at) -> dependencies.add(dependency(d, at, id, to)));
        });
        return new Content(id, Records.read(Brief.class, plan, ""), scopes, phases, tasks, dependencies);
    }

    private static Dependency dependency(Map<String, Object> tree, String where, String plan, String to) {
        var members = new HashMap<>(tree);
        var from = members.remove("task");
        if (!(from instanceof String)) throw new Refused("%s lacks “task”, the id of what is depended on.", where);
        members.put("plan", plan);
        members.put("from", from);
        members.put("to", to);
        return Records.read(Dependency.class, members, where);
    }

    private static Map<String, Object> within(Map<String, Object> tree, String plan) {
        var members = new LinkedHashMap<>(tree);
        members.put("plan", plan);
        return members;
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
