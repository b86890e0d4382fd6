package setpoint.model.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import setpoint.model.Bench;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.MovePhase;
import setpoint.model.plan.DraftEdit.MoveTask;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.RemovePhase;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Task;

/// Makes random edits of plan `p`, of which some are refused: a seed gives the same edits each time.
public final class RandomEdits {
    private final Random random;
    private final Workspace workspace;
    private int made;

    public RandomEdits(Random random, Clock clock) {
        this(random, new Workspace(new MemoryJournal(), clock));
    }

    public RandomEdits(Random random, Workspace workspace) {
        this.random = random;
        this.workspace = workspace;
        if (workspace.snapshot().find(setpoint.model.plan.Plan.class, "", "p").isEmpty())
            workspace.apply(new CreatePlan("p", "Studio", "Random", ""), Bench.ME);
    }

    public Workspace workspace() {
        return workspace;
    }

    /// Tries some edits.
    ///
    /// @return how many changed something
    public int make(int tries) {
        int changes = 0;
        for (int i = 0; i < tries; i++) {
            try {
                if (workspace.apply(next(), Bench.ME).change().isPresent()) changes++;
            } catch (Refused _) {
                made++;
            }
        }
        return changes;
    }

    private Edit next() {
        var choices = List.<Supplier<Edit>>of(
                this::addTask, this::addTask, this::addTask, this::addDependency, this::addDependency,
                this::addDependency, () -> new AddPhase("p", "ph" + random.nextInt(5), phaseFields()),
                () -> new UpdateTask("p", task(), taskFields(), List.of()),
                () -> new MoveTask("p", task(), phase(), parent()),
                () -> new RemoveTask("p", task()), this::removeDependency, () -> new RemovePhase("p", somePhase()),
                () -> new MovePhase("p", somePhase(), phase()));
        return choices.get(random.nextInt(choices.size())).get();
    }

    private Edit addTask() {
        return new AddTask("p", "t" + made++, taskFields());
    }

    private Edit addDependency() {
        var types = Dependency.Type.values();
        return new AddDependency("p", task(), task(), types[random.nextInt(types.length)], random.nextInt(3) * 10);
    }

    private Edit removeDependency() {
        var all = new ArrayList<>(workspace.snapshot().all(Dependency.class, "p"));
        if (all.isEmpty()) return addDependency();
        all.sort(java.util.Comparator.comparing(Dependency::id));
        var d = all.get(random.nextInt(all.size()));
        return new RemoveDependency("p", d.from(), d.to());
    }

    private Map<String, Object> taskFields() {
        var fields = new HashMap<String, Object>();
        fields.put("title", "Title " + random.nextInt(1000));
        if (random.nextBoolean()) fields.put("estimate", Map.of("likelyMin", (long) random.nextInt(200)));
        if (random.nextInt(4) == 0 && phase() instanceof String phase) fields.put("phase", phase);
        return fields;
    }

    private Map<String, Object> phaseFields() {
        return random.nextInt(4) == 0 ? Map.of("waitsForPrevious", true) : Map.of();
    }

    private String task() {
        return some(workspace.snapshot().all(Task.class, "p").stream().map(Task::id).toList(), "t0");
    }

    private String somePhase() {
        return some(workspace.snapshot().all(Phase.class, "p").stream().map(Phase::id).toList(), "ph0");
    }

    private @org.jspecify.annotations.Nullable String phase() {
        return random.nextInt(3) == 0 ? null : somePhase();
    }

    private @org.jspecify.annotations.Nullable String parent() {
        return random.nextInt(3) == 0 ? task() : null;
    }

    private String some(List<String> ids, String otherwise) {
        if (ids.isEmpty()) return otherwise;
        return ids.stream().sorted().toList().get(random.nextInt(ids.size()));
    }
}
