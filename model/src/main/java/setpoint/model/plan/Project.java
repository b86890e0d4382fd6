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

    /// The project with this id or title, or a new one of this title.
    public static Project named(Snapshot now, String name) {
        return now.all(Project.class, "").stream()
                .filter(p -> p.id().equalsIgnoreCase(name) || p.title().equals(name))
                .findFirst()
                .orElseGet(() -> new Project(Ids.slug(name, id -> now.has(key(id))), name));
    }

    public static Key key(String id) {
        return new Key(Project.class, "", id);
    }
}
