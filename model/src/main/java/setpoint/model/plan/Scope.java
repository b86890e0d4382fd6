package setpoint.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import setpoint.model.core.Default;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;

/// What a task touches: a repository, a team, a domain.
public record Scope(String plan, String id, @Default("") String title, Map<String, Object> extensions)
        implements DraftItem {
    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }

    @Override
    public Optional<String> claim() {
        return Optional.of(Ids.inPlan(plan, id));
    }

    @Override
    public void check(Snapshot now) {
        Ids.checkScope(id);
    }

    public static Key key(String plan, String id) {
        return new Key(Scope.class, plan, id);
    }
}
