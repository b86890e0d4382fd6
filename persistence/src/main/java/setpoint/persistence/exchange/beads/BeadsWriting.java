package setpoint.persistence.exchange.beads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.json.JsonText;

/// One writing of one plan as lines of a beads file.
final class BeadsWriting {
    /// The order in which beads itself writes an issue's members; others come behind.
    private static final List<String> ORDER = List.of(
            "_type", "id", "title", "description", "design", "acceptance_criteria", "notes", "spec_id", "status",
            "priority",
            "issue_type", "assignee", "owner", "estimated_minutes", "created_at", "created_by", "updated_at",
            "started_at",
            "closed_at", "close_reason", "due_at", "defer_until", "external_ref", "metadata", "labels", "dependencies",
            "comments");

    private static final long BEHIND = Long.MAX_VALUE;

    /// A line and where it goes: by place where the file had an order of its own, else by id; new lines behind.
    ///
    /// @param line members, or the text that was kept
    private record Placed(long at, String id, int within, Object line) {
        static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::at)
                .thenComparing(Placed::id)
                .thenComparingInt(Placed::within);
    }

    private final Content content;
    private final Map<String, WorkState> work;
    private final @Nullable Exported head;
    private final Map<String, String> issues = new HashMap<>();
    private final Map<String, Phase> epics = new HashMap<>();

    /// @param head what new lines are to say about their plan; null where nobody will read them
    BeadsWriting(Content content, Map<String, WorkState> work, @Nullable Exported head) {
        this.content = content;
        this.work = work;
        this.head = head;
        for (var task : content.tasks()) issues.put(task.id(), issueId(task.id(), task.extensions()));
        for (var phase : content.phases()) {
            if (!isImported(phase.extensions())) continue;
            epics.put(phase.id(), phase);
            issues.put(phase.id(), issueId(phase.id(), phase.extensions()));
        }
    }

    /// The id that an item has in beads.
    static String issueId(String id, Map<String, Object> extensions) {
        return Json.object(extensions.get(Beads.WORD)).get("id") instanceof String foreign ? foreign : id;
    }

    private static boolean isImported(Map<String, Object> extensions) {
        return extensions.containsKey(Beads.WORD);
    }

    /// The lines as text.
    List<String> lines() {
        return placed().stream()
                .map(p -> p.line() instanceof String text ? text : JsonText.compact(p.line()))
                .toList();
    }

    /// The lines as whoever reads them finds them.
    List<BeadsLines.Line> read() {
        return placed().stream()
                .map(p -> p.line() instanceof String text
                        ? BeadsLines.Line.read("line", 1, text)
                        : BeadsLines.Line.of(Json.object(p.line())))
                .toList();
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        for (var task : content.tasks()) placed.add(placed(task.id(), task.extensions(), line(task)));
        for (var phase : epics.values()) placed.add(placed(phase.id(), phase.extensions(), line(phase)));
        int within = 1;
        for (var entry : Json.array(Json.object(content.brief().extensions().get(Beads.WORD)).get("lines")))
            placed.add(placed(Json.object(entry), within++));
        placed.sort(Placed.ORDER);
        return placed;
    }

    private Placed placed(String id, Map<String, Object> extensions, Map<String, Object> line) {
        if (!isImported(extensions)) return new Placed(BEHIND, id, 0, line);
        return new Placed(place(Json.object(extensions.get(Beads.WORD))), issueId(id, extensions), 0, line);
    }

    private static Placed placed(Map<String, Object> entry, int within) {
        var id = entry.getOrDefault("id", entry.getOrDefault("after", ""));
        return new Placed(place(entry), String.valueOf(id), within, entry.getOrDefault("text", "{}"));
    }

    private static long place(Map<String, Object> residue) {
        return residue.get("at") instanceof Long at ? at : 0;
    }

    private Map<String, Object> line(Task task) {
        var residue = Json.object(task.extensions().get(Beads.WORD));
        var state = work.getOrDefault(task.id(), WorkState.untouched(task.plan(), task.id()));
        var issue = issues.getOrDefault(task.id(), task.id());
        var written = BeadsIssue.members(task, state, issue);
        if (task.phase() != null && !epics.containsKey(task.phase())) putPhaseLabel(written, task);
        if (!isImported(task.extensions())) putWhatIsNew(written, task, state);
        var line = Residue.restored(written, residue);
        var parent = parentOf(task);
        correctUpdated(line, residue, state);
        if (line.containsKey("parent")) correctParent(line, residue, parent);
        var edges = edges(task, issue, residue, parent);
        if (!edges.isEmpty()) line.put("dependencies", edges);
        return Nul.restored(ordered(line), residue);
    }

    private Map<String, Object> line(Phase phase) {
        var residue = Json.object(phase.extensions().get(Beads.WORD));
        var written = BeadsIssue.members(phase, issues.getOrDefault(phase.id(), phase.id()));
        var line = Residue.restored(written, residue);
        var edges = Edges.kept(residue);
        if (!edges.all.isEmpty()) line.put("dependencies", edges.inOrder());
        return Nul.restored(ordered(line), residue);
    }

    private static void putPhaseLabel(Map<String, Object> line, Task task) {
        var labels = new ArrayList<Object>(task.labels());
        labels.add("phase:" + task.phase());
        line.put("labels", labels);
    }

    /// What beads wants of each issue and what leads back to the plan; lines that were imported have their own.
    private void putWhatIsNew(Map<String, Object> line, Task task, WorkState state) {
        if (head == null) return;
        var created = head.plan().createdAt();
        var updated = BeadsIssue.worked(state).filter(created::isBefore).orElse(created);
        line.put("spec_id", task.plan());
        line.put("created_at", created.toString());
        line.put("updated_at", updated.toString());
        var setpoint = new LinkedHashMap<String, Object>();
        setpoint.put("plan", task.plan());
        if (head.version() != null) setpoint.put("planRef", head.version().planRef());
        setpoint.put("kind", task.kind().word());
        line.put("metadata", Map.of("setpoint", setpoint));
    }

    private @Nullable String parentOf(Task task) {
        if (task.parent() != null) return issues.get(task.parent());
        return task.phase() != null && epics.containsKey(task.phase()) ? issues.get(task.phase()) : null;
    }

    /// What was done here since is newer than what the file said.
    private static void correctUpdated(Map<String, Object> line, Map<String, Object> residue, WorkState work) {
        var worked = BeadsIssue.worked(work).filter(at -> !at.toString().equals(residue.get(Residue.WORKED)));
        if (worked.isEmpty() || !(line.get("updated_at") instanceof String text)) return;
        var updated = BeadsIssue.instant(text);
        if (updated != null && worked.get().isAfter(updated)) line.put("updated_at", worked.get().toString());
    }

    /// Newer exports repeat the parent's id beside the edge.
    private static void correctParent(Map<String, Object> line, Map<String, Object> residue, @Nullable String parent) {
        if (java.util.Objects.equals(Json.object(residue.get("parent")).get("of"), parent)) return;
        if (parent == null) line.remove("parent");
        else line.put("parent", parent);
    }

    private List<Object> edges(Task task, String issue, Map<String, Object> residue, @Nullable String parent) {
        var edges = Edges.kept(residue);
        if (parent != null) {
            var known = Json.object(residue.get("parent"));
            if (!parent.equals(known.get("of"))) known = Map.of();
            edges.add(complete(BeadsEdge.written(issue, parent, BeadsEdge.PARENT, 0), known), known);
        }
        for (var dependency : content.dependenciesOf(task.id())) {
            var target = issues.get(dependency.from());
            if (target == null) continue;
            var known = Json.object(dependency.extensions().get(Beads.WORD));
            edges.add(complete(BeadsEdge.written(issue, target, dependency), known), known);
        }
        return edges.inOrder();
    }

    private Map<String, Object> complete(Map<String, Object> written, Map<String, Object> residue) {
        if (residue.isEmpty() && head != null) written.put("created_at", head.plan().createdAt().toString());
        return Residue.restored(written, residue);
    }

    /// The edges of one issue with their places.
    private static final class Edges {
        private record Edge(long at, Object edge) {}

        private final List<Edge> all = new ArrayList<>();

        static Edges kept(Map<String, Object> residue) {
            var edges = new Edges();
            for (var kept : Json.array(residue.get("edges"))) {
                var entry = Json.object(kept);
                edges.all.add(new Edge(place(entry), entry.get("edge")));
            }
            return edges;
        }

        void add(Map<String, Object> edge, Map<String, Object> residue) {
            all.add(new Edge(residue.containsKey("at") ? place(residue) : BEHIND, edge));
        }

        List<Object> inOrder() {
            all.sort(Comparator.comparingLong(Edge::at));
            var edges = new ArrayList<>(all.size());
            for (var edge : all) edges.add(edge.edge());
            return edges;
        }
    }

    private static Map<String, Object> ordered(Map<String, Object> line) {
        var ordered = new LinkedHashMap<String, Object>();
        for (var name : ORDER) if (line.containsKey(name)) ordered.put(name, line.get(name));
        line.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
