package setpoint.persistence.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import setpoint.model.core.Records;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.WorkState;

/// Plans made by chance, for round trips: unusual ids, titles with all that formats give a meaning to, tasks inside
/// tasks, every type of dependency, gates and milestones.
public final class SomePlan {
    private static final String[] PIECES = {
        "Build", "the thing", "\"quoted\"", "#35;", "&amp;", "<br/>", "a < b", "*bold*", "_it_", "`code`", "[x]",
        "- dash",
        "1. one", "> quote", "(2h)", "@ann", "#label", "{#id}", "<!-- id -->", "| cell |", "\\n", "\\", "Prüfung", "日本",
        "🙂",
        "end", "-->", ";", ":::", "%%", "100 %", "fa:fa-car", "https://example.org/a_b_c", "\u202E", "~~gone~~",
        "![x](y)",
        "(after: x)", "+ plus", "# not a heading", "===", "***", "&", "a  b"
    };

    private final Random random;

    public SomePlan(long seed) {
        random = new Random(seed);
    }

    public Exported exported() {
        var content = content();
        var plan = new Plan(content.plan(), "project", content.brief(), 1, "ann", Instant.EPOCH, null, false);
        return new Exported(plan, content, 1, Versions.State.DRAFT, null, null, work(content), List.of());
    }

    private Content content() {
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < random.nextInt(4); i++) phases.add(new Phase("some-plan", id("p", i), title(), i));
        var tasks = new ArrayList<Task>();
        int n = random.nextInt(25);
        for (int i = 0; i < n; i++) tasks.add(task(i, phases, tasks));
        return new Content("some-plan", Brief.titled(title()), List.of(), phases, tasks, dependencies(tasks));
    }

    private Task task(int i, List<Phase> phases, List<Task> before) {
        var fields = new HashMap<String, Object>();
        if (!phases.isEmpty() && random.nextInt(4) > 0)
            fields.put("phase", phases.get(random.nextInt(phases.size())).id());
        if (!before.isEmpty() && random.nextInt(3) == 0) {
            var parent = before.get(random.nextInt(before.size()));
            if (!parent.isGate() && !parent.isMilestone()) {
                fields.put("parent", parent.id());
                if (parent.phase() == null) fields.remove("phase");
                else if (random.nextInt(5) > 0) fields.put("phase", parent.phase());
            }
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                fields.put("kind", "gate");
                fields.put("gate", Map.of("type", "HUMAN"));
            }
            case 1 -> fields.put("kind", "milestone");
            default -> {
                if (random.nextInt(3) == 0) fields.put("checklist", List.of(title(), title() + " two"));
                if (random.nextInt(4) == 0) fields.put("criteria", List.of(Map.of("id", "c1", "text", title())));
                if (random.nextInt(4) == 0) fields.put("outputs", List.of(title()));
                if (random.nextInt(4) == 0) fields.put("description", title() + "\n\n- [ ] " + title() + "\n```\ncode");
                if (random.nextInt(4) == 0) fields.put("estimate", Map.of("likelyMin", 1L + random.nextInt(500)));
                if (random.nextInt(4) == 0) fields.put("owner", "ann.b");
                if (random.nextInt(4) == 0) fields.put("labels", List.of("one", "two/three"));
            }
        }
        return Task.titled("some-plan", id("t", i), title()).with(fields);
    }

    private List<Dependency> dependencies(List<Task> tasks) {
        var leaves = tasks.stream()
                .filter(t -> tasks.stream().noneMatch(o -> t.id().equals(o.parent())))
                .toList();
        var list = new ArrayList<Dependency>();
        for (int i = 0; i < leaves.size(); i++)
            for (int j = i + 1; j < leaves.size(); j++) {
                if (random.nextInt(6) > 0) continue;
                var type = random.nextInt(3) == 0 ? Dependency.Type.values()[random.nextInt(4)] : Dependency.Type.FS;
                int lag = random.nextInt(3) == 0 ? random.nextInt(500) - 200 : 0;
                list.add(new Dependency("some-plan", leaves.get(i).id(), leaves.get(j).id(), type, lag, Map.of()));
            }
        return list;
    }

    private Map<String, WorkState> work(Content content) {
        var work = new HashMap<String, WorkState>();
        for (var task : content.leaves()) {
            var state = WorkState.untouched("some-plan", task.id());
            if (!task.checklist().isEmpty() && random.nextBoolean())
                state = state.withChecked(List.of(task.checklist().getFirst()));
            if (random.nextInt(4) == 0) state = Records.with(state, Map.of("state", "CLOSED"), Set.of(), "");
            if (!state.equals(WorkState.untouched("some-plan", task.id()))) work.put(task.id(), state);
        }
        return work;
    }

    private String id(String prefix, int i) {
        return switch (random.nextInt(7)) {
            case 0 -> prefix + i + "--x";
            case 1 -> prefix + i + "-";
            case 2 -> prefix + "." + i + "*";
            case 3 -> i + "." + prefix;
            case 4 -> "o" + prefix + i;
            case 5 -> i == 0 ? prefix.equals("t") ? "end" : "graph" : prefix + "_" + i;
            default -> prefix + "-" + i;
        };
    }

    private String title() {
        var title = new StringBuilder();
        int n = 1 + random.nextInt(4);
        for (int i = 0; i < n; i++)
            title.append(i == 0 || random.nextInt(5) == 0 ? "" : " ").append(PIECES[random.nextInt(PIECES.length)]);
        return title.toString();
    }
}
