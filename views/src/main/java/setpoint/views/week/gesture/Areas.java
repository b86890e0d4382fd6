package setpoint.views.week.gesture;

import java.util.Collection;
import java.util.Optional;
import setpoint.views.plan.Area;

/// Arithmetic of areas.
public final class Areas {
    private static final double EDGE = 8;

    private Areas() {}

    /// What holds all of some areas, with room for lines around them.
    public static Optional<Area> around(Collection<Area> areas) {
        if (areas.isEmpty()) return Optional.empty();
        double left = areas.stream().mapToDouble(Area::x).min().orElseThrow();
        double top = areas.stream().mapToDouble(Area::y).min().orElseThrow();
        double right = areas.stream().mapToDouble(Area::right).max().orElseThrow();
        double bottom = areas.stream().mapToDouble(Area::bottom).max().orElseThrow();
        return Optional.of(new Area(left, top, right - left, bottom - top).grown(EDGE));
    }
}
