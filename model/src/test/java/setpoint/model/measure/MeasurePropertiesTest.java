package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Delta;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Minutes;
import setpoint.model.week.Timeblock;

/// What holds for the measure of any week, on some hundred made-up ones. Replay one with its seed.
class MeasurePropertiesTest {
    private static final int WEEKS = 400;

    private static void forEachSeed(int seeds, LongConsumer property) {
        LongStream.range(0, seeds).forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        });
    }

    private static WeekMeasure measure(RandomWeeks weeks, Snapshot now, Instant at) {
        return WeekMeasure.of(now, "ada", weeks.week, at);
    }

    @Test
    void theOrderInWhichBlocksCameDoesNotMatter() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var at = weeks.someTime();
            var expected = measure(weeks, weeks.snapshot(blocks), at);
            Collections.shuffle(blocks, weeks.random);
            assertEquals(expected, measure(weeks, weeks.snapshot(blocks), at));
        });
    }

    @Test
    void theIdsOfBlocksDoNotMatter() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var ids = new ArrayList<>(blocks.stream().map(Timeblock::id).toList());
            Collections.shuffle(ids, weeks.random);
            var renamed = new ArrayList<Timeblock>();
            for (int i = 0; i < ids.size(); i++) renamed.add(blocks.get(i).as(ids.get(i)));
            var expected = measure(weeks, weeks.snapshot(blocks), weeks.after());
            var actual = measure(weeks, weeks.snapshot(renamed), weeks.after());
            assertEquals(expected.tally(), actual.tally());
            assertEquals(described(expected), described(actual));
        });
    }

    private static List<String> described(WeekMeasure measure) {
        return measure.rows().stream()
                .map(row -> row.begin() + " " + row.dreamMinutes() + " " + row.workedMinutes() + " " + row.signal()
                        + row.reasons() + row.lateMinutes())
                .sorted()
                .toList();
    }

    @Test
    void eachBlockIsInOneRowAndEachWorkedMinuteInOneRun() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var now = weeks.snapshot(blocks);
            var pieces = new HashMap<Timeblock, List<Piece>>();
            var dreams = new ArrayList<Timeblock>();
            for (int i = -3; i <= 3; i++) {
                var measure = WeekMeasure.of(now, "ada", weeks.week.plus(i), weeks.after());
                for (var row : measure.rows()) {
                    if (row.dream() != null) dreams.add(row.dream());
                    if (row.run() == null) continue;
                    assertEquals(measure.week(), row.run().week());
                    for (var piece : row.run().pieces())
                        pieces.computeIfAbsent(piece.block(), _ -> new ArrayList<>()).add(piece);
                }
            }
            assertEquals(
                    sorted(blocks.stream().filter(Timeblock::isDream).toList()), sorted(dreams));
            for (var block : blocks)
                if (!block.isDream()) assertPartition(block, pieces.getOrDefault(block, List.of()));
        });
    }

    private static void assertPartition(Timeblock block, List<Piece> pieces) {
        int minutes = pieces.stream().mapToInt(Piece::minutes).sum();
        assertEquals(block.minutes(), minutes, block::toString);
        assertEquals(minutes, Minutes.covered(pieces.stream().map(Piece::stretch).toList()), block::toString);
    }

    private static List<String> sorted(List<Timeblock> blocks) {
        return blocks.stream().map(Timeblock::id).sorted().toList();
    }

    @Test
    void minutesAddUp() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var measure = measure(weeks, weeks.snapshot(blocks), weeks.someTime());
            assertEquals(
                    measure.dreamMinutes(),
                    blocks.stream()
                            .filter(block -> block.isDream() && block.week().equals(weeks.week))
                            .mapToInt(block -> Objects.requireNonNull(block.minutes()))
                            .sum());
            int worked = 0;
            for (var row : measure.rows()) {
                assertTrue(row.overlapMinutes() <= Math.min(row.dreamMinutes(), row.workedMinutes()));
                if (row.run() == null) continue;
                var stretches = row.run().pieces().stream().map(Piece::stretch).toList();
                worked += Minutes.covered(stretches);
            }
            assertEquals(worked, measure.realityMinutes());
            assertTrue(measure.overlapMinutes() <= Math.min(measure.dreamMinutes(), measure.realityMinutes()));
            assertTrue(measure.onIntentMinutes() <= measure.tally().judgedMinutes());
            assertEquals(
                    measure.rows().size(),
                    measure.onIntent() + measure.partial() + measure.offIntent() + measure.pending()
                            + measure.unplanned());
        });
    }

    @Test
    void nothingIsReplacedByWhatWasPlanned() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var rows = measure(weeks, weeks.snapshot(blocks), weeks.after()).rows();
            var unplanned = rows.stream()
                    .filter(row -> row.signal() == Signal.UNPLANNED)
                    .map(Row::run)
                    .collect(Collectors.toSet());
            for (var row : rows) {
                assertTrue(unplanned.containsAll(row.replacedBy()));
                assertTrue(row.replacedBy().isEmpty() || row.signal() == Signal.OFF_INTENT);
                assertEquals(row.signal() == Signal.PARTIAL, !row.reasons().isEmpty());
            }
        });
    }

    @Test
    void otherAgentsDoNotMatter() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(25));
            var expected = measure(weeks, weeks.snapshot(blocks), weeks.after());
            blocks.addAll(weeks.blocks("bob", 10));
            assertEquals(expected, measure(weeks, weeks.snapshot(blocks), weeks.after()));
        });
    }

    /// One edit after the other, the measure asked for in between, is the same as reading all of it anew.
    @Test
    void followingEditsIsTheSameAsReadingAnew() {
        forEachSeed(60, seed -> {
            var weeks = new RandomWeeks(seed);
            var kept = new ArrayList<Timeblock>();
            var now = weeks.snapshot(kept);
            for (var block : weeks.blocks("ada", 12)) {
                var deltas = new ArrayList<>(List.of(Delta.created(block)));
                if (!kept.isEmpty() && weeks.random.nextInt(3) == 0)
                    deltas.add(Delta.removed(kept.remove(weeks.random.nextInt(kept.size()))));
                kept.add(block);
                now = now.with(deltas);
                var at = weeks.someTime();
                for (int i = -1; i <= 1; i++) {
                    var week = weeks.week.plus(i);
                    assertEquals(
                            WeekMeasure.of(weeks.snapshot(kept), "ada", week, at),
                            WeekMeasure.of(now, "ada", week, at));
                }
            }
        });
    }

    /// No pairing at all is better than the one found.
    @Test
    void thePairingIsTheBestThereIs() {
        forEachSeed(WEEKS, seed -> {
            var weeks = new RandomWeeks(seed);
            var blocks = weeks.blocks("ada", 1 + weeks.random.nextInt(8));
            var rows = measure(weeks, weeks.snapshot(blocks), weeks.after()).rows();
            var dreams = rows.stream().filter(row -> row.dream() != null).toList();
            var runs = rows.stream().map(Row::run).filter(Objects::nonNull).toList();
            var found = new long[4];
            for (var row : dreams)
                if (row.run() != null) add(found, quality(row, row.run()));
            var best = new BruteForce(dreams, runs).best();
            assertEquals(Arrays.toString(best), Arrays.toString(found));
        });
    }

    private static boolean mayPair(Row dream, Run run) {
        var block = Objects.requireNonNull(dream.dream());
        boolean isNear = Math.abs(ChronoUnit.MINUTES.between(block.begin(), run.begin())) < 24 * 60;
        boolean isAlike = dream.archetype().equals(run.archetype())
                || (block.task() != null && block.task().equals(run.task()));
        return isNear && isAlike;
    }

    /// Pairs, pairs of one task, and the minutes between starts and lengths, these negative: the more the better.
    private static long[] quality(Row dream, Run run) {
        var block = Objects.requireNonNull(dream.dream());
        boolean same = block.task() != null && block.task().equals(run.task());
        return new long[] {
            1, same ? 1 : 0, -Math.abs(ChronoUnit.MINUTES.between(block.begin(), run.begin())),
            -Math.abs(run.workedMinutes() - dream.dreamMinutes())
        };
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) sum[i] += more[i];
    }

    /// Tries each way to pair, by which runs are taken already.
    private record BruteForce(List<Row> dreams, List<Run> runs, Map<Long, long[]> known) {
        BruteForce(List<Row> dreams, List<Run> runs) {
            this(dreams, runs, new HashMap<>());
        }

        long[] best() {
            return best(0, 0);
        }

        private long[] best(int dream, int taken) {
            if (dream == dreams.size()) return new long[4];
            var key = (long) dream << 32 | taken;
            var before = known.get(key);
            if (before != null) return before;
            var best = best(dream + 1, taken);
            for (int run = 0; run < runs.size(); run++) {
                if ((taken & 1 << run) != 0 || !mayPair(dreams.get(dream), runs.get(run))) continue;
                var with = best(dream + 1, taken | 1 << run).clone();
                add(with, quality(dreams.get(dream), runs.get(run)));
                if (Arrays.compare(with, best) > 0) best = with;
            }
            known.put(key, best);
            return best;
        }
    }
}
