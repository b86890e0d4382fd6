package setpoint.views.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;

/// A week with as many blocks as are asked for, half of them intended and half of them what happened, spread over its days
/// and hours.
final class FullWeek {
    static final Instant NOW = Instant.parse("2026-11-27T10:05:00Z");
    static final Week WEEK = Week.parse("2026-W48");
    private static final List<String> MODES =
            List.of(Archetype.SCAN, Archetype.CREATE, Archetype.DISTRIBUTE, Archetype.MEASURE);
    private static final int FIRST = 6 * 60;
    private static final int SPREAD = 15 * 60;

    private FullWeek() {}

    static List<Item> items(int blocks) {
        var items = new ArrayList<Item>();
        items.add(Agent.you());
        for (int i = 0; i < blocks / 2; i++) {
            int day = i % 7;
            int from = FIRST + i * 37 % SPREAD / 5 * 5;
            var date = WEEK.monday().plusDays(day);
            items.add(block("d" + i, BlockType.DREAM, date, from, 30 + i % 4 * 15, i));
            items.add(block("r" + i, BlockType.REALITY, date, from + i % 5 * 10, 25 + i % 6 * 10, i));
        }
        return items;
    }

    private static Timeblock block(String id, BlockType type, LocalDate date, int from, int minutes, int i) {
        return new Timeblock(
                Agent.YOU, id, type, date.atStartOfDay().plusMinutes(from),
                type == BlockType.DREAM ? null : ZoneOffset.UTC, ZoneOffset.UTC, minutes, "Piece of work " + i, null,
                MODES.get(i % 4), null, null, "", "");
    }
}
