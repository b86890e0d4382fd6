package setpoint.model.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import setpoint.model.measure.Pairing.Intent;
import setpoint.model.week.Minutes;

/// Makes the rows of a week: each intended block and each run of it in exactly one.
final class Judgement {
    /// A row beside when it begins, which is not free to ask for.
    private record Placed(Instant begin, Row row) {
        private static final Comparator<Placed> IN_TIME = Comparator.comparing(Placed::begin)
                .thenComparing(placed -> placed.row.dream() == null)
                .thenComparing(placed -> idOf(placed.row));
    }

    private final Thresholds thresholds;
    private final Instant at;
    private final List<Run> unplanned;

    private Judgement(Thresholds thresholds, Instant at, List<Run> unplanned) {
        this.thresholds = thresholds;
        this.at = at;
        this.unplanned = unplanned;
    }

    static List<Row> of(Pairing pairing, Thresholds thresholds, Instant at) {
        var judgement = new Judgement(thresholds, at, pairing.unpaired());
        var rows = new ArrayList<Placed>();
        for (int i = 0; i < pairing.intents().size(); i++) {
            var intent = pairing.intents().get(i);
            var run = pairing.runOf(i);
            rows.add(new Placed(
                    intent.begin(), run == null ? judgement.alone(intent) : judgement.pair(intent, run)));
        }
        for (var run : judgement.unplanned) rows.add(new Placed(run.begin(), unplanned(run)));
        rows.sort(Placed.IN_TIME);
        return rows.stream().map(Placed::row).toList();
    }

    private static Row unplanned(Run run) {
        return new Row(null, run, Signal.UNPLANNED, List.of(), 0, 0, List.of(), run.archetype(), run.title());
    }

    private Row alone(Intent intent) {
        var block = intent.block();
        var isAhead = block.end(at).isAfter(at);
        return new Row(
                block, null, isAhead ? Signal.PENDING : Signal.OFF_INTENT, List.of(), 0, 0,
                isAhead ? List.of() : replacing(intent), intent.matter().archetype(), intent.matter().title());
    }

    /// The unplanned runs within the time of a block, where together they fill at least half of it.
    private List<Run> replacing(Intent intent) {
        var block = intent.block();
        var within = unplanned.stream().filter(run -> run.minutesWithin(block) > 0).toList();
        var filled = Minutes.shared(
                within.stream().flatMap(run -> run.stretches().stream()).toList(), List.of(Minutes.of(block, at)));
        return 2 * filled >= intent.minutes() ? within : List.of();
    }

    private Row pair(Intent intent, Run run) {
        int late = (int) Pairing.late(intent, run);
        int over = run.workedMinutes() - intent.minutes();
        var reasons = run.isGoing() ? List.<Reason>of() : reasons(intent, run, late, over);
        var signal = run.isGoing() ? Signal.PENDING : reasons.isEmpty() ? Signal.ON_INTENT : Signal.PARTIAL;
        return new Row(
                intent.block(), run, signal, reasons, late, over, List.of(), intent.matter().archetype(),
                intent.matter().title());
    }

    private List<Reason> reasons(Intent intent, Run run, int late, int over) {
        var reasons = new ArrayList<Reason>();
        var isElsewhen = Math.abs(late) > thresholds.startMinutes();
        if (isElsewhen) reasons.add(late > 0 ? Reason.LATE : Reason.EARLY);
        if (over > thresholds.overMinutes()) reasons.add(Reason.OVER);
        if (100L * run.workedMinutes() < (long) thresholds.workedPercent() * intent.minutes())
            reasons.add(Reason.UNDER);
        // a few minutes to either side of midnight are no other day
        if (isElsewhen && !run.day().equals(intent.block().day())) reasons.add(Reason.OTHER_DAY);
        if (Pairing.namesAnother(intent.block(), run)) reasons.add(Reason.OTHER_TASK);
        return List.copyOf(reasons);
    }

    private static String idOf(Row row) {
        return row.dream() != null
                ? row.dream().id()
                : Objects.requireNonNull(row.run()).pieces().getFirst().block().id();
    }
}
