package setpoint.model.plan;

import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;

/// One initiative, which owns plans.
public record Project(String id, String title) implements Item {
    @Override
    public String home() {
        return "";
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("project", id);
    }

    public static Key key(String id) {
        return new Key(Project.class, "", id);
    }
}
