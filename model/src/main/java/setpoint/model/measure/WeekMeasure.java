package setpoint.model.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Setting;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.Pairing.Intent;
import setpoint.model.plan.Plan;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.model.work.WorkState;

/// What became of an agent's week: each intended block and each run in one row, and the sum of it.
///
/// @param rows in time
/// @param isClosed whether this is the result that was kept when the cycle was closed
public record WeekMeasure(String agent, Week week, List<Row> rows, Tally tally, boolean isClosed) {

    private record OfWeek(String agent, Week week, Instant at) implements Derivation<WeekMeasure> {
        @Override
        public WeekMeasure build(Snapshot now) {
            var thresholds = Thresholds.of(now);
            var intents = Blocks.of(now, agent).in(week).stream()
                    .filter(Timeblock::isDream)
                    .map(block -> new Intent(block, Matter.of(now, block)))
                    .toList();
            var runs = Runs.of(now, agent, week, at, thresholds);
            var rows = Judgement.of(Pairing.of(intents, runs), thresholds, at);
            return new WeekMeasure(agent, week, rows, Tally.of(rows), false);
        }

        @Override
        public WeekMeasure update(WeekMeasure before, List<Delta> since, Snapshot now) {
            var plans = before.plans();
            for (var delta : since)
                if (touches(delta.before(), plans) || touches(delta.after(), plans)) return build(now);
            return before;
        }

        private boolean touches(@Nullable Item item, Set<String> plans) {
            return switch (item) {
                case null -> false;
                case Timeblock block -> block.agent().equals(agent) && isAround(block.week());
                case Agent profile -> profile.id().equals(agent);
                case Setting setting -> setting.id().startsWith(Thresholds.SETTINGS);
                case Plan plan -> plans.contains(plan.id());
                case WorkState _ -> false;
                case Item other -> plans.contains(other.home());
            };
        }

        private boolean isAround(Week other) {
            return !other.next().monday().isBefore(week.monday()) && !other.previous().monday().isAfter(week.monday());
        }
    }

    private record Kept(String agent, Week week) implements Derivation<WeekMeasure> {
        @Override
        public WeekMeasure build(Snapshot now) {
            var closing = Cycle.closing(now, agent, week).orElseThrow();
            return new WeekMeasure(agent, week, KeptRow.rows(agent, closing.rows()), closing.tally(), true);
        }

        @Override
        public WeekMeasure update(WeekMeasure before, List<Delta> since, Snapshot now) {
            var key = new Key(Cycle.class, agent, week.toString());
            return since.stream().anyMatch(delta -> delta.key().equals(key)) ? build(now) : before;
        }
    }

    /// The measure of a week as it stands at a moment; of a closed one as it stood when it was closed.
    public static WeekMeasure of(Snapshot now, String agent, Week week, Instant at) {
        if (Cycle.closing(now, agent, week).isPresent()) return now.derive(new Kept(agent, week));
        return now.derive(new OfWeek(agent, week, lastThatMatters(now, agent, week, at)));
    }

    /// The last moment at which anything of a week came to be past: as long as nothing more does, its measure stays the
    /// same, and is found again. While a timer runs, that is each minute.
    private static Instant lastThatMatters(Snapshot now, String agent, Week week, Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        if (Runs.around(now, agent, week).stream().anyMatch(Timeblock::isRunning)) return minute;
        var last = Instant.EPOCH;
        for (var block : Blocks.of(now, agent).in(week)) {
            var end = block.isDream() ? block.end(minute) : Instant.EPOCH;
            if (end.isAfter(last) && !end.isAfter(minute)) last = end;
        }
        return last;
    }

    /// The plans whose tasks it speaks of.
    private Set<String> plans() {
        var plans = new HashSet<String>();
        for (var row : rows) {
            if (row.dream() != null && row.dream().task() != null) plans.add(Matter.planOf(row.dream().task()));
            if (row.run() != null && row.run().task() != null) plans.add(Matter.planOf(row.run().task()));
        }
        return plans;
    }

    public int onIntent() {
        return tally.onIntent();
    }

    public int partial() {
        return tally.partial();
    }

    public int offIntent() {
        return tally.offIntent();
    }

    public int unplanned() {
        return tally.unplanned();
    }

    public int pending() {
        return tally.pending();
    }

    public int dreamMinutes() {
        return tally.dreamMinutes();
    }

    public int realityMinutes() {
        return tally.realityMinutes();
    }

    public int overlapMinutes() {
        return tally.overlapMinutes();
    }

    public int onIntentMinutes() {
        return tally.onIntentMinutes();
    }

    public int unplannedMinutes() {
        return tally.unplannedMinutes();
    }

    /// How many intended blocks there are.
    public int dreamBlocks() {
        return tally.dreamBlocks();
    }

    /// How many of them name a task.
    public int namedBlocks() {
        return tally.namedBlocks();
    }

    /// The share of ON_INTENT among the blocks that can be judged; empty while there are none.
    public OptionalInt scorePercent() {
        return tally.scorePercent();
    }

    /// The same by the minutes that were intended.
    public OptionalInt scoreByMinutesPercent() {
        return tally.scoreByMinutesPercent();
    }
}
