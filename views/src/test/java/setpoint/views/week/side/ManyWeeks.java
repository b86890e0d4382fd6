package setpoint.views.week.side;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Author.Type;
import setpoint.model.core.Edit;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.views.week.SampleWeek;

/// Weeks of several agents around the sample's week of the person at the machine, who sees them by the clocks of UTC.
public final class ManyWeeks {
    private static final List<String> WORK = List.of(
            Archetype.SCAN, Archetype.CREATE, Archetype.DISTRIBUTE, Archetype.MEASURE);

    private final Workspace workspace;
    private int made;

    private ManyWeeks(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The person, another one who works in New York, and three AIs: one in Tokyo, one at night, one without a week.
    public static Workspace five() {
        var weeks = new ManyWeeks(SampleWeek.workspace());
        weeks.agent("ada", "Ada Okafor", Type.HUMAN, "America/New_York");
        weeks.agent("builder", "Builder", Type.AI, "UTC");
        weeks.agent("scout", "Scout of standards and of neighbouring fields", Type.AI, "Asia/Tokyo");
        weeks.agent("silent", "Silent", Type.AI, "UTC");
        for (int day = 0; day < 5; day++) {
            weeks.both("ada", day, "09:00", 90, day == 1 ? 40 : 0, day == 2 ? 45 : 0);
            weeks.dream("ada", day, "13:00", 120);
            if (day != 3) weeks.real("ada", day, "13:00", day == 0 ? 60 : 120, WORK.get(made(day)));
            weeks.both("builder", day, "08:30", 150, 0, day == 2 ? 60 : 0);
            weeks.both("builder", day, "14:00", 180, day == 0 ? 60 : 0, 0);
            weeks.both("scout", day, "16:00", 120, 0, 0);
        }
        weeks.dream("builder", 1, "23:00", 120);
        weeks.real("builder", 1, "23:00", 120, WORK.get(1));
        weeks.real("builder", 3, "12:00", 45, Archetype.SCAN);
        return weeks.workspace;
    }

    /// As many AIs, each with a block a day.
    public static Workspace many(int agents) {
        var weeks = new ManyWeeks(SampleWeek.workspace());
        for (int i = 1; i <= agents; i++) {
            weeks.agent("a" + i, "Agent " + i, Type.AI, "UTC");
            for (int day = 0; day < 5; day++)
                weeks.dream("a" + i, day, LocalTime.of(7 + (i + day) % 8, 0).toString(), 120);
        }
        return weeks.workspace;
    }

    private static int made(int day) {
        return (2 * day + 1) % 4;
    }

    private void agent(String id, String name, Type type, String zone) {
        does(new AddAgent(id, type, Map.of("name", name, "zone", zone)));
    }

    private void both(String agent, int day, String time, int minutes, int late, int over) {
        var mode = WORK.get(made++ % 4);
        block(agent, BlockType.DREAM, day, time, 0, minutes, mode);
        if (start(day, time).isBefore(LocalDateTime.ofInstant(SampleWeek.NOW, SampleWeek.ZONE).minusHours(5)))
            block(agent, BlockType.REALITY, day, time, late, minutes + over, mode);
    }

    private void dream(String agent, int day, String time, int minutes) {
        block(agent, BlockType.DREAM, day, time, 0, minutes, WORK.get(made(day)));
    }

    private void real(String agent, int day, String time, int minutes, String mode) {
        if (day < 4) block(agent, BlockType.REALITY, day, time, 0, minutes, mode);
    }

    private void block(String agent, BlockType type, int day, String time, int late, int minutes, String mode) {
        var start = start(day, time).plusMinutes(late);
        does(new AddBlock(
                agent, "b" + made++, type, start.toString(), start.plusMinutes(minutes).toString(),
                Map.of("title", "Work in " + mode.toLowerCase(java.util.Locale.ROOT), "archetype", mode), "as told"));
    }

    private static LocalDateTime start(int day, String time) {
        return SampleWeek.WEEK.monday().plusDays(day).atTime(LocalTime.parse(time));
    }

    private void does(Edit edit) {
        workspace.apply(edit, new Author(Agent.YOU, Type.HUMAN, "window"));
    }
}
