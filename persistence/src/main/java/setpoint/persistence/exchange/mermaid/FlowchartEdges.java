package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Next;
import setpoint.persistence.exchange.mermaid.Flowchart.Edge;
import setpoint.persistence.exchange.mermaid.Flowchart.Shape;
import setpoint.persistence.exchange.Loops;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Options;

/// Makes dependencies and `next` of a flowchart's edges: [Mermaid] says how.
///
/// A task that only a `next` leads to sleeps until it is woken, so no `next` may lead back to a task that nothing else
/// leads to: it would never begin. Such an edge is set aside as one that closes a loop.
final class FlowchartEdges {
    private static final Set<String> SUCCESS = Set.of(
            "yes", "y", "true", "ok", "okay", "pass", "passed", "passes", "success", "succeeded", "approve", "approved",
            "accept", "accepted", "valid", "go", "ja", "oui", "sí", "si", "是", "✓", "✅");
    private static final Set<String> FAILURE = Set.of(
            "no", "n", "false", "not ok", "fail", "failed", "fails", "failure", "reject", "rejected", "deny", "denied",
            "needs changes", "changes requested", "not approved", "error", "invalid", "no go", "no-go", "nein", "non",
            "否", "✗", "❌");
    private static final Pattern LINK = Pattern.compile("(FS|SS|FF|SF)?\\s*(?:([+-])\\s*(\\d{1,8})\\s*(m|min|h))?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.!?:,;]++");

    private final String file;
    private final Flowchart chart;
    private final String plan;
    private final Map<String, String> taskOf;
    private final Map<String, Map<String, Object>> tasks;
    private final Options options;
    private final Notes notes;
    private final Set<String> decisions = new HashSet<>();
    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> next = new HashMap<>();
    private final Set<String> dependents = new HashSet<>();
    private final List<Object> setAside = new ArrayList<>();

    /// @param taskOf the task's id of each node and subgraph that is a task
    /// @param tasks the fields of each task; gates and `next` are written into them
    FlowchartEdges(
            String file,
            Flowchart chart,
            String plan,
            Map<String, String> taskOf,
            Map<String, Map<String, Object>> tasks,
            Options options,
            Notes notes) {
        this.file = file;
        this.chart = chart;
        this.plan = plan;
        this.taskOf = taskOf;
        this.tasks = tasks;
        this.options = options;
        this.notes = notes;
    }

    Collection<Dependency> dependencies() {
        return dependencies.values();
    }

    List<Object> setAside() {
        return setAside;
    }

    void connect() {
        findDecisions();
        var ordered = new ArrayList<Edge>();
        var led = chart.edges.stream().filter(e -> isPlain(e)).map(Edge::to).collect(Collectors.toSet());
        var waysBack = new ArrayList<Edge>();
        for (var edge : chart.edges) {
            if (saysOutcome(edge)) wake(edge, Objects.requireNonNull(answer(edge.label().substring("on ".length()))));
            else if (isPlain(edge) || !led.contains(edge.to())) ordered.add(edge);
            else waysBack.add(edge);
        }
        var closing = new LinkedHashMap<Edge, List<String>>();
        for (var loop : loops(ordered)) closing.put(ordered.get(loop.edge()), loop.cycle());
        for (var edge : ordered) if (!closing.containsKey(edge)) accept(edge);
        for (var edge : waysBack) if (!wakeAgain(edge)) setAside(edge, List.of(task(edge.from()), task(edge.to())));
        closing.forEach((edge, cycle) -> {
            if (!leadsBackFromGate(edge, cycle) || !wakeAgain(edge)) setAside(edge, cycle);
        });
        next.forEach((task, list) -> tasks.get(task).put("next", list));
        makeGates();
    }

    /// The nodes at which the way divides by an answer.
    private void findDecisions() {
        for (var edge : chart.edges) {
            var node = chart.nodes.get(edge.from());
            if (node != null && node.shape == Shape.DECISION && answer(edge.label()) != null) decisions.add(node.id);
        }
        for (var node : chart.nodes.values()) if (node.classes.contains("gate")) decisions.add(node.id);
    }

    private void makeGates() {
        for (var node : decisions) {
            var task = tasks.get(task(node));
            task.put("kind", "gate");
            task.put("gate", Map.of("type", "HUMAN"));
            notes.count("Gates without an approver: %d. Name one before approving.");
        }
    }

    private static boolean saysOutcome(Edge edge) {
        return edge.label().equals("on success") || edge.label().equals("on failure");
    }

