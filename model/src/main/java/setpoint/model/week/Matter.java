package setpoint.model.week;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Content;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// What a timeblock is about, with everything filled in that it leaves to its task or its agent.
///
/// @param title the task's title where it names one that is still there, else its own, else the archetype
/// @param archetype its own, else the task's, else the agent's, else CREATE
/// @param energy its own, else the task's, else MEDIUM
/// @param task the task it names; null where it names none, or one that is gone
public record Matter(String title, String archetype, Energy energy, @Nullable Task task) {

    public static Matter of(Snapshot now, Timeblock block) {
        return of(now, block.agent(), block.task(), block.title(), block.archetype(), block.energy());
    }

    /// The same for what is not a block yet.
    public static Matter of(
            Snapshot now, String agent, @Nullable String address, String title, @Nullable String archetype,
            @Nullable Energy energy) {
        var content = address == null ? Optional.<Content>empty() : content(now, planOf(address));
        var task = content.flatMap(c -> c.task(taskOf(address))).orElse(null);
        var mode = archetype != null ? archetype : task != null ? content.orElseThrow().archetypeOf(task) : null;
        if (mode == null) mode = now.find(Agent.class, "", agent).map(Agent::archetype).orElse(Archetype.CREATE);
        var level = energy != null ? energy : task != null && task.energy() != null ? task.energy() : Energy.MEDIUM;
        var name = task != null && !task.title().isBlank() ? task.title() : !title.isBlank() ? title : address;
        return new Matter(name == null ? mode : name, mode, level, task);
    }

    /// What the plan of a task says: its running version, else its draft.
    public static Optional<Content> content(Snapshot now, String plan) {
        if (now.find(Plan.class, "", plan).isEmpty()) return Optional.empty();
        var running = Versions.running(now, plan).map(PlanVersion::content);
        return running.isPresent() ? running : Optional.of(Content.ofDraft(now, plan));
    }

    /// The plan in the address of a task.
    public static String planOf(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? "" : address.substring(0, slash);
    }

    /// The task in the address of a task.
    public static String taskOf(@Nullable String address) {
        return address == null ? "" : address.substring(address.indexOf('/') + 1);
    }
}
