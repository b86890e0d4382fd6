package setpoint.model.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Refused;
import setpoint.model.inbox.InboxEdit.ArchiveThought;
import setpoint.model.inbox.InboxEdit.CaptureThought;
import setpoint.model.inbox.InboxEdit.DismissReport;
import setpoint.model.inbox.InboxEdit.PlanThought;
import setpoint.model.inbox.InboxEdit.ReportImport;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit.ArchivePlan;
import setpoint.model.plan.PlanEdit.MovePlan;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.FailTask;
import setpoint.model.work.WorkEdit.ReopenTask;

class InboxTest {
    private final Bench bench = Bench.withPlan();

    private List<Waiting> waiting() {
        return Inbox.of(bench.now(), bench.clock.instant(), bench.clock.getZone()).waiting();
    }

    private CapturedLine line(String text) {
        return CapturedLine.of(text, bench.now());
    }

    @Test
    void aPlainLineIsATitle() {
        assertEquals(new CapturedLine("Ask Anna about 3 tents", null, null, null), line("  Ask Anna  about 3 tents "));
    }

    @Test
    void readsEstimateKindAndProjectWhereverTheyStand() {
        var whole = new CapturedLine("Write the letter", 45, Kind.DOCUMENT, "Studio");
        assertEquals(whole, line("Write the letter 45m #document +Studio"));
        assertEquals(whole, line("+studio #Document 45min Write the letter"));
        assertEquals(90, line("Film it 1h 30m").minutes());
        assertEquals(90, line("Film it 1.5h").minutes());
    }

    @Test
    void aProjectOfSeveralWordsIsKnownByThem() {
        bench.does(new MovePlan(Bench.PLAN, "Field guides"));
        bench.does(new MovePlan(Bench.PLAN, "Field"));
        assertEquals(
                new CapturedLine("Draw the crabs again", null, null, "Field guides"),
                line("Draw the crabs +field guides again"));
        assertEquals("Elsewhere", line("Draw +Elsewhere").project());
    }

    @Test
    void whatIsNotUnderstoodStaysInTheTitle() {
        assertEquals(new CapturedLine("Fix #14 and + signs", null, null, null), line("Fix #14 and + signs"));
        assertEquals(new CapturedLine("Decide it #gate", null, null, null), line("Decide it #gate"));
        assertEquals(new CapturedLine("Two of 2h", 60, null, null), line("Two of 1h 2h"));
    }

    @Test
    void aThoughtSaysSomething() {
        var refused = assertThrows(Refused.class, () -> bench.does(new CaptureThought("t", " 45m #document ")));
        assertEquals("A thought says something; this one is empty.", refused.getMessage());
        assertThrows(Refused.class, () -> bench.does(new CaptureThought("t", "x".repeat(3000))));
    }

    @Test
    void thoughtsWaitTheNewestFirstUntilTheyArePutAway() {
        bench.does(new CaptureThought("one", "One"));
        bench.clock.forward(1);
        bench.does(new CaptureThought("two", "Two"));
        assertEquals(List.of("two", "one"), waiting().stream()
                .map(w -> ((Waiting.Captured) w).thought().id())
                .toList());
        bench.does(new ArchiveThought("two"));
        assertEquals(1, waiting().size());
    }

    @Test
    void aPlanMadeOfAThoughtTakesAllItSaysAndIsLinked() {
        bench.does(new CaptureThought("t", "Write the letter 45m #document +Studio"));
        bench.does(new PlanThought("t", "letter", "Inbox"));
        var plan = bench.now().get(Plan.class, "", "letter");
        assertEquals("Write the letter", plan.title());
        assertEquals("studio", plan.project());
        var task = bench.now().all(Task.class, "letter").iterator().next();
        assertEquals(Kind.DOCUMENT, task.kind());
        assertEquals(45, task.likelyMinutes());
        var thought = bench.now().get(Thought.class, "", "t");
        assertEquals("letter", thought.plan());
        assertTrue(thought.archived());
        var again = assertThrows(Refused.class, () -> bench.does(new PlanThought("t", "letter-2", "Inbox")));
        assertEquals("“Write the letter” has become plan letter already.", again.getMessage());
        bench.workspace.undo(Bench.ME, "");
        assertEquals(1, waiting().size());
    }

    @Test
    void gatesOfPeopleFailuresAndProposalsWaitBeforeTheRest() {
        bench.tasks("a", "b").gate("g").task("c",
                Map.of("kind", "gate", "gate", Map.of("type", "CHECK", "checks", List.of("run it"))));
        bench.approved();
        bench.does(new ClaimTask(Bench.PLAN, "a", null));
        bench.does(new FailTask(Bench.PLAN, "a", "It broke", ""));
        bench.does(new RequestChange(Bench.PLAN, "More", ""));
        bench.workspace.apply(new AddTask(Bench.PLAN, "d", Map.of()), Bench.BOT);
        bench.workspace.apply(new UpdateTask(Bench.PLAN, "b", Map.of("title", "B!"), List.of()), Bench.BOT);
        bench.does(new CaptureThought("t", "Later"));
        assertEquals(
                List.of("GateToDecide", "Failed", "Proposed", "Captured"),
                waiting().stream().map(w -> w.getClass().getSimpleName()).toList());
        assertEquals(2, ((Waiting.Proposed) waiting().get(2)).count());
        bench.does(new ReopenTask(Bench.PLAN, "a", "Try again"));
        bench.does(new ArchivePlan(Bench.PLAN));
        assertEquals(List.of("Captured"), waiting().stream().map(w -> w.getClass().getSimpleName()).toList());
    }

    @Test
    void anImportReportsOnceAndIsPutAwayForGood() {
        var report = new ReportImport(Bench.PLAN, "beads", List.of("line 2: no priority", "line 9: no title"));
        bench.does(report);
        assertEquals(1, waiting().size());
        assertTrue(bench.does(report).change().isEmpty(), "again changes nothing");
        bench.does(new DismissReport(Bench.PLAN));
        assertTrue(bench.does(report).change().isEmpty(), "put away, and still the same");
        assertEquals(0, waiting().size());
        bench.does(new ReportImport(Bench.PLAN, "beads", List.of("line 4: something else")));
        assertEquals(1, waiting().size());
        bench.does(new ReportImport(Bench.PLAN, "beads", List.of()));
        assertEquals(0, waiting().size());
    }
}
