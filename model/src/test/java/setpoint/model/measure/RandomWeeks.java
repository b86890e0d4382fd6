package setpoint.model.measure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import setpoint.model.Bench;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;

/// Makes up weeks: a seed gives the same week each time. Weeks lie where calendars are hard: clocks change, years end,
/// work goes on past midnight.
final class RandomWeeks {
    private static final List<String> ZONES =
            List.of("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo", "UTC");
    private static final List<String> WEEKS = List.of(
            "2026-W13", "2026-W43", "2026-W44", "2026-W10", "2026-W14", "2026-W40", "2026-W53", "2027-W01", "2026-W24");
    private static final List<String> ARCHETYPES = List.of("SCAN", "CREATE", "DISTRIBUTE", "MEASURE");
    private static final Collection<Item> PLAN = Bench.withPlan()
            .tasks("a", "b", "c", "d")
            .now()
            .items()
            .toList();

    final Random random;
    final ZoneId zone;
    final Week week;
    private int made;

    RandomWeeks(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        week = Week.parse(WEEKS.get(random.nextInt(WEEKS.size())));
    }

    /// Blocks of an agent in a week and at the edges of those beside it: some intended, and for most of these something
    /// like it that happened.
    List<Timeblock> blocks(String agent, int intended) {
        var blocks = new ArrayList<Timeblock>();
        for (int i = 0; i < intended; i++) {
            var dream = block(agent, BlockType.DREAM, moment(), 15 * (1 + random.nextInt(12)));
            blocks.add(dream);
            if (random.nextInt(5) == 0) continue;
            var start = dream.begin().plusSeconds(60L * shift());
            var real = block(agent, BlockType.REALITY, start, 5 * (1 + random.nextInt(40)));
            blocks.add(random.nextInt(4) == 0 ? real : alike(real, dream));
        }
        for (int i = random.nextInt(4); i > 0; i--)
            blocks.add(block(agent, BlockType.REALITY, moment(), 5 * (1 + random.nextInt(40))));
        return blocks;
    }

    private int shift() {
        return random.nextInt(3) == 0 ? random.nextInt(4000) - 2000 : 5 * (random.nextInt(13) - 6);
    }

    private Timeblock alike(Timeblock real, Timeblock dream) {
        return new Timeblock(
                real.agent(), real.id(), real.type(), real.start(), real.offset(), real.zone(), real.minutes(),
                dream.title(), dream.task(), dream.archetype(), null, null, "", "");
    }

    private Timeblock block(String agent, BlockType type, Instant start, int minutes) {
        var there = start.atZone(zone).toLocalDateTime();
        var span = type == BlockType.REALITY
                ? Span.happened(start, zone, minutes)
                : Span.intended(there, zone, minutes);
        var task = random.nextInt(3) == 0 ? "p/" + "abcd".charAt(random.nextInt(4)) : null;
        return new Timeblock(
                agent, "b" + made++, type, span.start(), span.offset(), zone, minutes,
                random.nextInt(4) == 0 ? "Title " + random.nextInt(2) : "", task,
                task != null && random.nextBoolean() ? null : ARCHETYPES.get(random.nextInt(4)), null, null, "", "");
    }

    /// Any time from the evening before the week to the morning after it, often near midnight.
    private Instant moment() {
        int day = random.nextInt(8);
        int minute = random.nextInt(4) == 0 ? 5 * (random.nextInt(24) - 12) : 360 + 5 * random.nextInt(170);
        LocalDateTime there = week.monday().plusDays(day).atStartOfDay().plusMinutes(minute);
        return there.atZone(zone).toInstant();
    }

    Instant someTime() {
        return week.monday().atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(9 * 24 * 60));
    }

    Instant after() {
        return week.plus(3).monday().atStartOfDay(zone).toInstant();
    }

    /// A workspace with a plan, two agents, and some blocks.
    Snapshot snapshot(Collection<Timeblock> blocks) {
        var items = new ArrayList<Item>(PLAN);
        for (var id : List.of("ada", "bob"))
            items.add(new Agent(id, "", Author.Type.HUMAN, List.of(), "", "", null, zone, List.of()));
        items.addAll(blocks);
        return Snapshot.of(1, items);
    }
}
