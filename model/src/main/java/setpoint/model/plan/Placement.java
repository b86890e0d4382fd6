package setpoint.model.plan;

import java.util.List;
import setpoint.model.core.Item;
import setpoint.model.core.Key;

/// Where a person has put a task on the graph by hand, in pixels at scale 1. Shared by all versions, and not hashed.
public record Placement(String plan, String id, int x, int y) implements Item {
    @Override
    public String home() {
        return plan;
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }
}
