package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;

/// What is left of a plan to lay out while some tasks with children are closed: the children are gone, and what depends
/// on them, or they on, hangs on the closed task. Immutable.
final class Folded {
    private final Content whole;
    private final Content content;
    /// For each task that is gone, the closed one that stands for it.
    private final Map<String, String> standsFor = new HashMap<>();

    /// The same dependency twice is laid out once.
    private final Map<String, List<Dependency>> together = new LinkedHashMap<>();

    private Folded(Content whole, Predicate<Task> isOpen) {
        this.whole = whole;
        for (var task : whole.tasks()) closedAround(task, isOpen);
        content = standsFor.isEmpty() ? whole : folded();
    }

    static Folded by(Content whole, Predicate<Task> isOpen) {
        return new Folded(whole, isOpen);
    }

    /// The outermost closed task above a task is what stands for it.
    private void closedAround(Task task, Predicate<Task> isOpen) {
        var up = task.parent();
        while (up != null) {
            var parent = whole.task(up);
            if (parent.isEmpty()) return;
            if (!isOpen.test(parent.get())) standsFor.put(task.id(), up);
            up = parent.get().parent();
        }
    }

    private Content folded() {
        var dependencies = new ArrayList<Dependency>();
        for (var d : whole.dependencies()) {
            var from = standsFor.getOrDefault(d.from(), d.from());
            var to = standsFor.getOrDefault(d.to(), d.to());
            if (from.equals(to)) continue;
            var shown = from.equals(d.from()) && to.equals(d.to()) ? d : new Dependency(d.plan(), from, to);
            if (!together.containsKey(shown.id())) dependencies.add(shown);
            together.computeIfAbsent(shown.id(), _ -> new ArrayList<>()).add(d);
        }
        var tasks = whole.tasks().stream().filter(t -> !standsFor.containsKey(t.id())).toList();
        return new Content(whole.plan(), whole.brief(), whole.scopes(), whole.phases(), tasks, dependencies);
    }

    /// What is to be laid out.
    Content content() {
        return content;
    }

    /// A drawing of it with every dependency of the whole plan that runs between two of its cards.
    Drawing unfolded(Drawing drawing) {
        if (standsFor.isEmpty()) return drawing;
        var edges = new ArrayList<Drawing.Edge>();
        for (var edge : drawing.edges())
            for (var d : together.getOrDefault(edge.id(), List.of()))
                edges.add(new Drawing.Edge(d.id(), edge.from(), edge.to(), edge.corners()));
        return new Drawing(drawing.bands(), drawing.cards(), edges);
    }
}
