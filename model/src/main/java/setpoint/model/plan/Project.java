package setpoint.model.plan;

import java.util.Comparator;
import java.util.List;
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

    /// Its plans, archived or not, by title.
    public static List<Plan> plans(Snapshot now, String project) {
        return now.all(Plan.class, "").stream()
                .filter(plan -> plan.project().equals(project))
                .sorted(Comparator.comparing(Plan::title).thenComparing(Plan::id))
                .toList();
    }

    /// Whether it has plans, and all of them are archived.
    public boolean isArchived(Snapshot now) {
        var plans = plans(now, id);
        return !plans.isEmpty() && plans.stream().allMatch(Plan::archived);
    }

    public static Key key(String id) {
        return new Key(Project.class, "", id);
    }
}
