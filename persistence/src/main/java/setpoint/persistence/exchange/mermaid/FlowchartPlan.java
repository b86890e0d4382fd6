package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.persistence.exchange.mermaid.Flowchart.Node;
import setpoint.persistence.exchange.mermaid.Flowchart.Shape;
import setpoint.persistence.exchange.mermaid.Flowchart.Subgraph;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.NewIds;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Options;

/// Makes a plan of a flowchart: [Mermaid] says how.
final class FlowchartPlan {
    private final String file;
    private final Flowchart chart;
    private final Options options;
    private final Notes notes;
    private final String plan;
    private final NewIds ids = new NewIds();
    private final List<Phase> phases = new ArrayList<>();
    private final Map<String, Map<String, Object>> tasks = new LinkedHashMap<>();
    private final Map<String, String> taskOf = new HashMap<>();
    private final Map<String, String> phaseOf = new HashMap<>();

    FlowchartPlan(String file, Flowchart chart, String plan, Options options, Notes notes) {
        this.file = file;
        this.chart = chart;
        this.plan = plan;
        this.options = options;
        this.notes = notes;
    }

    Content content() {
        chart.nodes.keySet().removeAll(chart.subgraphs.keySet());
        var connected = new HashSet<String>();
        for (var edge : chart.edges) {
            connected.add(edge.from());
            connected.add(edge.to());
        }
        for (var subgraph : chart.subgraphs.values()) add(subgraph, connected);
        for (var node : chart.nodes.values()) add(node);
        chart.parents.forEach(this::nest);
        var edges = new FlowchartEdges(file, chart, plan, taskOf, tasks, options, notes);
        edges.connect();
        var extensions = edges.setAside().isEmpty()
                ? Map.<String, Object>of()
                : Map.<String, Object>of("mermaid", Map.of("setAside", edges.setAside()));
        var title = chart.title.isEmpty() ? plan : chart.title;
        var brief = new Brief(title, "", "", List.of(), List.of(), List.of(), null, extensions);
        var made = new ArrayList<Task>(tasks.size());
        for (var fields : tasks.values())
            made.add(Records.read(Task.class, fields, "task " + fields.get("id")));
        return new Content(plan, brief, List.of(), phases, made, edges.dependencies());
    }

    private void add(Subgraph subgraph, Set<String> connected) {
        var id = ids.kept(chart.ids.getOrDefault(subgraph.id, subgraph.id));
        boolean isTask = subgraph.within != null
                || connected.contains(subgraph.id)
                || chart.subgraphsThatAreTasks.contains(subgraph.id);
        notes.lookForHidden("line " + subgraph.line, "the title", subgraph.label);
        if (isTask) addTask(subgraph.id, id, subgraph.label, subgraph.within);
        else {
            phaseOf.put(subgraph.id, id);
            phases.add(new Phase(plan, id, subgraph.label, phases.size()));
        }
    }

    private void add(Node node) {
        var id = ids.kept(chart.ids.getOrDefault(node.id, node.id));
        var label = node.label == null ? node.id : node.label;
        notes.lookForHidden("line " + node.line, "the title", label);
        addTask(node.id, id, label, node.within);
        if (node.shape == Shape.CIRCLE || node.classes.contains("milestone")) tasks.get(id).put("kind", "milestone");
    }

    private void addTask(String foreign, String id, String title, @Nullable Subgraph within) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("plan", plan);
        fields.put("id", id);
        fields.put("title", title);
        for (var s = within; s != null; s = s.within) {
            if (phaseOf.containsKey(s.id)) fields.put("phase", phaseOf.get(s.id));
            else fields.putIfAbsent("parent", taskOf.get(s.id));
        }
        if (!id.equals(chart.ids.getOrDefault(foreign, foreign)))
            fields.put("extensions", Map.of("mermaid", Map.of("id", foreign)));
        taskOf.put(foreign, id);
        tasks.put(id, fields);
    }

    private void nest(String part, String parent) {
        var child = tasks.get(part);
        if (child == null || !tasks.containsKey(parent)) return;
        int depth = 0;
        for (var p = parent; p != null; p = (String) tasks.get(p).get("parent")) {
            if (p.equals(part)) throw new Refused("%s: task %s is said to be a part of itself.", file, part);
            Limits.checkDepth(file, "task " + part, ++depth);
        }
        child.put("parent", parent);
    }
}