    /// Whether an edge says what comes before what, and not what a gate's "no" wakes.
    private boolean isPlain(Edge edge) {
        return !saysOutcome(edge) && outcome(edge) != Next.Outcome.FAILURE;
    }

    private Next.@Nullable Outcome outcome(Edge edge) {
        return decisions.contains(edge.from()) ? answer(edge.label()) : null;
    }

    private static Next.@Nullable Outcome answer(String label) {
        var word = SEPARATORS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (SUCCESS.contains(word)) return Next.Outcome.SUCCESS;
        return FAILURE.contains(word) ? Next.Outcome.FAILURE : null;
    }

    private List<Loops.SetAside> loops(List<Edge> edges) {
        var parents = new HashMap<String, String>();
        tasks.forEach((id, fields) -> {
            if (fields.get("parent") instanceof String parent) parents.put(id, parent);
        });
        var loops = new Loops(file, List.copyOf(tasks.keySet()), parents);
        for (var edge : edges) loops.add(task(edge.from()), task(edge.to()));
        return loops.find();
    }

    private void accept(Edge edge) {
        if (isPlain(edge)) depend(edge);
        else wake(edge, Next.Outcome.FAILURE);
    }

    /// Whether an edge that closes a loop is a gate's answer, or follows behind a gate's "no".
    private boolean leadsBackFromGate(Edge edge, List<String> cycle) {
        if (outcome(edge) != null) return true;
        for (int i = 0; i + 1 < cycle.size(); i++) {
            var to = cycle.get(i + 1);
            if (next.getOrDefault(cycle.get(i), List.of()).stream().anyMatch(n -> n.get("to").equals(to))) return true;
        }
        return false;
    }

    /// Lets an edge that leads back wake its task again, where something else lets that task begin at first.
    private boolean wakeAgain(Edge edge) {
        var to = task(edge.to());
        if (!dependents.contains(to)) return false;
        var outcome = outcome(edge);
        wake(edge, outcome == null ? Next.Outcome.SUCCESS : outcome);
        return true;
    }

    private void wake(Edge edge, Next.Outcome outcome) {
        var list = next.computeIfAbsent(task(edge.from()), _ -> new ArrayList<>());
        var entry = Map.<String, Object>of("on", outcome.word(), "to", task(edge.to()));
        if (!list.contains(entry)) list.add(entry);
    }

    private String task(String foreign) {
        return Objects.requireNonNull(taskOf.get(foreign), foreign);
    }

    private void setAside(Edge edge, List<String> cycle) {
        var closes = "the edge %s → %s closes a loop (%s)".formatted(edge.from(), edge.to(), shown(cycle));
        if (options.strict()) throw new Refused("%s, line %d: %s.".formatted(file, edge.line(), closes));
        notes.add("line " + edge.line(), closes + " and was set aside.");
        var kept = new LinkedHashMap<String, Object>();
        kept.put("from", task(edge.from()));
        kept.put("to", task(edge.to()));
        if (!edge.label().isEmpty()) kept.put("label", edge.label());
        setAside.add(kept);
    }

    /// A loop for a sentence; one of very many tasks is shortened in its middle.
    private static String shown(List<String> cycle) {
        if (cycle.size() <= 60) return String.join(" → ", cycle);
        return "%s → … %d more … → %s".formatted(
                String.join(" → ", cycle.subList(0, 40)), cycle.size() - 50,
                String.join(" → ", cycle.subList(cycle.size() - 10, cycle.size())));
    }

    private void depend(Edge edge) {
        if (!edge.isDirected())
            notes.count(
                    "%d edges have no head, or one at both ends; they were read in the order in which they are written.");
        var type = Dependency.Type.FS;
        int lag = 0;
        Map<String, Object> extensions = Map.of();
        var link = LINK.matcher(edge.label());
        if (link.matches()) {
            if (link.group(1) != null) type = Dependency.Type.valueOf(link.group(1));
            if (link.group(3) != null) lag = minutes(link.group(2), link.group(3), link.group(4));
        } else extensions = Map.of("mermaid", Map.of("label", edge.label()));
        var dependency = new Dependency(plan, task(edge.from()), task(edge.to()), type, lag, extensions);
        dependents.add(dependency.to());
        if (dependencies.putIfAbsent(dependency.id(), dependency) != null)
            notes.count("%d edges between the same two nodes were read as one.");
    }

    private static int minutes(String sign, String number, String unit) {
        int minutes = Integer.parseInt(number) * (unit.equals("h") ? 60 : 1);
        return sign.equals("-") ? -minutes : minutes;
    }
}
