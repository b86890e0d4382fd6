package setpoint.model.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;

/// What became of one mode of work in a week.
///
/// @param dreamMinutes what was intended of it, as far as that can be judged
/// @param realMinutes what was worked on that
/// @param unplannedMinutes what was worked in this mode without having been intended
/// @param signals of its intended blocks, in time
public record Drift(
        String archetype, int dreamMinutes, int realMinutes, int unplannedMinutes, List<Signal> signals) {

    /// One for each mode of work in the week, in the order of the workspace's archetypes, what is in none of these last.
    public static List<Drift> of(Snapshot now, WeekMeasure measure) {
        var byArchetype = new LinkedHashMap<String, List<Row>>();
        for (var archetype : Archetype.all(now)) byArchetype.put(archetype.id(), new ArrayList<>());
        for (var row : measure.rows())
            byArchetype.computeIfAbsent(row.archetype(), _ -> new ArrayList<>()).add(row);
        return byArchetype.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Drift of(String archetype, List<Row> rows) {
        int dream = 0, real = 0, unplanned = 0;
        var signals = new ArrayList<Signal>();
        for (var row : rows) {
            if (row.signal() == Signal.UNPLANNED) unplanned += row.workedMinutes();
            else signals.add(row.signal());
            if (!row.signal().isJudged()) continue;
            dream += row.dreamMinutes();
            real += row.workedMinutes();
        }
        return new Drift(archetype, dream, real, unplanned, List.copyOf(signals));
    }

    /// Negative where less was worked than intended.
    public int differenceMinutes() {
        return realMinutes - dreamMinutes;
    }
}
