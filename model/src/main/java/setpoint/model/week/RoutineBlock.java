package setpoint.model.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Ids;

/// Something that an agent does again and again without a task of its own, ready to be put into a week.
///
/// @param minutes how long it takes
public record RoutineBlock(
        String agent,
        String id,
        String title,
        @Default("30") int minutes,
        @Nullable String archetype,
        @Nullable Energy energy)
        implements Item {
    @Override
    public String home() {
        return agent;
    }

    @Override
    public List<Key> needs() {
        return List.of(Agent.key(agent));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("routine block", id);
        if (title.isBlank()) throw Refused.malformed("Routine block %s has no title.", id);
        if (minutes < 1 || minutes > 24 * 60)
            throw Refused.malformed("Routine block %s lasts from 1 minute to a day, not %d minutes.", id, minutes);
    }
}
