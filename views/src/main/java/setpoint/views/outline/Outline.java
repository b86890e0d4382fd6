package setpoint.views.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.views.plan.PlanNow;

/// A plan as lines below lines: phases in their order with gates between them, in each its tasks in the order of reading,
/// below each task its parts, and behind all what lies in no phase. Pure.
final class Outline {
    private final Content content;
    private final RowMaker rows;
    private final Predicate<String> hidden;
    private final Optional<Slot> slot;

    private Outline(PlanNow plan, Predicate<String> hidden, Optional<Slot> slot) {
        content = plan.drawn();
        rows = new RowMaker(plan);
        this.hidden = hidden;
        this.slot = slot;
    }

    /// @param hidden which tasks are left out
    /// @param slot where something new is being named
    static List<Branch> of(PlanNow plan, Predicate<String> hidden, Optional<Slot> slot) {
        return new Outline(plan, hidden, slot).branches();
    }

    private List<Branch> branches() {
        var outermost = content.tasks().stream().filter(task -> !isPart(task)).toList();
        return withSlot("", content.phases().isEmpty() ? side(outermost) : inPhases(outermost));
    }

    private boolean isPart(Task task) {
        return task.parent() != null && content.task(task.parent()).isPresent();
    }

    private List<Branch> inPhases(List<Task> outermost) {
        var corridors = new Corridors(content);
        var places = new HashMap<Corridors.Place, List<Task>>();
        for (var task : outermost) places.computeIfAbsent(corridors.of(task), _ -> new ArrayList<>()).add(task);
        var all = new ArrayList<Branch>();
        int count = content.phases().size();
        for (int p = 0; p <= count + 1; p++) {
            all.addAll(side(at(places, p, true)));
            var inside = at(places, p, false);
            if (p < count) all.add(branch(rows.phase(content.phases().get(p)), inside));
            else if (!inside.isEmpty()) all.add(branch(rows.noPhase(), inside));
        }
        return all;
    }

    private static List<Task> at(Map<Corridors.Place, List<Task>> places, int phase, boolean between) {
        return places.getOrDefault(new Corridors.Place(phase, between), List.of());
    }

    private Branch branch(Row row, List<Task> below) {
        return new Branch(row, withSlot(row.id(), side(below)));
    }

    /// The branches of tasks that stand side by side.
    private List<Branch> side(List<Task> tasks) {
        var branches = new ArrayList<Branch>();
        for (var task : ReadingOrder.of(content, tasks))
            if (!hidden.test(task.id())) branches.add(branch(rows.task(task), content.childrenOf(task.id())));
        return branches;
    }

    /// The branches below a row, and among them where something new is named.
    private List<Branch> withSlot(String above, List<Branch> branches) {
        if (slot.isEmpty()) return branches;
        int place = placeOf(slot.get(), above, branches);
        if (place < 0) return branches;
        var with = new ArrayList<>(branches);
        with.add(place, new Branch(new Row.OfNew(), List.of()));
        return with;
    }

    private static int placeOf(Slot slot, String above, List<Branch> branches) {
        if (slot.within()) return slot.row().equals(above) ? 0 : -1;
        for (int i = 0; i < branches.size(); i++) if (branches.get(i).row().id().equals(slot.row())) return i + 1;
        return -1;
    }
}
