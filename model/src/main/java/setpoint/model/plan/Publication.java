package setpoint.model.plan;

import java.time.Instant;
import java.util.List;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// The act of issuing a version: its ref may be relied on from then on. Never altered and never removed.
public record Publication(String plan, int number, String by, Instant at, Signature signature) implements Item {
    @Override
    public String home() {
        return plan;
    }

    @Override
    public String id() {
        return String.valueOf(number);
    }

    @Override
    public List<Key> needs() {
        return List.of(PlanVersion.key(plan, number));
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        if (delta.before() != null)
            throw new Refused("Version %d of plan %s is published; that cannot be taken back.", number, plan);
    }
}
