package setpoint.views.outline;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.Status;
import setpoint.views.plan.ArchetypeLook;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;

/// Makes the lines of one plan as it stands at one moment.
final class RowMaker {
    private final PlanNow plan;
    private final Content content;
    private final Map<@Nullable String, Row.Sum> phases = new HashMap<>();
    private final Map<String, String> archetypes = new HashMap<>();
    private final Map<String, Boolean> waitingPhases = new HashMap<>();

    RowMaker(PlanNow plan) {
        this.plan = plan;
        content = plan.drawn();
        for (var task : plan.content().leaves())
            if (!task.isGate()) phases.merge(task.phase(), own(task), Row.Sum::plus);
        for (var phase : content.phases()) {
            if (phase.archetype() != null) archetypes.put(phase.id(), phase.archetype());
            waitingPhases.put(phase.id(), phase.waitsForPrevious());
        }
    }

    Row.OfPhase phase(Phase phase) {
        var title = phase.title().isBlank() ? phase.id() : TextSafety.shownOnOneLine(phase.title());
        return new Row.OfPhase(phase.id(), title, phases.getOrDefault(phase.id(), Row.Sum.NOTHING));
    }

    Row.OfPhase noPhase() {
        return new Row.OfPhase(Row.OfPhase.NONE, "In no phase", phases.getOrDefault(null, Row.Sum.NOTHING));
    }

    Row.OfTask task(Task task) {
        var status = plan.statusOf(task.id());
        var look = ArchetypeLook.of(plan.snapshot(), archetypeOf(task));
        var parts = parts(task);
        long minutes = parts.isEmpty() ? task.likelyMinutes() : parts.minutes();
        return new Row.OfTask(
                task.id(), PlanNow.titleOf(task), task.gate() == null ? null : task.gate().type(), task.isMilestone(),
                look, look.iconFor(task), status, status == Status.RUNNING ? plan.shareDone(task) : 0,
                state(task, status), minutes > 0 ? Minutes.brief(minutes) : "", ownerOf(task), parts,
                plan.proposed(task));
    }

    /// As [Content#archetypeOf] says, without going through all phases for each task.
    private String archetypeOf(Task task) {
        if (task.archetype() != null) return task.archetype();
        return archetypes.getOrDefault(String.valueOf(task.phase()), task.kind().archetype());
    }

    private Row.Sum own(Task task) {
        return Row.Sum.NOTHING.plus(plan.statusOf(task.id()).hasEnded(), task.likelyMinutes());
    }

    private Row.Sum parts(Task whole) {
        var sum = Row.Sum.NOTHING;
        for (var part : content.childrenOf(whole.id()))
            if (content.isParent(part.id())) sum = sum.plus(parts(part));
            else if (!part.isGate()) sum = sum.plus(own(part));
        return sum;
    }

    private Row.@Nullable Owner ownerOf(Task task) {
        var owner = task.owner();
        return owner == null || owner.isBlank() ? null : new Row.Owner(plan.nameOf(owner), plan.isPerson(owner));
    }

    private String state(Task task, Status status) {
        return switch (plan.proposed(task)) {
            case NEW -> "Proposed";
            case CHANGED -> "Changed";
            case REMOVED -> "Removed";
            case NOTHING -> task.isGate() ? gateState(task, status) : workState(task, status);
        };
    }

    private String gateState(Task gate, Status status) {
        return switch (status) {
            case DONE -> "Passed";
            case FAILED -> "Rejected";
            default -> workState(gate, status);
        };
    }

    private String workState(Task task, Status status) {
        if (status != Status.WAITING) return status.word();
        int before = plan.standing().waitsFor(task.id()).size();
        if (before > 0) return "Waits for " + before;
        if (waitingPhases.getOrDefault(String.valueOf(task.phase()), false)) return "Waits for phase";
        return task.earliestStart() == null || content.isParent(task.id())
                ? status.word()
                : "From " + task.earliestStart().split("T")[0];
    }
}
