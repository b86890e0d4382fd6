package setpoint.persistence.exchange.sketch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dag;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Warning;

/// The dependencies of a foreign file, taken in one by one in its order. One that leads nowhere, or that would close a
/// cycle with those before it, is set aside with a warning that names both ends and the whole cycle; read strictly, it
/// is an error. Not thread-safe.
final class ForeignEdges {
    private static final int ERRORS_TO_NAME = 5;
    private static final int MOST_EDGES = 200_000;

    /// Something that one task waits for.
    record Edge(String from, String to, Map<String, Object> members) {}

    private final String file;
    private final Options options;
    private final List<Warning> warnings;
    private final Dag.Growing graph = new Dag.Growing();
    private final Map<String, Map<String, Edge>> kept = new LinkedHashMap<>();
    private final Map<String, List<Object>> aside = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private int count;

    /// @param file the file's name, for messages
    ForeignEdges(String file, Options options, List<Warning> warnings) {
        this.file = file;
        this.options = options;
        this.warnings = warnings;
    }

    /// @param parents those that others are parts of
    void tasks(Collection<String> ids, Collection<String> parents) {
        for (var id : ids) graph.addTask(id, parents.contains(id));
    }

    /// Makes a task a part of another.
    ///
    /// @return false where it is set aside
    boolean nest(String part, String parent) {
        var cycle = graph.nest(part, parent);
        if (cycle.isEmpty()) return true;
        setAside(part, parent,
                "its parent “%s” is one of its parts: %s".formatted(parent, String.join(" → ", cycle.get())));
        return false;
    }

    void add(Edge edge) {
        if (++count > MOST_EDGES)
            throw new Refused("%s holds more than %,d dependencies; split the plan.", file, MOST_EDGES);
        var known = kept.computeIfAbsent(edge.to(), _ -> new LinkedHashMap<>());
        if (known.containsKey(edge.from())) return;
        var cycle = graph.add(edge.from(), edge.to());
        if (cycle.isEmpty()) known.put(edge.from(), edge);
        else
            setAside(
                    edge.to(), edge.from(),
                    "its dependency on “%s” closes a cycle: %s".formatted(edge.from(),
                            String.join(" → ", cycle.get())));
    }

    /// Takes note of a dependency on something that is not in the file.
    void leadsNowhere(String task, String missing) {
        setAside(task, missing, "it depends on “%s”, which is not in the file".formatted(missing));
    }

    private void setAside(String task, String other, String why) {
        if (options.strict()) errors.add("task %s: %s.".formatted(task, why));
        aside.computeIfAbsent(task, _ -> new ArrayList<>()).add(other);
        warnings.add(new Warning("task " + task, why + "; it was set aside."));
    }

    /// What each task depends on, as a plan file writes it.
    List<Object> dependsOn(String task) {
        var list = new ArrayList<>();
        for (var edge : kept.getOrDefault(task, Map.of()).values()) {
            var entry = new LinkedHashMap<>(edge.members());
            entry.put("task", edge.from());
            list.add(entry);
        }
        return list;
    }

    /// The other ends of what was set aside at a task.
    List<Object> setAside(String task) {
        return aside.getOrDefault(task, List.of());
    }

    /// @throws Refused where the file is read strictly and something would have been set aside
    void mustBeWhole() {
        if (errors.isEmpty()) return;
        var first = String.join(" ", errors.stream().limit(ERRORS_TO_NAME).toList());
        var more = errors.size() > ERRORS_TO_NAME ? " And %d more.".formatted(errors.size() - ERRORS_TO_NAME) : "";
        throw new Refused(
                "%s: %s%s Nothing was imported; without --strict such edges are set aside.".formatted(file, first,
                        more));
    }
}
