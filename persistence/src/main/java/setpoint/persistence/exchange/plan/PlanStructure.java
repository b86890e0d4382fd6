package setpoint.persistence.exchange.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;

/// What a JSON Schema cannot say of a plan file: ids that are unique, references that lead somewhere, numbers that every
/// reader agrees on. Takes a tree that fits the schema.
final class PlanStructure {
    private final Map<String, Object> plan;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> placeById = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> phases = new HashSet<>();
    private final Set<String> scopes = new HashSet<>();

    private PlanStructure(Map<String, Object> plan) {
        this.plan = plan;
    }

    /// What is wrong, each with its place.
    static List<String> problems(Map<String, Object> planFile) {
        var structure = new PlanStructure(planFile);
        structure.numbers(planFile, "");
        structure.ids("scopes", structure.scopes);
        structure.ids("phases", structure.phases);
        structure.ids("tasks", structure.tasks);
        structure.references();
        return structure.problems;
    }

    private void numbers(@Nullable Object tree, String where) {
        switch (tree) {
            case Map<?, ?> map ->
                    map.forEach((name, value) -> numbers(value, where.isEmpty() ? "" + name : where + "." + name));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) numbers(list.get(i), where + "[" + i + "]");
            }
            case Number n when !Json.isInteroperable(n) ->
                    problems.add("%s is %s, a number that programs read differently; write it as text.".formatted(where,
                            shown(n)));
            case null, default -> {
            }
        }
    }

    private static String shown(Number n) {
        var exact = new BigDecimal(n.toString());
        return Math.abs(exact.scale()) > 40 ? exact.toString() : exact.toPlainString();
    }

    private void ids(String list, Set<String> into) {
        var elements = Json.array(plan.get(list));
        for (int i = 0; i < elements.size(); i++) {
            var id = text(elements.get(i), "id");
            var place = "%s[%d]".formatted(list, i);
            var other = placeById.putIfAbsent(id.toLowerCase(Locale.ROOT), place);
            if (other != null)
                problems.add(
                        "%s.id “%s” is taken by %s already; ids differ in more than case.".formatted(place, id, other));
            into.add(id);
        }
    }

    private void references() {
        var elements = Json.array(plan.get("tasks"));
        for (int i = 0; i < elements.size(); i++) {
            var task = Json.object(elements.get(i));
            var place = "tasks[%d]".formatted(i);
            reference(task, "phase", phases, place);
            reference(task, "scope", scopes, place);
            reference(task, "parent", tasks, place);
            if (task.get("id").equals(task.get("parent"))) problems.add(place + ".parent is the task itself.");
            dependencies(task, place);
            criteria(task, place);
        }
    }

    private void reference(Map<String, Object> task, String field, Set<String> known, String place) {
        if (task.get(field) instanceof String id && !known.contains(id))
            problems.add("%s.%s names “%s”, which is not in the file.".formatted(place, field, id));
    }

    private void dependencies(Map<String, Object> task, String place) {
        var seen = new HashSet<String>();
        var list = Json.array(task.get("dependsOn"));
        for (int i = 0; i < list.size(); i++) {
            var from = text(list.get(i), "task");
            var at = "%s.dependsOn[%d].task".formatted(place, i);
            if (from.equals(task.get("id"))) problems.add("%s: task “%s” cannot depend on itself.".formatted(at, from));
            else
                if (!tasks.contains(from)) problems.add("%s names “%s”, which is not in the file.".formatted(at, from));
            if (!seen.add(from))
                problems.add("%s names “%s” a second time; one dependency is enough.".formatted(at, from));
        }
    }

    private void criteria(Map<String, Object> task, String place) {
        var seen = new HashSet<String>();
        var list = Json.array(task.get("criteria"));
        for (int i = 0; i < list.size(); i++) {
            var id = text(list.get(i), "id");
            if (!seen.add(id))
                problems.add(
                        "%s.criteria[%d].id “%s” is taken by another criterion of the task.".formatted(place, i, id));
        }
    }

    private static String text(Object element, String name) {
        return String.valueOf(Json.object(element).get(name));
    }
}
