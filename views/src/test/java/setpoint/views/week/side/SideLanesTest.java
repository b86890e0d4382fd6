package setpoint.views.week.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.UpdateAgent;
import setpoint.model.core.Edit;
import setpoint.model.core.SettingEdit;
import setpoint.model.core.Workspace;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.views.Sample;
import setpoint.views.week.SampleWeek;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.layout.Verdicts.OfDream;

/// Lanes that are kept from change to change.
class SideLanesTest {
    private final Workspace workspace = ManyWeeks.five();
    private final SideLanes lanes = new SideLanes();

    @Test
    void areAsTheyWouldBeWorkedOutAnew() {
        var block = workspace.snapshot().all(Timeblock.class, "ada").iterator().next();
        var edits = List.<Edit>of(
                new AddBlock(
                        "builder", "new", BlockType.DREAM, "2026-11-28T09:00", "2026-11-28T10:00",
                        Map.of("title", "New"), ""),
                new MoveBlock("ada", block.id(), "2026-11-29T09:00", null, "as told"),
                new UpdateAgent("ada", Map.of("archetype", "SCAN"), List.of()),
                new UpdateAgent("scout", Map.of("name", "Zed"), List.of()),
                new SettingEdit.SetSetting("measure.workedPercent", "10"),
                new MoveBlock(Agent.YOU, yours(), "2026-11-29T09:00", null, "as told"));
        look();
        for (var edit : edits) {
            workspace.apply(edit, Sample.YOU);
            look();
        }
    }

    @Test
    void onlyThoseOfWhichSomethingChangedAreWorkedOut() {
        lanes.of(week());
        var ada = lane("ada");
        var builder = lane("builder");
        workspace.apply(new AddBlock(
                "builder", "new", BlockType.DREAM, "2026-11-28T09:00", "2026-11-28T10:00", Map.of("title", "New"), ""),
                Sample.YOU);
        lanes.of(week());
        assertSame(ada, lane("ada"));
        assertNotSame(builder, lane("builder"));
    }

    private String yours() {
        return workspace.snapshot().all(Timeblock.class, Agent.YOU).stream()
                .filter(Timeblock::isDream)
                .map(Timeblock::id)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private SideLane lane(String agent) {
        return lanes.lane(week().indexOf(agent));
    }

    private void look() {
        var now = week();
        lanes.of(now);
        for (int i = 0; i < now.agents().size(); i++) assertEquals(now.lane(i), lanes.lane(i));
    }

    private SideWeek week() {
        return SideWeek.of(
                workspace.snapshot(), SampleWeek.WEEK, SampleWeek.ZONE, SampleWeek.NOW, JUDGED);
    }

    private static final java.util.function.Function<WeekMeasure, Verdicts> JUDGED = measure -> {
        var dreams = new HashMap<String, OfDream>();
        for (var row : measure.rows())
            if (row.dream() != null)
                dreams.put(row.dream().id(), new OfDream(Fate.INTENDED, row.signal().name()));
        return new Verdicts(dreams, Map.of());
    };
}
