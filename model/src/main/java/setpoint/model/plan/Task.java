package setpoint.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;
import setpoint.model.core.Json;
import setpoint.model.core.Key;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// One unit of work with a pass/fail gate: what is to be done, never what was. The components are the fields of a plan
/// file's task, in its order; what it depends on are items of their own ([Dependency]).
///
/// @param priority 0 is the most urgent, 4 the least
/// @param checklist the task's own small steps
/// @param parent the task that this one is a part of
/// @param deadline a date or a moment, as RFC 3339 writes them
/// @param earliestStart a date or a moment before which the task cannot start
/// @param gate given exactly when the kind is gate
public record Task(
        String plan,
        String id,
        @Default("") String title,
        @Default("implement") Kind kind,
        @Nullable String phase,
        @Nullable String scope,
        @Nullable String parent,
        @Default("") String description,
        @Default("") String rationale,
        @Default("2") int priority,
        List<String> labels,
        @Nullable String owner,
        @Nullable String archetype,
        @Nullable Energy energy,
        @Nullable Estimate estimate,
        @Nullable String deadline,
        @Nullable String earliestStart,
        List<String> checklist,
        List<Criterion> criteria,
        Map<String, Object> inputs,
        List<String> outputs,
        List<String> assumptions,
        List<String> risks,
        @Nullable String command,
        Map<String, Object> environment,
        List<String> tools,
        @Nullable Budget budget,
        @Nullable String rollback,
        List<FailureMode> failureModes,
        List<Next> next,
        @Nullable Gate gate,
        Map<String, Object> extensions)
        implements DraftItem {

    /// A task of which only the id and title are known.
    public static Task titled(String plan, String id, String title) {
        return Records.read(Task.class, Map.of("plan", plan, "id", id, "title", title), "");
    }

    /// This task with some fields given anew, as a plan file writes them, and others put back to their defaults.
    public Task with(Map<String, ?> set, String... unset) {
        return Records.with(this, set, java.util.Set.of(unset), "");
    }

    /// This task with other extensions; the importers' way, without reading every field again.
    public Task extended(Map<String, Object> extensions) {
        return new Task(
                plan, id, title, kind, phase, scope, parent, description, rationale, priority, labels, owner, archetype,
                energy, estimate, deadline, earliestStart, checklist, criteria, inputs, outputs, assumptions, risks,
                command,
                environment, tools, budget, rollback, failureModes, next, gate, Json.frozenMap(extensions));
    }

    @Override
    public List<Key> needs() {
        var needs = new ArrayList<Key>(4);
        needs.add(Plan.key(plan));
        if (phase != null) needs.add(Phase.key(plan, phase));
        if (scope != null) needs.add(Scope.key(plan, scope));
        if (parent != null) needs.add(key(plan, parent));
        return needs;
    }

    @Override
    public Optional<String> claim() {
        return Optional.of(Ids.inPlan(plan, id));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("task", id);
        if (priority < 0 || priority > 4)
            throw Refused.malformed("Task %s has priority %d; priorities go from 0 (most urgent) to 4.", id, priority);
        if (isGate() && gate == null)
            throw Refused.malformed(
                    "Task %s is of kind gate, so it needs a gate: {\"type\": \"HUMAN\", \"approver\": …}.",
                    id);
        if (!isGate() && gate != null) throw Refused.malformed("Task %s has a gate, so its kind must be gate.", id);
        Moments.check("Task " + id, "deadline", deadline);
        Moments.check("Task " + id, "earliestStart", earliestStart);
        checkCriteria();
        if (parent != null) Dag.of(now, plan).mustHoldTogether();
    }

    private void checkCriteria() {
        for (int i = 0; i < criteria.size(); i++)
            for (int j = 0; j < i; j++)
                if (criteria.get(i).id().equals(criteria.get(j).id()))
                    throw Refused.malformed("Task %s has two criteria “%s”.", id, criteria.get(i).id());
    }

    public boolean isGate() {
        return kind == Kind.GATE;
    }

    public boolean isMilestone() {
        return kind == Kind.MILESTONE;
    }

    /// How long the task will likely take, in minutes; 0 where nobody has said.
    public int likelyMinutes() {
        return estimate == null || estimate.likelyMin() == null ? 0 : estimate.likelyMin();
    }

    public static Key key(String plan, String id) {
        return new Key(Task.class, plan, id);
    }
}
