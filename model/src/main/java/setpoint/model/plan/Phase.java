package setpoint.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;

/// A stage of a plan. Phases order reading and layout; the tasks of all phases are one graph.
///
/// @param position where the phase stands among the others, from 0; gaps do not matter
/// @param waitsForPrevious whether its tasks may start only when all of the phase before are done
public record Phase(
        String plan,
        String id,
        @Default("") String title,
        @Nullable String archetype,
        boolean waitsForPrevious,
        Map<String, Object> extensions,
        int position)
        implements DraftItem {

    public Phase(String plan, String id, String title, int position) {
        this(plan, id, title, null, false, Map.of(), position);
    }

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
        Ids.check("phase", id);
    }

    public Phase at(int position) {
        return new Phase(plan, id, title, archetype, waitsForPrevious, extensions, position);
    }

    public static Key key(String plan, String id) {
        return new Key(Phase.class, plan, id);
    }
}
