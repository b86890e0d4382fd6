package setpoint.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Commit;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Item;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Task;

/// Edits that a seed decides: plans, phases, tasks of all lengths, dependencies, approvals, weeks with what was intended and
/// what happened, undo and redo, by a person and two agents.
final class RandomEdits {
    static final List<Author> AUTHORS =
            List.of(Author.person("ada", "window"), Author.ai("planner", "mcp"), Author.ai("coder", "session-1"));

    /// Says the deltas outright.
    record Put(String verb, List<Delta> deltas, String last) implements Edit {
        Put(String verb, Delta... deltas) {
            this(verb, List.of(deltas), "");
        }

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return deltas;
        }

        @Override
        public Optional<String> finality() {
            return last.isEmpty() ? Optional.empty() : Optional.of(last);
        }
    }

    private final Random random;
    private final RandomWeek week;
    private int made;

    RandomEdits(long seed) {
        random = new Random(seed);
        week = new RandomWeek(random, () -> words(3));
    }

    /// Makes one edit that is accepted, undo and redo among them.
    ///
    /// @throws Refused where the workspace is read-only
    Commit step(Workspace workspace) {
        while (true) {
            try {
                var commit = tryStep(workspace);
                if (commit.change().isPresent()) return commit;
            } catch (Refused notNow) {
                if (workspace.trouble().isPresent()) throw notNow;
                made++;
            }
        }
    }

    private Commit tryStep(Workspace workspace) {
        var author = AUTHORS.get(random.nextInt(AUTHORS.size()));
        return switch (random.nextInt(12)) {
            case 0 -> workspace.undo(author, "");
            case 1 -> workspace.redo(author, "");
            default -> workspace.apply(edit(workspace.snapshot()), author);
        };
    }

    private Edit edit(Snapshot now) {
        if (random.nextInt(4) == 0) return week.edit(now);
        var plans = now.all(Plan.class, "").stream().map(Plan::id).sorted().toList();
        if (plans.isEmpty() || (plans.size() < 5 && random.nextInt(20) == 0)) return newPlan(now);
        var plan = plans.get(random.nextInt(plans.size()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> put("addTask", newTask(now, plan));
            case 3 -> put("addPhase", new Phase(plan, id("phase"), words(3), random.nextInt(9)));
            case 4 -> connect(now, plan);
            case 5 -> new Put("placeTask", placed(now, any(now, plan)));
            case 6 -> new Put("removeTask", Delta.removed(any(now, plan)));
            case 7 -> random.nextInt(6) == 0 ? approve(now, plan) : retitle(now, plan);
            default -> retitle(now, plan);
        };
    }

    private Put newPlan(Snapshot now) {
        var project = new Project(id("project"), words(2));
        var plan = id("plan");
        return new Put(
                "createPlan",
                Delta.created(project),
                Delta.created(new Plan(
                        plan, project.id(), Brief.titled(words(4)), 1, "ada", Instant.EPOCH, null, false)));
    }

    private static Put put(String verb, Item created) {
        return new Put(verb, Delta.created(created));
    }

    private Task newTask(Snapshot now, String plan) {
        var phase = now.all(Phase.class, plan).stream().map(Phase::id).sorted().findFirst();
        var task = Task.titled(plan, id("task"), words(5));
        if (phase.isPresent() && random.nextBoolean()) task = task.with(Map.of("phase", phase.get()));
        return task.with(Map.of("description", words(random.nextInt(80)), "priority", (long) random.nextInt(5)));
    }

    private Put connect(Snapshot now, String plan) {
        return put("addDependency", new Dependency(plan, any(now, plan).id(), any(now, plan).id()));
    }

    private Put retitle(Snapshot now, String plan) {
        var task = any(now, plan);
        return new Put("updateTask", Delta.changed(task, task.with(Map.of("title", words(6), "extensions", free()))));
    }

    private Map<String, Object> free() {
        return Map.of("number", random.nextDouble(), "big", random.nextLong(), "text", words(2), "list",
                List.of(1L, "two"));
    }

    private Delta placed(Snapshot now, Task task) {
        var before = now.find(Placement.class, task.plan(), task.id());
        var after = new Placement(task.plan(), task.id(), random.nextInt(2000), random.nextInt(2000));
        return new Delta(before.orElse(null), after);
    }

    /// Approves and publishes what the draft says, and leaves it open for more.
    private Put approve(Snapshot now, String plan) {
        var content = Content.ofDraft(now, plan);
        int number = now.all(PlanVersion.class, plan).size() + 1;
        var version = new PlanVersion(
                plan,
                number,
                PlanRef.of(content),
                content,
                "ada",
                null,
                "ada",
                Instant.EPOCH,
                words(4),
                PlanVersion.ApprovedHow.WINDOW);
        var signature = new setpoint.model.plan.Signature("Ed25519", "key", "value");
        var deltas = new ArrayList<Delta>(List.of(Delta.created(version)));
        if (random.nextBoolean())
            deltas.add(Delta.created(new Publication(plan, number, "ada", Instant.EPOCH, signature)));
        return new Put("approveVersion", deltas, "Request a change instead.");
    }

    private Task any(Snapshot now, String plan) {
        var tasks = now.all(Task.class, plan).stream()
                .sorted(java.util.Comparator.comparing(Task::id))
                .toList();
        if (tasks.isEmpty()) throw new Refused("no tasks yet");
        return tasks.get(random.nextInt(tasks.size()));
    }

    private String id(String kind) {
        return kind + "-" + made++ + "-" + Long.toString(random.nextLong() & 0xffffff, 36);
    }

    private String words(int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++)
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        return text.toString();
    }

    private static final List<String> WORDS = List.of(
            "search", "prüfen", "index", "\"quoted\"", "日本語", "line\nbreak", "\\", "🚀", "setpoint", "e\u0301", "a\tb");
}
