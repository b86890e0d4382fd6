package setpoint.views.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a person was looking in each plan; of a plan whose picture follows the window, nothing.
final class Viewports {
    private static final int KEPT = 50;

    private final Map<String, Viewport> views = new LinkedHashMap<>();

    /// Notes where a person is looking, as they leave the plan.
    void note(String plan, Camera camera) {
        views.remove(plan);
        if (!camera.isFollowing()) views.put(plan, camera.view());
        while (views.size() > KEPT) views.remove(views.keySet().iterator().next());
    }

    /// Where they were looking; empty where that would show nothing of the plan any more.
    ///
    /// @param drawing empty while it is not known
    Optional<Viewport> of(String plan, Optional<Area> drawing, double width, double height) {
        boolean sized = width > 0 && height > 0;
        return Optional.ofNullable(views.get(plan)).filter(
                view -> !sized || drawing.map(area -> area.overlaps(view.seen(width, height))).orElse(true));
    }

    Map<String, Viewport> all() {
        return new LinkedHashMap<>(views);
    }

    void restore(Map<String, Viewport> others) {
        views.clear();
        views.putAll(others);
    }
}
