package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Records;

/// The name of a plan's content: `setpoint:sha256:` and the hash of its canonical form. Same content, same ref, on any
/// machine.
///
/// Computed on the JSON tree, so that a newer file with fields unknown here keeps its ref. Leaves out what is not
/// content (state, version, provenance, layout, the ref and its signature) and each member that equals its default;
/// brings tasks, scopes, dependencies and labels, whose order means nothing, into one order; then RFC 8785.
public final class PlanRef {
    public static final String PREFIX = "setpoint:sha256:";
    static final Set<String> NOT_CONTENT =
            Set.of("planRef", "signature", "state", "version", "provenance", "layout");

    private PlanRef() {}

    /// The ref of a plan file's tree.
    public static String of(Map<String, Object> planFile) {
        return PREFIX + Canonical.sha256Hex(Canonical.bytes(hashed(planFile)));
    }

    public static String of(Content content) {
        return of(PlanTree.of(content));
    }

    /// The tree whose canonical form is hashed.
    static Map<String, Object> hashed(Map<String, Object> planFile) {
        var tree = new LinkedHashMap<String, Object>();
        planFile.forEach((name, value) -> {
            if (NOT_CONTENT.contains(name)) return;
            var kept = switch (name) {
                case "scopes" -> byId(listOf(Scope.class, value));
                case "phases" -> listOf(Phase.class, value);
                case "tasks" -> byId(each(value, PlanRef::task));
                default -> value;
            };
            if (!isDefault(Brief.class, name, kept)) tree.put(name, kept);
        });
        return tree;
    }

    private static Map<String, Object> task(Map<String, Object> task) {
        var tree = withoutDefaults(Task.class, task);
        var dependsOn = tree.get("dependsOn");
        if (dependsOn != null) {
            var sorted = new ArrayList<>(listOf(Dependency.class, dependsOn));
            sorted.sort(Comparator.comparing((Object d) -> text(d, "task")).thenComparing(PlanRef::type));
            if (sorted.isEmpty()) tree.remove("dependsOn");
            else tree.put("dependsOn", sorted);
        }
        if (tree.get("labels") instanceof List<?> labels && labels.stream().allMatch(String.class::isInstance))
            tree.put("labels", new ArrayList<Object>(new TreeSet<>(Json.array(labels))));
        return tree;
    }

    private static Map<String, Object> withoutDefaults(Class<?> type, Map<String, Object> members) {
        var tree = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            var kept = nested(type, name, value);
            if (!isDefault(type, name, kept)) tree.put(name, kept);
        });
        return tree;
    }

    private static @Nullable Object nested(Class<?> type, String name, @Nullable Object value) {
        if (type != Task.class) return value;
        return switch (name) {
            case "estimate" -> one(Estimate.class, value);
            case "budget" -> one(Budget.class, value);
            case "gate" -> one(Gate.class, value);
            case "criteria" -> listOf(Criterion.class, value);
            case "failureModes" -> listOf(FailureMode.class, value);
            case "next" -> listOf(Next.class, value);
            default -> value;
        };
    }

    private static @Nullable Object one(Class<?> type, @Nullable Object value) {
        return value instanceof Map<?, ?> ? withoutDefaults(type, Json.object(value)) : value;
    }

    private static boolean isDefault(Class<?> type, String name, @Nullable Object value) {
        if (name.equals("scopes") || name.equals("phases") || name.equals("tasks"))
            return value instanceof List<?> list && list.isEmpty();
        // in a file the order of the phases says it; a member of that name is one that is unknown here
        if (type == Phase.class && name.equals("position")) return false;
        return Records.isDefault(type, name, value);
    }

    private static List<Object> listOf(Class<?> type, @Nullable Object value) {
        return each(value, members -> withoutDefaults(type, members));
    }

    private static List<Object> each(
            @Nullable Object value, java.util.function.UnaryOperator<Map<String, Object>> one) {
        var list = new ArrayList<Object>();
        for (var element : Json.array(value))
            list.add(element instanceof Map<?, ?> ? one.apply(Json.object(element)) : element);
        return list;
    }

    private static List<Object> byId(List<Object> elements) {
        var sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparing(e -> text(e, "id")));
        return sorted;
    }

    private static String type(Object dependency) {
        var type = Json.object(dependency).get("type");
        return type == null ? Dependency.Type.FS.name() : type.toString();
    }

    private static String text(Object object, String name) {
        return String.valueOf(Json.object(object).get(name));
    }
}
