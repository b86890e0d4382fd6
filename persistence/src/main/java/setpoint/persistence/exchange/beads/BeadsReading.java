package setpoint.persistence.exchange.beads;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Moments;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;

/// One reading of one beads file.
final class BeadsReading {
    /// Types of issue that are no work: they are kept with the plan.
    private static final Set<String> NOT_WORK = Set.of(
            "merge-request", "event", "agent", "role", "rig", "message", "convoy", "molecule");

    private final Source source;
    private final Options options;
    private final BeadsLines lines;
    private final boolean sorted;
    private final Map<String, BeadsGraph.Node> nodes = new LinkedHashMap<>();
    private final Map<String, BeadsLines.Line> others = new HashMap<>();
    private final List<Object> kept = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<WorkState> work = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private String plan = "";

    BeadsReading(Source source, Options options) {
        this.source = source;
        this.options = options;
        lines = BeadsLines.of(source);
        sorted = isSorted();
        warnings.addAll(lines.warnings());
    }

    Imported imported() {
        if (lines.all().isEmpty()) throw new Refused("%s holds no issues.", source.name());
        var prefix = prefix();
        plan = Ids.kept(prefix, _ -> false);
        sortOut();
        var graph = new BeadsGraph(source.name(), plan, options, nodes, others);
        graph.build();
        for (var node : nodes.values()) {
            if (node.isPhase) phases.add(phase(node));
            else take(node);
        }
        warnings.addAll(graph.warnings());
        var brief = new Brief(prefix, "", "", List.of(), List.of(), List.of(), null, extensions());
        var content = new Content(plan, brief, List.of(), phases, tasks, graph.dependencies());
        return new Imported(Beads.WORD, content, work, List.of(), null, null, this::theirs, List.copyOf(warnings));
    }

    /// Files that beads writes are sorted by id, and then no line needs to know its place.
    private boolean isSorted() {
        var last = "";
        for (var line : lines.all()) {
            if (line.id().isEmpty()) continue;
            if (last.compareTo(line.id()) > 0) return false;
            last = line.id();
        }
        return true;
    }

