package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Edit;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.measure.Loop.Instrument;
import setpoint.model.measure.Loop.State;
import setpoint.model.measure.Loop.Way;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.OpenWeek;
import setpoint.model.week.WeekEdit.TemplateFromWeek;

/// The loop says of each of its ways whether it runs, from what there is.
class LoopTest {
    private static final Week LAST = Week.parse("2026-W47");
    private final Bench bench = Bench.withPlan();
    private Instant at = bench.clock.instant();

    LoopTest() {
        does(new AddAgent(Agent.YOU, Author.Type.HUMAN, Map.of("name", "You")));
    }

    private void does(Edit edit) {
        bench.workspace.apply(edit, new By(Bench.ME, at, ZoneOffset.UTC));
    }

    private Loop loop() {
        return Loop.of(bench.now(), Agent.YOU, at, ZoneOffset.UTC);
    }

    private Map<Way, State> states() {
        return loop().paths().stream().collect(Collectors.toMap(Loop.Path::way, Loop.Path::state));
    }

    private void dream(String id, String start, String end) {
        does(new AddBlock(Agent.YOU, id, BlockType.DREAM, start, end, Map.of("title", "Write"), ""));
    }

    @Test
    void inANewWorkspaceNothingHasGoneRoundYet() {
        assertEquals(
                Map.of(
                        Way.INTENT, State.BROKEN, Way.RECORD, State.NOT_YET, Way.REVIEW, State.NOT_YET, Way.CORRECT,
                        State.NOT_YET, Way.ESTIMATE, State.NOT_YET, Way.LEGACY, State.NOT_YET),
                states());
        assertEquals(List.of(), loop().instruments());
    }

    @Test
    void aWayBreaksWhereWhatShouldGoAlongItDoesNot() {
        dream("a", "2026-11-20T09:00", "2026-11-20T10:00");
        assertEquals(State.BROKEN, states().get(Way.RECORD), "what was intended is past, and nothing is recorded");
        assertEquals(State.BROKEN, states().get(Way.REVIEW), "last week is over and not closed");
        does(new RecordIntended(Agent.YOU, "a", "r", null, null));
        assertEquals(State.RUNS, states().get(Way.RECORD));
        assertEquals(List.of(new Instrument("intended", 1)), loop().instruments());
        does(new TemplateFromWeek(Agent.YOU, LAST, "First"));
        assertEquals(State.NOT_YET, states().get(Way.CORRECT), "no week could start from it yet");
        does(new CloseCycle(Agent.YOU, LAST, "Earlier", List.of(), true));
        var states = states();
        for (var way : List.of(Way.INTENT, Way.RECORD, Way.REVIEW, Way.CORRECT))
            assertEquals(State.RUNS, states.get(way), way.toString());
        dream("b", "2026-11-24T09:00", "2026-11-24T10:00");
        does(new TemplateFromWeek(Agent.YOU, LAST.next(), "Second"));
        assertEquals(State.NOT_YET, states().get(Way.CORRECT));
        at = at.plus(Duration.ofDays(7));
        assertEquals(State.BROKEN, states().get(Way.CORRECT));
        assertTrue(loop().path(Way.CORRECT).words().contains("v2"), loop().path(Way.CORRECT)::words);
        does(new OpenWeek(Agent.YOU, LAST.plus(2)));
        assertEquals(State.RUNS, states().get(Way.CORRECT));
    }

    @Test
    void aCompletedPlanThatHasNotSaidWhatItLeavesBreaksTheLegacy() {
        bench.tasks("a").approved().closed("a");
        assertEquals(State.BROKEN, states().get(Way.LEGACY));
        does(new setpoint.model.work.LegacyEdit.LeaveImprovement("p", "Ask first"));
        assertEquals(State.RUNS, states().get(Way.LEGACY));
    }
}
