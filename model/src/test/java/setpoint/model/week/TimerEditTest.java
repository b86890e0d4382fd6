package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.Weekly.ADA;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Refused;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.TimerEdit.StartTimer;
import setpoint.model.week.TimerEdit.StopTimer;
import setpoint.model.work.Status;

class TimerEditTest {
    private final Weekly weekly = new Weekly();

    private static StartTimer start(String block, String task) {
        return new StartTimer(block, ADA, task, Map.of(), null);
    }

    @Test
    void startClaimsTheTaskAndStopKeepsTheClaim() {
        weekly.bench.tasks("a").approved();
        weekly.does(start("r", "p/a"));
        assertEquals(Status.RUNNING, weekly.bench.status("a"));
        assertTrue(weekly.block("r").isRunning());
        assertEquals(Optional.of(weekly.block("r")), Blocks.running(weekly.bench.now(), ADA));
        weekly.bench.clock.forward(25);
        weekly.does(new StopTimer(ADA, null));
        assertEquals(25, weekly.block("r").minutes());
        assertEquals(Status.RUNNING, weekly.bench.status("a"));
        assertEquals(Optional.empty(), Blocks.running(weekly.bench.now(), ADA));
        assertEquals(25, Blocks.of(weekly.bench.now(), ADA).workedMinutes("p/a", weekly.at()));
    }

    @Test
    void undoTakesBackClaimAndTimerTogether() {
        weekly.bench.tasks("a").approved();
        var before = weekly.bench.now();
        weekly.does(start("r", "p/a"));
        weekly.bench.workspace.undo(Bench.ME, ADA);
        assertEquals(before, weekly.bench.now());
    }

    @Test
    void theNextStartStopsTheOneThatRuns() {
        weekly.bench.tasks("a", "b").approved();
        weekly.does(start("r1", "p/a"));
        weekly.bench.clock.forward(40);
        weekly.does(start("r2", "p/b"));
        assertEquals(40, weekly.block("r1").minutes());
        assertTrue(weekly.block("r2").isRunning());
        var before = weekly.bench.now();
        weekly.does(start("r3", "p/b"));
        assertEquals(before, weekly.bench.now(), "what runs already need not be started");
    }

    @Test
    void whatCannotBeClaimedIsNotStarted() {
        weekly.bench.tasks("a", "b").chain("a", "b").approved();
        var refusal = assertThrows(Refused.class, () -> weekly.does(start("r", "p/b")));
        assertTrue(refusal.getMessage().contains("waiting"), refusal::getMessage);
        assertEquals(Optional.empty(), Blocks.running(weekly.bench.now(), ADA));
    }

    @Test
    void aTaskOfADraftRunsWithoutAClaim() {
        weekly.bench.tasks("a");
        weekly.does(start("r", "p/a"));
        assertTrue(weekly.block("r").isRunning());
    }

    @Test
    void saysWhenThereIsNothingToStopOrTheTimeIsWrong() {
        assertThrows(Refused.class, () -> weekly.does(new StopTimer(ADA, null)));
        weekly.does(new StartTimer("r", ADA, null, Map.of("title", "Letters"), weekly.at().minusSeconds(1800)));
        assertThrows(Refused.class, () -> weekly.does(new StopTimer(ADA, weekly.at().minusSeconds(3600))));
        assertThrows(Refused.class, () -> weekly.does(new StopTimer(ADA, weekly.at().plusSeconds(3600))));
        weekly.does(new StopTimer(ADA, null));
        assertEquals(30, weekly.block("r").minutes());
    }

    @Test
    void aDreamIsRecordedAsIntendedOrFromALaterStart() {
        weekly.dream("a", "2026-11-23T07:00", 60, Map.of("title", "Scan", "archetype", "SCAN"));
        weekly.does(new RecordIntended(ADA, "a", "r1", null, null));
        assertEquals(Instant.parse("2026-11-23T07:00:00Z"), weekly.block("r1").begin());
        assertEquals("SCAN", weekly.block("r1").archetype());
        weekly.does(new RecordIntended(ADA, "a", "r2", "2026-11-23T07:20", null));
        assertEquals(LocalDateTime.parse("2026-11-23T07:20"), weekly.block("r2").start());
        assertEquals(40, weekly.block("r2").minutes());
        weekly.dream("b", "2026-11-24T07:00", 60, Map.of("title", "Scan"));
        assertThrows(Refused.class, () -> weekly.does(new RecordIntended(ADA, "b", "r3", null, null)));
        weekly.dream("c", "2026-11-23T07:30", 60, Map.of("title", "Goes on"));
        var goesOn = assertThrows(Refused.class, () -> weekly.does(new RecordIntended(ADA, "c", "r3", null, null)));
        assertTrue(goesOn.getMessage().contains("goes on until 2026-11-23T08:30"), goesOn::getMessage);
        weekly.does(new RecordIntended(ADA, "c", "r3", null, "2026-11-23T08:00"));
        assertThrows(Refused.class, () -> weekly.does(new RecordIntended(ADA, "r1", "r3", null, null)));
    }

    @Test
    void nobodyDoesTwoThingsAtATimeNotEvenByUndo() {
        weekly.does(new StartTimer("r1", ADA, null, Map.of("title", "One"), null));
        weekly.bench.clock.forward(10);
        weekly.does(new StopTimer(ADA, null));
        weekly.bench.workspace.apply(new StartTimer("r2", ADA, null, Map.of("title", "Two"), null), Bench.BOT);
        var refusal = assertThrows(Refused.class, () -> weekly.bench.workspace.undo(Bench.ME, ADA));
        assertTrue(refusal.getMessage().contains("r2"), refusal::getMessage);
    }

    @Test
    void inAClosedCycleItIsRecordedByWhoSaysWhy() {
        weekly.dream("a", "2026-11-20T07:00", 60, Map.of("title", "Scan"));
        weekly.does(new setpoint.model.measure.CycleEdit.CloseCycle(
                ADA, Weekly.WEEK.previous(), "", java.util.List.of(), false));
        var refusal = assertThrows(Refused.class, () -> weekly.does(new RecordIntended(ADA, "a", "r", null, null)));
        assertTrue(refusal.getMessage().contains("say why"), refusal::getMessage);
        weekly.does(new RecordIntended(ADA, "a", "r", null, null, "Forgotten on the day"));
        assertEquals("Forgotten on the day", weekly.block("r").why());
    }
}
