package setpoint.views.week;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.week.Matter;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.ToSchedule;

/// Something that can be put into the week.
///
/// @param id unique among what is offered, fit for the id of a node
/// @param minutes how long its block would be
/// @param set what the block says of itself
public record WeekOffer(String id, Matter matter, int minutes, Map<String, Object> set) {
    /// More of a task at once is hardly ever meant.
    private static final int MOST = 120;
    private static final int STEP = 15;

    static WeekOffer of(ToSchedule task) {
        int minutes = Math.max(STEP, Math.min(MOST, Math.ceilDiv(task.minutes(), STEP) * STEP));
        return of(task, minutes);
    }

    static WeekOffer of(ToSchedule task, int minutes) {
        var title = task.task().title().isBlank() ? task.task().id() : task.task().title();
        return new WeekOffer(
                "tray-" + task.address().replace('/', '-'),
                new Matter(title, task.archetype(), task.energy(), task.task()), minutes,
                Map.of("task", task.address()));
    }

    static WeekOffer of(Snapshot now, RoutineBlock routine) {
        return of(now, routine.agent(), "routine-" + routine.id(), routine.title(), routine.archetype(),
                routine.energy(), routine.minutes());
    }

    /// Something without a task.
    static WeekOffer of(
            Snapshot now, String agent, String id, String title, @Nullable String archetype, @Nullable Energy energy,
            int minutes) {
        var set = new HashMap<String, Object>();
        set.put("title", title);
        if (archetype != null) set.put("archetype", archetype);
        if (energy != null) set.put("energy", energy.name());
        var matter = Matter.of(now, agent, null, title, archetype, energy);
        return new WeekOffer(id.toLowerCase(Locale.ROOT), matter, minutes, Map.copyOf(set));
    }

    /// Whose it is; empty for nobody's.
    static java.util.Optional<Agent> owner(Snapshot now, ToSchedule task) {
        return now.find(Agent.class, "", String.valueOf(task.task().owner()));
    }
}
