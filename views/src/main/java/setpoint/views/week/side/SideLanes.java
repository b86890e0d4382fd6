package setpoint.views.week.side;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.views.week.side.SideWeek.Basis;

/// The lanes that have been asked for. One is worked out anew only where something that it follows from has changed since.
/// Used on the JavaFX thread.
final class SideLanes {
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<Integer, SideLane> lanes = new HashMap<>();
    private @Nullable SideWeek week;

    private record Kept(Basis basis, SideLane lane) {}

    /// Goes on to another week, or to the same as it stands now.
    void of(SideWeek next) {
        week = next;
        lanes.clear();
    }

    SideLane lane(int index) {
        return lanes.computeIfAbsent(index, this::known);
    }

    private SideLane known(int index) {
        var now = Objects.requireNonNull(week);
        var basis = now.basis(index);
        var before = kept.get(basis.agent().id());
        var lane = before != null && before.basis().isSame(basis) ? before.lane() : now.lane(index);
        kept.put(basis.agent().id(), new Kept(basis, lane));
        return lane;
    }
}
