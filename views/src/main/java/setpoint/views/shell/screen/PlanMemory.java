package setpoint.views.shell.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Viewport;
import setpoint.views.screen.Kept;

/// Finds the graphs of plans again as they were left: what of each was in view, and which tasks with parts were open.
final class PlanMemory {
    private static final String VIEW = "view.";
    private static final String OPENED = "opened.";
    private static final String CLOSED = "closed.";

    private final GraphCanvas canvas;

    PlanMemory(GraphCanvas canvas) {
        this.canvas = canvas;
    }

    void restore(Kept before) {
        canvas.viewing().restore(viewports(before));
        canvas.viewing().folds().restore(parts(before));
    }

    void keep(Kept.Writing writing) {
        canvas.viewing().folds().all().forEach((plan, tasks) -> {
            keep(writing, OPENED + plan, tasks, true);
            keep(writing, CLOSED + plan, tasks, false);
        });
        canvas.viewing().viewports().forEach(
                (plan, view) -> writing.numbers(VIEW + plan, view.zoom(), view.left(), view.top()));
    }

    private static void keep(Kept.Writing writing, String name, Map<String, Boolean> tasks, boolean open) {
        var those = tasks.keySet().stream().filter(task -> tasks.get(task) == open).sorted().toList();
        if (!those.isEmpty()) writing.list(name, those);
    }

    private static Map<String, Viewport> viewports(Kept before) {
        var views = new LinkedHashMap<String, Viewport>();
        for (var plan : before.after(VIEW))
            before.numbers(VIEW + plan, 3).filter(n -> n.getFirst() > 0)
                    .ifPresent(n -> views.put(plan, new Viewport(n.get(0), n.get(1), n.get(2))));
        return views;
    }

    /// Which tasks with parts a person has opened in each plan, and closed as false.
    private static Map<String, Map<String, Boolean>> parts(Kept before) {
        var parts = new TreeMap<String, Map<String, Boolean>>();
        parts(before, OPENED, true, parts);
        parts(before, CLOSED, false, parts);
        return parts;
    }

    private static void parts(Kept before, String kind, boolean open, Map<String, Map<String, Boolean>> parts) {
        for (var plan : before.after(kind))
            for (var task : before.list(kind + plan))
                parts.computeIfAbsent(plan, _ -> new TreeMap<>()).put(task, open);
    }
}
