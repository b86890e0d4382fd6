package setpoint.views.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Item;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;

/// A week with as many blocks as are asked for, half of them intended and half of them what happened, spread over its days
/// and hours.
public final class FullWeek {
    public static final Instant NOW = Instant.parse("2026-11-27T10:05:00Z");
    public static final Week WEEK = Week.parse("2026-W48");
    private static final List<String> MODES =
            List.of(Archetype.SCAN, Archetype.CREATE, Archetype.DISTRIBUTE, Archetype.MEASURE);
    private static final int FIRST = 6 * 60;
    private static final int SPREAD = 15 * 60;

    private FullWeek() {}

    static List<Item> items(int blocks) {
        var items = new ArrayList<Item>(List.of(Agent.you()));
        items.addAll(blocks(Agent.YOU, blocks));
        return items;
    }

    /// As many agents beside the person, each with a week of as many blocks.
    public static List<Item> items(int agents, int blocks) {
        var items = new ArrayList<>(items(blocks));
        for (int i = 1; i < agents; i++) {
            var id = "agent-" + i;
            items.add(new Agent(id, "Agent " + i, Author.Type.AI, List.of(), "", "", null, null, List.of()));
            items.addAll(blocks(id, blocks));
        }
        return items;
    }

    private static List<Item> blocks(String agent, int blocks) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < blocks / 2; i++) {
            int day = i % 7;
            int from = FIRST + i * 37 % SPREAD / 5 * 5;
            var date = WEEK.monday().plusDays(day);
            items.add(block(agent, "d" + i, BlockType.DREAM, date, from, 30 + i % 4 * 15, i));
            items.add(block(agent, "r" + i, BlockType.REALITY, date, from + i % 5 * 10, 25 + i % 6 * 10, i));
        }
        return items;
    }

    private static Timeblock block(String agent, String id, BlockType type, LocalDate date, int from, int minutes,
            int i) {
        return new Timeblock(
                agent, id, type, date.atStartOfDay().plusMinutes(from),
                type == BlockType.DREAM ? null : ZoneOffset.UTC, ZoneOffset.UTC, minutes, "Piece of work " + i, null,
                MODES.get(i % 4), null, null, "", "");
    }
}