    /// What most ids begin with; the file's name where none begins with anything. An id such as `bd-wisp-x1` counts for
    /// `bd` where others begin with that alone.
    private String prefix() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var line : lines.all()) {
            int end = line.id().lastIndexOf('-');
            if (end > 0) counts.merge(line.id().substring(0, end), 1, Integer::sum);
        }
        for (var longer : List.copyOf(counts.keySet())) {
            for (int end = longer.indexOf('-'); end > 0; end = longer.indexOf('-', end + 1)) {
                var shorter = longer.substring(0, end);
                if (!counts.containsKey(shorter)) continue;
                counts.merge(shorter, counts.remove(longer), Integer::sum);
                break;
            }
        }
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        return counts.keySet().stream()
                .filter(p -> counts.get(p) == most)
                .findFirst()
                .orElseGet(() -> source.name().replaceFirst("\\.[^.]*$", ""));
    }

    /// Tells tasks and phases from what is kept with the plan.
    private void sortOut() {
        var taken = new HashSet<String>();
        var previous = "";
        for (var line : lines.all()) {
            if (isWork(line)) {
                var id = Ids.kept(line.id(), i -> taken.contains(i.toLowerCase(Locale.ROOT)));
                taken.add(id.toLowerCase(Locale.ROOT));
                nodes.put(line.id(), new BeadsGraph.Node(line, id, options.phasesFromEpics() && isTopEpic(line)));
            } else {
                if (line.isIssue()) others.put(line.id(), line);
                kept.add(keptLine(line, previous));
            }
            if (line.isIssue()) previous = line.id();
        }
    }

    private static boolean isWork(BeadsLines.Line line) {
        return line.isIssue()
                && !line.text("status").equals("tombstone")
                && !NOT_WORK.contains(line.text("issue_type"));
    }

    private static boolean isTopEpic(BeadsLines.Line line) {
        return line.text("issue_type").equals("epic")
                && BeadsGraph.elements(line).stream()
                        .noneMatch(e -> BeadsEdge.PARENT.equals(Json.object(e).get("type")));
    }

    /// The line as it stands there, and where.
    private Map<String, Object> keptLine(BeadsLines.Line line, String previous) {
        var entry = new LinkedHashMap<String, Object>();
        if (!sorted) entry.put("at", (long) line.number());
        entry.put(line.isIssue() ? "id" : "after", line.isIssue() ? line.id() : previous);
        entry.put("text", line.text());
        return entry;
    }

    private Map<String, Object> extensions() {
        return Json.frozenMap(Map.of(Beads.WORD, kept.isEmpty() ? Map.of() : Map.of("lines", kept)));
    }

    private Phase phase(BeadsGraph.Node node) {
        var line = node.line;
        var plain = new Phase(plan, node.id, title(line), phases.size());
        var residue = residue(node, BeadsIssue.members(plain, line.id()));
        return new Phase(plan, node.id, plain.title(), null, false, Json.frozenMap(Map.of(Beads.WORD, residue)),
                plain.position());
    }

    private void take(BeadsGraph.Node node) {
        var line = node.line;
        var state = BeadsIssue.work(plan, node.id, line);
        if (state != null) work.add(state);
        var members = taskMembers(node);
        var plain = Records.read(Task.class, members, "line " + line.number());
        var written = BeadsIssue.members(
                plain, state == null ? WorkState.untouched(plan, node.id) : state, line.id());
        var residue = residue(node, written);
        if (state != null && BeadsIssue.isUpdatedBeforeWorked(line, state))
            BeadsIssue.worked(state).ifPresent(at -> residue.put(Residue.WORKED, at.toString()));
        tasks.add(plain.extended(Map.of(Beads.WORD, residue)));
    }

    /// When each issue was last changed, and with the newest of them the plan.
    private Map<String, Instant> theirs() {
        var theirs = new HashMap<String, Instant>();
        for (var node : nodes.values()) {
            var updated = BeadsIssue.instant(node.line.text("updated_at"));
            if (updated == null) continue;
            theirs.put(node.id, updated);
            theirs.merge(plan, updated, (a, b) -> a.isAfter(b) ? a : b);
        }
        return theirs;
    }

    private Map<String, Object> taskMembers(BeadsGraph.Node node) {
        var line = node.line;
        var task = new LinkedHashMap<String, Object>();
        task.put("plan", plan);
        task.put("id", node.id);
        task.put("title", title(line));
        var kind = BeadsIssue.kindOf(line.text("issue_type"));
        task.put("kind", kind.word());
        if (node.phase() != null) task.put("phase", node.phase());
        if (node.parent() != null) task.put("parent", node.parent());
        task.put("description", line.text("description"));
        task.put("priority", priority(line));
        task.put("labels", labels(line));
        if (!line.text("assignee").isEmpty()) task.put("owner", line.text("assignee"));
        if (line.members().get("estimated_minutes") instanceof Long minutes && minutes >= 0
                && minutes <= Integer.MAX_VALUE)
            task.put("estimate", Map.of("likelyMin", minutes));
        putMoment(task, "deadline", line, "due_at");
        putMoment(task, "earliestStart", line, "defer_until");
        var criteria = BeadsIssue.criteria(line.text("acceptance_criteria"));
        task.put("criteria", Objects.requireNonNull(Records.treeOf(criteria, false)));
        if (kind == Kind.GATE) task.put("gate", Records.compact(BeadsIssue.gate(line)));
        return task;
    }

    private String title(BeadsLines.Line line) {
        if (line.members().get("title") instanceof String title) return title;
        warn(line, "it has no title; its id stands in for it.");
        return line.id();
    }

    private long priority(BeadsLines.Line line) {
        var given = line.members().get("priority");
        if (given instanceof Long n && n >= 0 && n <= 4) return n;
        long taken = given instanceof Long n && n > 4 ? 4 : 0;
        warn(line, given == null
                ? "it has no priority and counts as most urgent (0), as beads reads it."
                : "its priority is not between 0 and 4; it counts as %d.".formatted(taken));
        return taken;
    }

    private List<Object> labels(BeadsLines.Line line) {
        var labels = Json.array(line.members().get("labels"));
        if (!labels.stream().allMatch(String.class::isInstance)) labels = List.of();
        var status = line.text("status");
        switch (status) {
            case "pinned" -> labels = with(labels, status);
            case "deferred" -> {
                if (BeadsIssue.instant(line.text("defer_until")) == null) {
                    labels = with(labels, status);
                    warn(line, "it is deferred without a date; it is open here and has the label “deferred”.");
                }
            }
            case "blocked" ->
                    warn(line, "it is marked blocked; here it is open, and blocked while what it waits for is.");
            default -> {
                if (!status.isEmpty() && !BeadsIssue.STATUSES.contains(status))
                    warn(line, "its status “%s” is the project's own; here it is open.".formatted(status));
            }
        }
        return labels;
    }

    private static List<Object> with(List<Object> labels, String label) {
        if (labels.contains(label)) return labels;
        var more = new ArrayList<>(labels);
        more.add(label);
        return more;
    }

    private void putMoment(Map<String, Object> task, String field, BeadsLines.Line line, String member) {
        var text = line.text(member);
        if (text.isEmpty()) return;
        try {
            Moments.at(text, ZoneOffset.UTC);
            task.put(field, text);
        } catch (DateTimeException malformed) {
            warn(line, "its %s is no moment; it is kept, and means nothing here.".formatted(member));
        }
    }

    /// What the line says beyond what we would write for it.
    private Map<String, Object> residue(BeadsGraph.Node node, Map<String, Object> written) {
        var apart = BeadsGraph.elements(node.line).isEmpty() ? "" : "dependencies";
        var residue = new LinkedHashMap<String, Object>();
        if (!node.id.equals(node.line.id())) residue.put("id", node.line.id());
        if (!sorted) residue.put("at", (long) node.line.number());
        if (!node.line.nul().isEmpty()) residue.put(Nul.WORD, node.line.nul());
        residue.putAll(Residue.of(node.line.members(), written, apart));
        residue.putAll(node.residue());
        return residue;
    }

    private void warn(BeadsLines.Line line, String what) {
        warnings.add(new Warning("line " + line.number(), line.id() + ": " + what));
    }
}
