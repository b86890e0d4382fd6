package setpoint.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Item;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.measure.Maturity;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.measure.Xmr;
import setpoint.model.plan.PlanEdit.DraftPlan;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Slot;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;

/// What the measure costs: of all weeks at once, and of the newest one after an edit in it. Weeks are full: 96 intended
/// blocks and as many that happened. The yardstick of the whole is [#sortAndScan]: the same blocks sorted by their
/// start and passed over once. Read the middle (p0.50).
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MeasureBench {
    private static final Author ME = Author.person(Agent.YOU, "bench");
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final Week LAST = Week.parse("2026-W48");
    private static final List<String> MODES = List.of("SCAN", "CREATE", "DISTRIBUTE", "MEASURE");
    private static final int A_DAY = 14;

    /// Five years of weeks, none of them closed, read anew each time.
    @State(Scope.Thread)
    public static class Years {
        /// How many modes of work there are; with one, anything of a day can be paired with anything.
        @Param({"4", "1"}) int modes;

        private List<Item> items;
        private List<Timeblock> blocks;
        private Snapshot now;

        @Setup(Level.Trial)
        public void blocks() {
            items = new ArrayList<>(plan());
            blocks = weeks(260, modes);
            items.addAll(blocks);
        }

        @Setup(Level.Invocation)
        public void forget() {
            now = Snapshot.of(1, items);
        }
    }

    /// A workspace whose weeks are closed but for the newest.
    @State(Scope.Thread)
    public static class History {
        @Param({"1", "5"}) int years;

        private final Random random = new Random(2);
        private Workspace workspace;
        private By by;

        @Setup(Level.Trial)
        public void history() {
            int weeks = 52 * years;
            var items = new ArrayList<Item>(plan());
            items.addAll(weeks(weeks, 4));
            items.add(template());
            workspace = new Workspace(new MemoryJournal(Snapshot.of(1, items)), Clock.systemUTC());
            by = new By(ME, LAST.plus(1).monday().atStartOfDay(ZONE).toInstant(), ZoneOffset.UTC);
            for (int i = weeks - 1; i > 0; i--)
                workspace.apply(new CloseCycle(Agent.YOU, LAST.plus(-i), "", List.of(), false), by);
        }

        private WeekMeasure edited() {
            int block = random.nextInt(A_DAY * 5);
            var start = LAST.monday().plusDays(block / A_DAY).atTime(7 + block % A_DAY, random.nextInt(60));
            workspace.apply(new MoveBlock(Agent.YOU, "r" + LAST + "." + block, start.toString(), null, "moved"), by);
            return WeekMeasure.of(workspace.snapshot(), Agent.YOU, LAST, by.at());
        }
    }

    @Benchmark
    public int measureAllWeeks(Years years) {
        int onIntent = 0;
        var at = LAST.plus(2).monday().atStartOfDay(ZONE).toInstant();
        for (int i = 0; i < 260; i++) onIntent += WeekMeasure.of(years.now, Agent.YOU, LAST.plus(-i), at).onIntent();
        return onIntent;
    }

    @Benchmark
    public long sortAndScan(Years years) {
        var sorted = new ArrayList<>(years.now.all(Timeblock.class, Agent.YOU));
        record Placed(Week week, Instant begin, Timeblock block) {}
        var placed = new ArrayList<Placed>(sorted.size());
        for (var block : sorted) placed.add(new Placed(block.week(), block.begin(), block));
        placed.sort(Comparator.comparing(Placed::begin));
        long minutes = 0;
        for (var one : placed) if (!one.block.isDream()) minutes += Objects.requireNonNull(one.block.minutes());
        return minutes;
    }

    /// Moves a block of the newest week, and measures that week.
    @Benchmark
    public int editAndMeasure(History history) {
        return history.edited().onIntent();
    }

    /// The same with all that the review shows: limits, suggestions, ripeness.
    @Benchmark
    public int editAndReview(History history) {
        int onIntent = history.edited().onIntent();
        var now = history.workspace.snapshot();
        return onIntent
                + Xmr.of(now, Agent.YOU, LAST, history.by.at()).points().size()
                + Suggestion.of(now, Agent.YOU, LAST, history.by.at()).size()
                + Maturity.of(now, Agent.YOU).weeks();
    }

    private static List<Item> plan() {
        var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
        workspace.apply(new DraftPlan("p", "Bench", GraphBench.content(1000), null), ME);
        var items = new ArrayList<>(workspace.snapshot().items().toList());
        items.add(Agent.you());
        return items;
    }

    private static WeekTemplate template() {
        var slots = new ArrayList<Slot>();
        for (var block : weeks(1, 4)) if (block.isDream()) slots.add(slot(block));
        return new WeekTemplate(Agent.YOU, "1", slots, "", null, Agent.YOU, Instant.EPOCH);
    }

    private static Slot slot(Timeblock block) {
        return new Slot(
                Objects.requireNonNull(block.slot()), block.start().getDayOfWeek(), block.start().toLocalTime(), 45, "",
                block.archetype(), null);
    }

    /// 14 blocks a day but for Sunday, which has 12, and for each something like it that happened.
    private static List<Timeblock> weeks(int weeks, int modes) {
        var random = new Random(1);
        var blocks = new ArrayList<Timeblock>();
        for (int i = 0; i < weeks; i++) {
            var week = LAST.plus(-i);
            for (int n = 0; n < 96; n++) {
                var start = week.monday().plusDays(n / A_DAY).atTime(7 + n % A_DAY, 0).atZone(ZONE).toInstant();
                var mode = MODES.get(n % modes);
                var task = n % 5 < 2 ? "p/t" + random.nextInt(1000) : null;
                blocks.add(block(BlockType.DREAM, week, n, start, 45, mode, task));
                var shifted = start.plusSeconds(60L * (random.nextInt(50) - 10));
                blocks.add(block(BlockType.REALITY, week, n, shifted, 25 + random.nextInt(40), mode, task));
            }
        }
        return blocks;
    }

    private static Timeblock block(
            BlockType type, Week week, int n, Instant start, int minutes, String mode,
            @org.jspecify.annotations.Nullable String task) {
        var happened = Span.happened(start, ZONE, minutes);
        boolean isDream = type == BlockType.DREAM;
        return new Timeblock(
                Agent.YOU, (isDream ? "d" : "r") + week + "." + n, type, happened.start(),
                isDream ? null : happened.offset(), ZONE, minutes, "", task, mode, null, isDream ? "s" + n : null, "",
                "");
    }
}
