package setpoint.persistence.exchange.beads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.plan.Dag;
import setpoint.model.plan.Dependency;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Warning;

/// Sorts the edges of a beads file, in its order, into parents, dependencies, and those that are kept with their issue:
/// relations of other sorts, and what would break the plan.
final class BeadsGraph {
    /// An issue on its way to becoming a task or a phase.
    static final class Node {
        final BeadsLines.Line line;
        final String id;
        final boolean isPhase;
        private final List<Object> kept = new ArrayList<>();
        private @Nullable Node parent;
        private Map<String, Object> parentEdge = Map.of();

        Node(BeadsLines.Line line, String id, boolean isPhase) {
            this.line = line;
            this.id = id;
            this.isPhase = isPhase;
        }

        /// The id of the task that it is a part of.
        @Nullable
        String parent() {
            return parent == null || parent.isPhase ? null : parent.id;
        }

        /// The id of the phase that it or a task around it is in.
        @Nullable
        String phase() {
            var root = this;
            while (root.parent != null) root = root.parent;
            return root.isPhase && root != this ? root.id : null;
        }

        /// What its edges say beyond its parent and its dependencies.
        Map<String, Object> residue() {
            var residue = new LinkedHashMap<String, Object>();
            if (!parentEdge.isEmpty()) residue.put("parent", parentEdge);
            if (!kept.isEmpty()) residue.put("edges", kept);
            return residue;
        }
    }

    private final String file;
    private final String plan;
    private final Options options;
    private final Map<String, Node> nodes;
    private final Map<String, BeadsLines.Line> others;
    private final Dag.Growing growing = new Dag.Growing();
    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int onDeleted;

    /// @param nodes by the id, in the order of the file
    /// @param others the issues that are no work, by their id
    BeadsGraph(
            String file, String plan, Options options, Map<String, Node> nodes, Map<String, BeadsLines.Line> others) {
        this.file = file;
        this.plan = plan;
        this.options = options;
        this.nodes = nodes;
        this.others = others;
    }

    /// @throws Refused naming the line, where references are broken and that is to be an error
    void build() {
        var withParts = withParts();
        for (var node : nodes.values()) if (!node.isPhase) growing.addTask(node.id, withParts.contains(node.line.id()));
        for (var node : nodes.values()) {
            var elements = elements(node.line);
            for (int i = 0; i < elements.size(); i++) take(node, i, elements.get(i));
        }
        if (onDeleted > 0)
            warnings.add(new Warning("", "Set aside: " + Words.count(onDeleted, "edge") + " to deleted issues."));
    }

    private Set<String> withParts() {
        var ids = new HashSet<String>();
        for (var node : nodes.values())
            for (var element : elements(node.line))
                if (BeadsEdge.PARENT.equals(Json.object(element).get("type"))
                        && Json.object(element).get("depends_on_id") instanceof String target)
                    ids.add(target);
        return ids;
    }

    static List<Object> elements(BeadsLines.Line line) {
        return Json.array(line.members().get("dependencies"));
    }

    private void take(Node node, int at, @Nullable Object element) {
        var edge = BeadsEdge.of(at, element, node.line.id());
        if (edge == null) {
            keep(node, at, element);
            warn(node, "entry %d of its dependencies is none of its own; it was set aside.".formatted(at + 1));
        } else if (edge.type().equals(BeadsEdge.PARENT)) nest(node, edge);
        else if (edge.blocks()) link(node, edge);
        else keep(node, edge);
    }

    private void nest(Node node, BeadsEdge edge) {
        var parent = targetOf(node, edge);
        if (parent == null) return;
        if (node.parent != null) {
            keep(node, edge);
            warn(node, "it is also a child of %s; the first parent counts.".formatted(edge.target()));
        } else if (node.isPhase) {
            keep(node, edge);
        } else if (parent.isPhase || nested(node, parent, edge)) {
            node.parent = parent;
            var written = BeadsEdge.written(node.line.id(), edge.target(), BeadsEdge.PARENT, 0);
            node.parentEdge = edge.residue(written);
            node.parentEdge.put("of", edge.target());
        }
    }

    private boolean nested(Node node, Node parent, BeadsEdge edge) {
        var cycle = growing.nest(node.id, parent.id);
        cycle.ifPresent(c -> setAside(node, edge, c));
        return cycle.isEmpty();
    }

    private void link(Node node, BeadsEdge edge) {
        var target = targetOf(node, edge);
        if (target == null) return;
        var id = Dependency.id(target.id, node.id);
        if (node.isPhase || target.isPhase) {
            keep(node, edge);
            warn(node, "it waits for %s, and one of them is a phase; that was set aside.".formatted(edge.target()));
        } else if (edge.waitsForAny()) {
            keep(node, edge);
            warn(node, "it waits for any one child of %s; that was set aside.".formatted(edge.target()));
        } else if (dependencies.containsKey(id)) {
            keep(node, edge);
        } else {
            var cycle = growing.add(target.id, node.id);
            if (cycle.isPresent()) setAside(node, edge, cycle.get());
            else dependencies.put(id, dependency(node, target, edge));
        }
    }

    private Dependency dependency(Node node, Node target, BeadsEdge edge) {
        var plain = new Dependency(plan, target.id, node.id, Dependency.Type.FS, edge.lagMinutes(), Map.of());
        var residue = edge.residue(BeadsEdge.written(node.line.id(), edge.target(), plain));
        return new Dependency(
                plan, target.id, node.id, Dependency.Type.FS, edge.lagMinutes(),
                Json.frozenMap(Map.of(Beads.WORD, residue)));
    }

    /// The node an edge leads to; where there is none the edge is kept with its issue.
    private @Nullable Node targetOf(Node node, BeadsEdge edge) {
        var target = nodes.get(edge.target());
        if (target != null) return target;
        keep(node, edge);
        var other = others.get(edge.target());
        if (other == null) {
            var problem = "%s depends on %s, which is not in the file".formatted(node.line.id(), edge.target());
            if (options.strict()) throw broken(node, problem);
            warn(node, "it depends on %s, which is not in the file; that was set aside.".formatted(edge.target()));
        } else if (other.text("status").equals("tombstone")) onDeleted++;
        else
            warn(node, "it depends on %s, which is no work (%s); that was set aside."
                    .formatted(edge.target(), other.text("issue_type")));
        return null;
    }

    private void setAside(Node node, BeadsEdge edge, List<String> cycle) {
        keep(node, edge);
        var loop = String.join(" → ", cycle);
        var problem = "%s and %s would wait for each other: %s".formatted(node.line.id(), edge.target(), loop);
        if (options.strict()) throw broken(node, problem);
        warn(node, "its edge to %s closes a cycle and was set aside: %s.".formatted(edge.target(), loop));
    }

    private Refused broken(Node node, String problem) {
        return new Refused(
                "%s, line %d: %s. Nothing was imported; without --strict such edges are set aside."
                        .formatted(file, node.line.number(), problem));
    }

    private static void keep(Node node, BeadsEdge edge) {
        keep(node, edge.at(), edge.members());
    }

    private static void keep(Node node, int at, @Nullable Object element) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        kept.put("at", (long) at);
        kept.put("edge", element);
        node.kept.add(kept);
    }

    private void warn(Node node, String what) {
        warnings.add(new Warning("line " + node.line.number(), node.line.id() + ": " + what));
    }

    List<Dependency> dependencies() {
        return List.copyOf(dependencies.values());
    }

    List<Warning> warnings() {
        return warnings;
    }
}
