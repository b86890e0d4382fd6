package setpoint.model.plan.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Gate;
import setpoint.model.plan.PlanDiff;
import setpoint.model.plan.Task;
import setpoint.model.plan.diff.PartDiff.Fate;

/// Gathers what a [PlanDiff] lists, by the part that it is about.
final class Comparison {
    private static final String TASK = "task";
    private static final String DEPENDENCY = "dependency";
    private static final String WAITS_FOR = "dependsOn";

    private final Content before;
    private final Content after;
    private final FieldWords words;
    private final PlanDiff diff;
    private final Map<String, List<FieldDiff>> fields = new LinkedHashMap<>();

    Comparison(Content before, Content after) {
        this.before = before;
        this.after = after;
        words = new FieldWords(before, after);
        diff = PlanDiff.between(before, after);
    }

    List<PartDiff> parts() {
        for (var c : diff.changed())
            if (!c.kind().equals(DEPENDENCY))
                note(c.kind() + "/" + c.id(), words.diff(c.field(), c.before(), c.after()));
        noteWhatTasksWaitFor();
        noteLinks();
        var parts = new ArrayList<PartDiff>();
        parts.addAll(whole(Fate.ADDED, diff.added(), after));
        parts.addAll(whole(Fate.REMOVED, diff.removed(), before));
        parts.addAll(changed());
        return List.copyOf(parts);
    }

    private void note(String key, FieldDiff field) {
        fields.computeIfAbsent(key, _ -> new ArrayList<>()).add(field);
    }

    /// Of tasks that both contents have: a new task's dependencies are part of what is new.
    private void noteWhatTasksWaitFor() {
        var waiting = new LinkedHashSet<String>();
        for (var things : List.of(diff.added(), diff.removed()))
            for (var thing : things) if (thing.kind().equals(DEPENDENCY)) waiting.add(to(thing.id()));
        for (var task : waiting)
            if (before.task(task).isPresent() && after.task(task).isPresent())
                note(TASK + "/" + task, FieldWords.lists(WAITS_FOR, waitsFor(before, task), waitsFor(after, task)));
    }

    private static List<String> waitsFor(Content content, String task) {
        return content.dependenciesOf(task).stream().map(d -> FieldWords.titleOf(d.from(), content)).toList();
    }

    /// Dependencies that are still there, but of another type or lag.
    private void noteLinks() {
        var links = new LinkedHashSet<String>();
        for (var c : diff.changed()) if (c.kind().equals(DEPENDENCY)) links.add(c.id());
        for (var id : links) {
            var was = link(before, id);
            var is = link(after, id);
            var name = "Waits for “%s”".formatted(FieldWords.titleOf(from(id), after));
            note(TASK + "/" + to(id), FieldDiff.of(WAITS_FOR, name, was, was.equals(is) ? is + ", extended" : is));
        }
    }

    private static String link(Content content, String id) {
        var link = content.dependenciesOf(to(id)).stream().filter(d -> d.from().equals(from(id))).findFirst()
                .orElseThrow();
        var type = link.type() == Dependency.Type.FS ? "finish to start"
                : link.type() == Dependency.Type.SS ? "start to start"
                        : link.type() == Dependency.Type.FF ? "finish to finish" : "start to finish";
        if (link.lagMin() == 0) return type;
        var lag = Words.minutes(Math.abs(link.lagMin()));
        return type + ", " + lag + (link.lagMin() > 0 ? " later" : " earlier");
    }

    /// A dependency's id is the ids of its ends with a `>` between, which no id holds.
    private static String from(String link) {
        return link.substring(0, link.indexOf('>'));
    }

    private static String to(String link) {
        return link.substring(link.indexOf('>') + 1);
    }

    private List<PartDiff> whole(Fate fate, List<PlanDiff.Thing> things, Content content) {
        var placed = new Places(content);
        return things.stream()
                .filter(t -> !t.kind().equals(DEPENDENCY))
                .map(t -> new PartDiff(
                        fate, t.kind(), t.id(), FieldWords.named(t.title(), t.id()), summary(t, content), List.of()))
                .sorted(Comparator.comparingInt(placed::of))
                .toList();
    }

    private static String summary(PlanDiff.Thing thing, Content content) {
        if (thing.kind().equals(TASK)) return summary(content.task(thing.id()).orElseThrow(), content);
        if (!thing.kind().equals("phase")) return thing.kind();
        long tasks = content.tasks().stream().filter(t -> thing.id().equals(t.phase())).count();
        return "phase · " + Words.count(tasks, "task");
    }

    private static String summary(Task task, Content content) {
        var words = new ArrayList<String>();
        if (task.gate() != null) words.add(gate(task.gate()));
        else if (task.likelyMinutes() > 0) words.add(Words.minutes(task.likelyMinutes()));
        if (task.owner() != null) words.add(task.owner());
        if (!task.criteria().isEmpty())
            words.add(task.criteria().size() == 1 ? "1 criterion" : task.criteria().size() + " criteria");
        int parts = content.childrenOf(task.id()).size();
        if (parts > 0) words.add(Words.count(parts, "part"));
        return words.isEmpty() ? task.kind().word() : String.join(" · ", words);
    }

    private static String gate(Gate gate) {
        if (gate.type() == Gate.Type.CHECK) return "gate · " + Words.count(gate.checks().size(), "check");
        return "gate · " + (gate.approver() == null ? "nobody decides it" : "decided by " + gate.approver());
    }

    private List<PartDiff> changed() {
        var placed = new Places(after);
        var parts = new ArrayList<PartDiff>();
        fields.forEach((key, differing) -> {
            var kind = key.substring(0, key.indexOf('/'));
            var id = key.substring(kind.length() + 1);
            differing.sort(Comparator.comparing(f -> Weight.of(f.field())));
            parts.add(new PartDiff(Fate.CHANGED, kind, id, title(kind, id), "", List.copyOf(differing)));
        });
        parts.sort(Comparator.comparing((PartDiff p) -> Weight.of(p.fields().getFirst().field()))
                .thenComparingInt(placed::of));
        return parts;
    }

    private String title(String kind, String id) {
        return switch (kind) {
            case "plan" -> "The plan as a whole";
            case TASK -> FieldWords.titleOf(id, after);
            case "phase" -> FieldWords.phase(id, after);
            default -> after.scopes().stream().filter(s -> s.id().equals(id)).findFirst()
                    .map(s -> FieldWords.named(s.title(), id)).orElse(id);
        };
    }

    /// The order in which people read a plan: itself, its phases, their tasks, the scopes.
    private static final class Places {
        private final Map<String, Integer> places = new HashMap<>();

        Places(Content content) {
            add("plan/" + content.plan());
            content.phases().forEach(p -> add("phase/" + p.id()));
            var phases = content.phases().stream().map(p -> p.id()).toList();
            var byPhase = new ArrayList<>(content.tasks());
            byPhase.sort(Comparator.comparingInt(t -> place(phases, t)));
            byPhase.forEach(t -> add(TASK + "/" + t.id()));
        }

        private static int place(List<String> phases, Task task) {
            int place = phases.indexOf(String.valueOf(task.phase()));
            return place < 0 ? phases.size() : place;
        }

        private void add(String key) {
            places.put(key, places.size());
        }

        int of(PartDiff part) {
            return places.getOrDefault(part.key(), places.size());
        }
    }
}
