package setpoint.views.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;

/// Where the gates stand that lie in no phase: behind the phases of all they wait for, as in the graph; within a phase
/// where both what they wait for and what waits for them are in it. Phases are counted from 0, what lies in none comes
/// behind them. Pure.
final class Corridors {
    private final Content content;
    private final List<String> phases;
    private final Map<String, Place> places = new HashMap<>();

    /// @param between whether it stands in front of the phase, rather than in it
    record Place(int phase, boolean between) {}

    Corridors(Content content) {
        this.content = content;
        phases = content.phases().stream().map(Phase::id).toList();
    }

    /// Where a task stands that is a part of none.
    Place of(Task task) {
        var known = places.get(task.id());
        if (known != null) return known;
        var place = task.isGate() && task.phase() == null ? ofGate(task) : new Place(phaseOf(task), false);
        places.put(task.id(), place);
        return place;
    }

    private int phaseOf(Task task) {
        int phase = task.phase() == null ? -1 : phases.indexOf(task.phase());
        return phase < 0 ? phases.size() : phase;
    }

    private Place ofGate(Task gate) {
        int last = phases.size() + 1;
        int behind = most(gate, place -> place.between() ? place.phase() : place.phase() + 1);
        int ahead = content.dependentsOf(gate.id()).stream()
                .map(d -> outermost(d.to()))
                .filter(task -> !task.isGate())
                .mapToInt(this::phaseOf)
                .min()
                .orElse(last);
        int best = behind >= 0 ? behind : ahead;
        return best <= ahead ? new Place(best, true) : new Place(Math.clamp(best - 1, 0, phases.size()), false);
    }

    private int most(Task gate, ToIntFunction<Place> behind) {
        return content.dependenciesOf(gate.id()).stream()
                .map(d -> of(outermost(d.from())))
                .mapToInt(behind)
                .max()
                .orElse(-1);
    }

    private Task outermost(String id) {
        var task = content.task(id).orElseThrow();
        for (var up = content.task(String.valueOf(task.parent())); up.isPresent();
                up = content.task(String.valueOf(task.parent())))
            task = up.get();
        return task;
    }
}
