package setpoint.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;

/// Members of a plan file that this version of Setpoint does not know. While the plan is here they lie in the
/// extensions of the item that they belong to, under [#KEY], each by its path in that item (`/name`,
/// `/criteria/c1/name`; escaped as RFC 6901 says); written out they stand in their old place, so the plan keeps its ref.
///
/// A member whose place is gone stays in the extensions: nothing is dropped.
public final class UnknownMembers {
    /// The name in an item's extensions that is taken for this. A file's own extension of that name is one of the
    /// members that are kept.
    public static final String KEY = "unknown";

    private static final List<String> OWN_PATH = List.of("extensions", KEY);
    private static final Map<String, Class<?>> NESTED = Map.of(
            "estimate", Estimate.class,
            "budget", Budget.class,
            "gate", Gate.class,
            "criteria", Criterion.class,
            "failureModes", FailureMode.class,
            "next", Next.class);

    private UnknownMembers() {}

    /// The paths of the members that an item keeps.
    public static Set<String> in(Map<String, Object> extensions) {
        return Json.object(extensions.get(KEY)).keySet();
    }

    /// A copy of an item's tree with the members that are unknown moved into its extensions.
    ///
    /// @param known the names that the item itself may have
    static Map<String, Object> gathered(Map<String, Object> tree, Set<String> known) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        var item = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> {
            if (!known.contains(name)) kept.put(path(name), value);
            else if (NESTED.containsKey(name)) item.put(name, gatheredIn(name, value, kept));
            else item.put(name, value);
        });
        var extensions = new LinkedHashMap<>(Json.object(item.get("extensions")));
        if (extensions.containsKey(KEY)) kept.put(path("extensions", KEY), extensions.remove(KEY));
        if (kept.isEmpty()) return item;
        extensions.put(KEY, kept);
        if (item.getOrDefault("extensions", Map.of()) instanceof Map) item.put("extensions", extensions);
        return item;
    }

    private static @Nullable Object gatheredIn(String name, @Nullable Object value, Map<String, Object> kept) {
        if (value instanceof Map<?, ?> one) return knownOf(name, Json.object(one), List.of(name), kept);
        if (!(value instanceof List<?> elements)) return value;
        var labels = labels(name, elements);
        var list = new ArrayList<@Nullable Object>();
        for (int i = 0; i < elements.size(); i++)
            list.add(
                    elements.get(i) instanceof Map<?, ?> one
                            ? knownOf(name, Json.object(one), List.of(name, labels.get(i)), kept)
                            : elements.get(i));
        return list;
    }

    private static Map<String, Object> knownOf(
            String name, Map<String, Object> members, List<String> place, Map<String, Object> kept) {
        var fields = Records.fields(NESTED.get(name));
        var known = new LinkedHashMap<String, Object>();
        members.forEach((member, value) -> {
            if (fields.contains(member)) known.put(member, value);
            else kept.put(path(place.toArray(String[]::new)) + path(member), value);
        });
        return known;
    }

    /// Puts the kept members of an item back where they stood. The tree must be the caller's own.
    static void putBack(Map<String, Object> tree) {
        if (!(Json.object(tree.get("extensions")).get(KEY) instanceof Map<?, ?> kept)) return;
        var extensions = new LinkedHashMap<>(Json.object(tree.get("extensions")));
        var left = new LinkedHashMap<String, @Nullable Object>();
        extensions.remove(KEY);
        Json.object(kept).forEach((path, value) -> {
            var steps = steps(path);
            if (steps.equals(OWN_PATH)) extensions.put(KEY, value);
            else if (!placed(tree, steps, value)) left.put(path, value);
        });
        if (!left.isEmpty()) {
            left.putAll(Json.object(extensions.get(KEY)));
            extensions.put(KEY, left);
        }
        tree.put("extensions", extensions);
    }

    private static boolean placed(Map<String, Object> tree, List<String> steps, @Nullable Object value) {
        if (steps.isEmpty()) return false;
        var place =
                switch (steps.size()) {
                    case 1 -> tree;
                    case 2 -> tree.get(steps.getFirst());
                    default -> element(steps.getFirst(), tree.get(steps.getFirst()), steps.get(1));
                };
        var name = steps.getLast();
        if (!(place instanceof Map<?, ?> members) || members.containsKey(name)) return false;
        Json.object(members).put(name, value);
        return true;
    }

    private static @Nullable Object element(String name, @Nullable Object list, String label) {
        if (!NESTED.containsKey(name) || !(list instanceof List<?> elements)) return null;
        int i = labels(name, elements).indexOf(label);
        return i < 0 ? null : elements.get(i);
    }

    /// What the elements of a list are called in paths: by what they say, so that they are found in any order.
    private static List<String> labels(String name, List<?> elements) {
        var times = new HashMap<String, Integer>();
        var labels = new ArrayList<String>();
        for (var element : elements) {
            var members = Json.object(element);
            var label =
                    switch (name) {
                        case "criteria" -> String.valueOf(members.get("id"));
                        case "failureModes" -> String.valueOf(members.get("name"));
                        default -> members.get("on") + ">" + members.get("to");
                    };
            int time = times.merge(label, 1, Integer::sum);
            labels.add(time == 1 ? label : label + "#" + time);
        }
        return labels;
    }

    private static String path(String... steps) {
        var path = new StringBuilder();
        for (var step : steps) path.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        return path.toString();
    }

    private static List<String> steps(String path) {
        if (!path.startsWith("/")) return List.of();
        var steps = new ArrayList<String>();
        for (var step : path.substring(1).split("/", -1)) steps.add(step.replace("~1", "/").replace("~0", "~"));
        return steps.size() > 3 ? List.of() : steps;
    }
}
