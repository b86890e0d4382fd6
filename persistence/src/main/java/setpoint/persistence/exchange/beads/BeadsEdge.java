package setpoint.persistence.exchange.beads;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// One element of an issue's `dependencies`.
///
/// @param at its place in the list, from 0
record BeadsEdge(int at, Map<String, Object> members, String target, String type) {
    static final String PARENT = "parent-child";
    static final String BLOCKS = "blocks";
    static final String CONDITIONAL = "conditional-blocks";
    static final String WAITS_FOR = "waits-for";

    /// Null where an element is no edge of this issue.
    static @Nullable BeadsEdge of(int at, @Nullable Object element, String issue) {
        var members = Json.object(element);
        if (!(members.get("depends_on_id") instanceof String target) || target.isEmpty()) return null;
        if (!issue.equals(members.getOrDefault("issue_id", issue))) return null;
        return new BeadsEdge(at, members, target, members.get("type") instanceof String type ? type : BLOCKS);
    }

    /// Whether it makes one issue wait for the other.
    boolean blocks() {
        return type.equals(BLOCKS) || type.equals(CONDITIONAL) || type.equals(WAITS_FOR);
    }

    /// Whether it waits until any one child of its target is closed, which no dependency of ours can say.
    boolean waitsForAny() {
        return type.equals(WAITS_FOR) && "any-children".equals(metadata().get("gate"));
    }

    /// Minutes between the two, as our own export notes them.
    int lagMinutes() {
        return metadata().get("lagMin") instanceof Long n && Math.abs(n) <= Integer.MAX_VALUE ? n.intValue() : 0;
    }

    /// The object that the edge's metadata holds; beads writes it as JSON within text.
    private Map<String, Object> metadata() {
        var metadata = members.get("metadata");
        if (!(metadata instanceof String text) || !text.contains(":")) return Json.object(metadata);
        try {
            return Json.object(StrictJson.readLine("metadata", 1, text));
        } catch (Refused foreign) {
            return Map.of();
        }
    }

    /// What we write for an edge.
    static Map<String, Object> written(String issue, String target, String type, int lagMinutes) {
        var edge = new LinkedHashMap<String, Object>();
        edge.put("issue_id", issue);
        edge.put("depends_on_id", target);
        edge.put("type", type);
        if (lagMinutes != 0) edge.put("metadata", JsonText.compact(Map.of("lagMin", (long) lagMinutes)));
        return edge;
    }

    /// What we write for a dependency. One that does not wait for an end blocks nothing in beads, so it is a relation
    /// there.
    static Map<String, Object> written(String issue, String target, Dependency dependency) {
        if (dependency.type() == Dependency.Type.FS) return written(issue, target, BLOCKS, dependency.lagMin());
        var edge = written(issue, target, "related", 0);
        edge.put(
                "metadata",
                JsonText.compact(Map.of("type", dependency.type().name(), "lagMin", (long) dependency.lagMin())));
        return edge;
    }

    /// What the edge says beyond what is written for it, and its place.
    Map<String, Object> residue(Map<String, Object> written) {
        var residue = new LinkedHashMap<String, Object>();
        residue.put("at", (long) at);
        residue.putAll(Residue.of(members, written));
        return residue;
    }
}
