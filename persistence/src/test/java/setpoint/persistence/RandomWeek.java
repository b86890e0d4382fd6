package setpoint.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.JoinBlocks;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockEdit.RemoveBlock;
import setpoint.model.week.BlockEdit.SplitBlock;
import setpoint.model.week.BlockEdit.UpdateBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.TimerEdit.StartTimer;
import setpoint.model.week.TimerEdit.StopTimer;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.AllocateEnergy;
import setpoint.model.week.WeekEdit.SetRoutine;

/// Edits of one agent's weeks around a change of clocks, which a seed decides and no clock does: every moment is said.
final class RandomWeek {
    private static final String AGENT = "ada";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2025-10-20T00:00");
    private static final int DAYS = 14;
    private static final String WHY = "It was otherwise";

    private final Random random;
    private final Supplier<String> titles;
    private int made;

    RandomWeek(Random random, Supplier<String> titles) {
        this.random = random;
        this.titles = titles;
    }

    /// An edit that may be refused.
    Edit edit(Snapshot now) {
        if (now.find(Agent.class, "", AGENT).isEmpty())
            return new AddAgent(AGENT, Author.Type.HUMAN, Map.of("zone", "Europe/Berlin"));
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> add();
            case 4 -> new MoveBlock(AGENT, any(now), start().toString(), null, WHY);
            case 5 -> new UpdateBlock(AGENT, any(now), Map.of("title", titles.get(), "energy", "HIGH"), List.of(), WHY);
            case 6 -> new SplitBlock(AGENT, any(now), start().toString(), id(), WHY);
            case 7 -> new JoinBlocks(AGENT, List.of(any(now), any(now)), WHY);
            case 8 -> new RemoveBlock(AGENT, any(now), WHY);
            case 9 -> new RecordIntended(AGENT, any(now), id(), null, null, WHY);
            case 10 -> new StartTimer(id(), AGENT, null, Map.of("title", titles.get()), moment());
            case 11 -> new StopTimer(AGENT, moment());
            case 12 -> new AllocateEnergy(AGENT, Week.of(start().toLocalDate()),
                    List.of(new DayEnergy(start().getDayOfWeek(), random.nextInt(12))));
            default -> new SetRoutine(AGENT, "mail", Map.of("title", titles.get(), "minutes", 5L + random.nextInt(90)));
        };
    }

    private AddBlock add() {
        var type = random.nextBoolean() ? BlockType.DREAM : BlockType.REALITY;
        var start = start();
        var end = start.plusMinutes(1 + random.nextInt(180));
        return new AddBlock(AGENT, id(), type, start.toString(), end.toString(), Map.of("title", titles.get()), WHY);
    }

    private LocalDateTime start() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    }

    private Instant moment() {
        return OffsetDateTime.of(start(), ZoneOffset.UTC).toInstant();
    }

    private String any(Snapshot now) {
        var blocks = new ArrayList<String>();
        for (var block : now.all(Timeblock.class, AGENT)) blocks.add(block.id());
        if (blocks.isEmpty()) return "none";
        blocks.sort(String::compareTo);
        return blocks.get(random.nextInt(blocks.size()));
    }

    private String id() {
        return "block-" + made++ + "-" + Long.toString(random.nextLong() & 0xffffff, 36);
    }
}
