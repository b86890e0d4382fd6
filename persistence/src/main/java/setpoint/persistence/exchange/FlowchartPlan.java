package setpoint.persistence.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Next;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.persistence.exchange.Flowchart.Edge;
import setpoint.persistence.exchange.Flowchart.Node;
import setpoint.persistence.exchange.Flowchart.Shape;
import setpoint.persistence.exchange.Flowchart.Subgraph;

/// Makes a plan of a flowchart: [Mermaid] says how.
final class FlowchartPlan {
    private static final Set<String> SUCCESS = Set.of(
            "yes", "y", "true", "ok", "okay", "pass", "passed", "passes", "success", "succeeded", "approve", "approved",
            "accept", "accepted", "valid", "go", "ja", "oui", "sí", "si", "是", "✓", "✅");
    private static final Set<String> FAILURE = Set.of(
            "no", "n", "false", "not ok", "fail", "failed", "fails", "failure", "reject", "rejected", "deny", "denied",
            "needs changes", "changes requested", "not approved", "error", "invalid", "no go", "no-go", "nein", "non",
            "否", "✗", "❌");
    private static final Pattern LINK = Pattern.compile("(FS|SS|FF|SF)?\\s*(?:([+-])\\s*(\\d{1,8})\\s*(m|min|h))?");

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
    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> next = new HashMap<>();
    private final List<Object> setAside = new ArrayList<>();

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
        connect();
        next.forEach((task, list) -> tasks.get(task).put("next", list));
        var extensions = setAside.isEmpty()
                ? Map.<String, Object>of()
                : Map.<String, Object>of("mermaid", Map.of("setAside", setAside));
        var title = chart.title.isEmpty() ? plan : chart.title;
        var brief = new Brief(title, "", "", List.of(), List.of(), List.of(), null, extensions);
        var made = new ArrayList<Task>(tasks.size());
        for (var fields : tasks.values())
            made.add(Records.read(Task.class, fields, "task " + fields.get("id")));
        return new Content(plan, brief, List.of(), phases, made, dependencies.values());
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

    private void connect() {
        var decisions = decisions();
        var plain = new ArrayList<Edge>();
        for (var edge : chart.edges) {
            var outcome = outcome(edge, decisions);
            if (outcome == Next.Outcome.FAILURE || outcome != null && edge.label().startsWith("on ")) wake(edge, outcome);
            else plain.add(edge);
        }
        for (var index : backward(plain)) {
            var edge = plain.get(index.edge());
            var outcome = outcome(edge, decisions);
            if (outcome != null) wake(edge, outcome);
            else setAside(edge, index.cycle());
            plain.set(index.edge(), new Edge("", "", "", true, 0));
        }
        for (var edge : plain) if (edge.line() > 0) depend(edge);
        makeGates(decisions);
    }

    /// The nodes at which the way divides by an answer.
    private Set<String> decisions() {
        var decisions = new HashSet<String>();
        for (var edge : chart.edges) {
            var node = chart.nodes.get(edge.from());
            if (node != null && node.shape == Shape.DECISION && answer(edge.label()) != null) decisions.add(node.id);
        }
        for (var node : chart.nodes.values()) if (node.classes.contains("gate")) decisions.add(node.id);
        return decisions;
    }

    private void makeGates(Set<String> decisions) {
        for (var node : decisions) {
            var task = tasks.get(taskOf.get(node));
            task.put("kind", "gate");
            task.put("gate", Map.of("type", "HUMAN"));
            notes.count("%d gates have no approver yet.");
        }
    }

    private Next.@Nullable Outcome outcome(Edge edge, Set<String> decisions) {
        if (edge.label().equals("on success")) return Next.Outcome.SUCCESS;
        if (edge.label().equals("on failure")) return Next.Outcome.FAILURE;
        return decisions.contains(edge.from()) ? answer(edge.label()) : null;
    }

    static Next.@Nullable Outcome answer(String label) {
        var word = label.toLowerCase(Locale.ROOT).replaceAll("[\\s.!?:,;]+", " ").strip();
        if (SUCCESS.contains(word)) return Next.Outcome.SUCCESS;
        return FAILURE.contains(word) ? Next.Outcome.FAILURE : null;
    }

    private void wake(Edge edge, Next.Outcome outcome) {
        var list = next.computeIfAbsent(task(edge.from()), _ -> new ArrayList<>());
        var entry = Map.<String, Object>of("on", outcome.word(), "to", task(edge.to()));
        if (!list.contains(entry)) list.add(entry);
    }

    private List<Loops.SetAside> backward(List<Edge> edges) {
        var parents = new HashMap<String, String>();
        tasks.forEach((id, fields) -> {
            if (fields.get("parent") instanceof String parent) parents.put(id, parent);
        });
        var loops = new Loops(file, List.copyOf(tasks.keySet()), parents);
        for (var edge : edges) loops.add(task(edge.from()), task(edge.to()));
        return loops.find();
    }

    private String task(String foreign) {
        return Objects.requireNonNull(taskOf.get(foreign), foreign);
    }

    private void setAside(Edge edge, List<String> cycle) {
        var message = "the edge %s → %s closes a loop (%s) and was set aside."
                .formatted(edge.from(), edge.to(), shown(cycle));
        if (options.strict()) throw new Refused("%s, line %d: %s".formatted(file, edge.line(), message.replace(" and was set aside", "")));
        notes.add("line " + edge.line(), message);
        var kept = new LinkedHashMap<String, Object>();
        kept.put("from", task(edge.from()));
        kept.put("to", task(edge.to()));
        if (!edge.label().isEmpty()) kept.put("label", edge.label());
        setAside.add(kept);
    }

    /// A loop for a sentence; one of very many tasks is shortened in its middle.
    static String shown(List<String> cycle) {
        if (cycle.size() <= 60) return String.join(" → ", cycle);
        return "%s → … %d more … → %s".formatted(
                String.join(" → ", cycle.subList(0, 40)), cycle.size() - 50,
                String.join(" → ", cycle.subList(cycle.size() - 10, cycle.size())));
    }

    private void depend(Edge edge) {
        if (!edge.isDirected())
            notes.count("%d edges have no head, or one at both ends; they were read in the order in which they are written.");
        var from = task(edge.from());
        var to = task(edge.to());
        var type = Dependency.Type.FS;
        int lag = 0;
        Map<String, Object> extensions = Map.of();
        var link = LINK.matcher(edge.label());
        if (link.matches()) {
            if (link.group(1) != null) type = Dependency.Type.valueOf(link.group(1));
            if (link.group(3) != null) lag = minutes(link.group(2), link.group(3), link.group(4));
        } else extensions = Map.of("mermaid", Map.of("label", edge.label()));
        var dependency = new Dependency(plan, from, to, type, lag, extensions);
        if (dependencies.putIfAbsent(dependency.id(), dependency) != null)
            notes.count("%d edges between the same two nodes were read as one.");
    }

    private static int minutes(String sign, String number, String unit) {
        int minutes = Integer.parseInt(number) * (unit.equals("h") ? 60 : 1);
        return sign.equals("-") ? -minutes : minutes;
    }
}
