package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Next;
import setpoint.model.plan.Task;

/// Writes a plan as a Mermaid flowchart. What a flowchart cannot say but reading it back needs (the plan's id, ids that
/// Mermaid would misread, which subgraphs are tasks) stands in comments.
final class FlowchartWriter {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*");
    private static final Set<String> RESERVED = Set.of(
            "end", "graph", "flowchart", "subgraph", "style", "linkstyle", "classdef", "class", "click", "direction",
            "default", "href", "call", "interpolate", "acctitle", "accdescr");

    private final Content content;
    private final StringBuilder out = new StringBuilder(4096);
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Task>> inside = new HashMap<>();
    private final List<Task> nestedByComment = new ArrayList<>();

    FlowchartWriter(Content content) {
        this.content = content;
    }

    String written() {
        out.append("---\ntitle: ").append(MermaidLabel.quoted(content.brief().title())).append("\n---\n");
        out.append("%% setpoint: plan ").append(content.plan()).append('\n');
        out.append("flowchart LR\n");
        nameAll();
        placeAll();
        for (var phase : content.phases()) {
            line(1, "subgraph " + names.get(phase.id()) + "[" + MermaidLabel.quoted(phase.title()) + "]");
            write("phase " + phase.id(), 2);
            line(1, "end");
        }
        write("", 1);
        for (var part : nestedByComment) line(1, "%% setpoint: parent " + part.id() + " " + part.parent());
        for (var d : content.dependencies()) write(d);
        for (var task : content.tasks()) for (var next : task.next()) write(task, next);
        if (content.tasks().stream().anyMatch(Task::isGate)) line(1, "classDef gate stroke-width:2px");
        if (content.tasks().stream().anyMatch(Task::isMilestone)) line(1, "classDef milestone stroke-width:2px");
        return out.toString();
    }

    /// Ids that Mermaid would misread get another name, and a comment says whose it is.
    private void nameAll() {
        var ids = new ArrayList<String>();
        content.phases().forEach(p -> ids.add(p.id()));
        content.tasks().forEach(t -> ids.add(t.id()));
        var taken = new HashSet<>(ids);
        int n = 0;
        for (var id : ids) {
            var name = id;
            if (!SAFE.matcher(id).matches() || RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
                do name = "n" + ++n;
                while (!taken.add(name));
                line(1, "%% setpoint: id " + name + " " + id);
            }
            names.put(id, name);
        }
    }

    /// A part stands in its parent's subgraph where both are of the same phase, else in its phase.
    private void placeAll() {
        for (var task : content.tasks()) {
            var parent = task.parent() == null ? null : content.task(task.parent()).orElse(null);
            if (parent != null && Objects.equals(parent.phase(), task.phase())) put("task " + parent.id(), task);
            else {
                put(task.phase() == null ? "" : "phase " + task.phase(), task);
                if (parent != null) nestedByComment.add(task);
            }
        }
    }

    private void put(String place, Task task) {
        inside.computeIfAbsent(place, _ -> new ArrayList<>()).add(task);
    }

    private void write(String place, int depth) {
        for (var task : inside.getOrDefault(place, List.of())) {
            var name = names.get(task.id());
            if (!inside.containsKey("task " + task.id())) line(depth, name + shape(task));
            else {
                if (task.phase() == null && depth == 1) line(depth, "%% setpoint: task " + name);
                line(depth, "subgraph " + name + "[" + MermaidLabel.quoted(task.title()) + "]");
                write("task " + task.id(), depth + 1);
                line(depth, "end");
            }
        }
    }

    private static String shape(Task task) {
        var label = MermaidLabel.quoted(task.title());
        if (task.isGate()) return "{" + label + "}:::gate";
        if (task.isMilestone()) return "((" + label + ")):::milestone";
        return "[" + label + "]";
    }

    private void write(Dependency d) {
        var label = label(d);
        line(1, names.get(d.from()) + (label == null ? " --> " : " -->|" + label + "| ") + names.get(d.to()));
    }

    private static @Nullable String label(Dependency d) {
        var type = d.type() == Dependency.Type.FS ? "" : d.type().name();
        var lag = d.lagMin() == 0 ? "" : "%+dm".formatted(d.lagMin());
        if (!type.isEmpty() || !lag.isEmpty()) return (type + " " + lag).strip();
        var mermaid = Json.object(d.extensions().get("mermaid"));
        return mermaid.get("label") instanceof String text && !text.isEmpty() ? MermaidLabel.quoted(text) : null;
    }

    private void write(Task task, Next next) {
        if (!names.containsKey(next.to())) return;
        var word = next.on() == Next.Outcome.SUCCESS ? "on success" : "on failure";
        line(1, names.get(task.id()) + " -.->|" + word + "| " + names.get(next.to()));
    }

    private void line(int depth, String text) {
        out.repeat("    ", depth).append(text).append('\n');
    }
}
