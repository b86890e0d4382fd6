package setpoint.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static setpoint.model.work.Status.ABANDONED;
import static setpoint.model.work.Status.BLOCKED;
import static setpoint.model.work.Status.DONE;
import static setpoint.model.work.Status.DORMANT;
import static setpoint.model.work.Status.FAILED;
import static setpoint.model.work.Status.IN_REVIEW;
import static setpoint.model.work.Status.READY;
import static setpoint.model.work.Status.RUNNING;
import static setpoint.model.work.Status.TO_DECIDE;
import static setpoint.model.work.Status.WAITING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.work.WorkEdit.AbandonTask;
import setpoint.model.work.WorkEdit.AskReview;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseBlocker;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.WorkEdit.DecideGate;
import setpoint.model.work.WorkEdit.FailTask;
import setpoint.model.work.WorkEdit.OpenBlocker;
import setpoint.model.work.WorkEdit.RecordCriterion;
import setpoint.model.work.WorkEdit.ReopenGate;
import setpoint.model.work.WorkEdit.ReopenTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

class StandingTest {
    private final Bench bench = Bench.withPlan();

    private String refusalOf(Edit edit) {
        return assertThrows(Refused.class, () -> bench.does(edit)).getMessage();
    }

    private static Edit claim(String task) {
        return new ClaimTask("p", task, null);
    }

    private static Edit close(String task) {
        return new CloseTask("p", task, "", "");
    }

    @Test
    void aTaskWaitsUntilWhatItDependsOnIsClosed() {
        bench.tasks("a", "b").chain("a", "b").approved();
        assertEquals(List.of(READY, WAITING), bench.statuses("a", "b"));
        assertEquals(
                "Task b is waiting and cannot be claimed. It waits until “a” is done (ready).", refusalOf(claim("b")));
        bench.does(claim("a"));
        assertEquals(RUNNING, bench.status("a"));
        bench.does(new AskReview("p", "a"));
        assertEquals(IN_REVIEW, bench.status("a"));
        bench.does(close("a"));
        assertEquals(List.of(DONE, READY), bench.statuses("a", "b"));
    }

    @Test
    void whatATaskWaitsForIsNamedAlsoWhereWhatItIsAPartOfWaits() {
        bench.tasks("a", "b", "c").task("part", Map.of("parent", "c")).chain("a", "c").chain("b", "c").approved();
        assertEquals(List.of("a", "b"), waitsFor("c"));
        assertEquals(List.of("a", "b"), waitsFor("part"));
        bench.closed("a");
        assertEquals(List.of("b"), waitsFor("part"));
        assertEquals(List.of(), waitsFor("b"));
    }

    private List<String> waitsFor(String task) {
        return Progress.of(bench.now(), Bench.PLAN).at(bench.clock.instant(), bench.clock.getZone()).waitsFor(task);
    }

    @Test
    void aClaimCannotBeWonTwice() {
        bench.tasks("a").approved();
        bench.workspace.apply(new ClaimTask("p", "a", null), Bench.BOT);
        assertEquals(
                "Task a is running and cannot be claimed. planner has claimed it.", refusalOf(claim("a")));
        bench.does(new UnclaimTask("p", "a"));
        bench.does(claim("a"));
    }

    @Test
    void onlyWhatIsClaimedCanBeClosed() {
        bench.tasks("a").approved();
        assertEquals("Task a is ready and cannot be closed. Claim it first.", refusalOf(close("a")));
        bench.closed("a");
        assertEquals("Task a is done and cannot be closed. Reopen it first.", refusalOf(close("a")));
    }

    @Test
    void aFailureBlocksUntilItsBlockerIsClosed() {
        bench.tasks("a", "b").chain("a", "b").approved();
        bench.does(claim("a"));
        bench.does(new FailTask("p", "a", "expected 401, got 200", "Token test"));
        assertEquals(List.of(FAILED, WAITING), bench.statuses("a", "b"));
        var state = bench.now().get(WorkState.class, "p", "a");
        assertEquals(1, state.attempts());
        assertEquals(null, state.claimedBy());
        assertEquals("Task a is failed and cannot be claimed. Reopen it first.", refusalOf(claim("a")));
        bench.does(new CloseBlocker("p", "a", "b1"));
        assertEquals(READY, bench.status("a"));
        bench.does(claim("a"));
        bench.does(new FailTask("p", "a", "", "Again"));
        bench.does(new ReopenTask("p", "a", ""));
        assertEquals(READY, bench.status("a"));
        assertEquals(2, bench.now().get(WorkState.class, "p", "a").attempts());
    }

    @Test
    void whatIsBlockedIsNotReadyUntilNothingStandsInItsWay() {
        bench.tasks("a").approved();
        bench.does(new OpenBlocker("p", "a", "No licence", ""));
        assertEquals(BLOCKED, bench.status("a"));
        assertEquals("Task a is blocked and cannot be claimed. “No licence” blocks it.", refusalOf(claim("a")));
        bench.does(new CloseBlocker("p", "a", "b1"));
        assertEquals(READY, bench.status("a"));
    }

    @Test
    void aLagPassesBeforeTheSuccessorIsReady() {
        bench.tasks("a", "b");
        bench.does(new AddDependency("p", "a", "b", Dependency.Type.FS, 60));
        bench.approved().closed("a");
        assertEquals(WAITING, bench.status("b"));
        bench.clock.forward(59);
        assertEquals(WAITING, bench.status("b"));
        bench.clock.forward(1);
        assertEquals(READY, bench.status("b"));
    }

    @Test
    void startToStartWaitsForTheStartOnly() {
        bench.tasks("a", "b");
        bench.does(new AddDependency("p", "a", "b", Dependency.Type.SS, 10));
        bench.approved();
        assertEquals(WAITING, bench.status("b"));
        bench.does(claim("a"));
        bench.clock.forward(10);
        assertEquals(READY, bench.status("b"));
    }

    @Test
    void finishToFinishAndStartToFinishHoldBackClosingOnly() {
        bench.tasks("a", "b", "c");
        bench.does(new AddDependency("p", "a", "b", Dependency.Type.FF, 0));
        bench.does(new AddDependency("p", "a", "c", Dependency.Type.SF, 0));
        bench.approved();
        assertEquals(List.of(READY, READY), bench.statuses("b", "c"));
        bench.does(claim("b"));
        bench.does(claim("c"));
        assertEquals(
                "Task b cannot be closed yet: It waits until “a” is done (ready).", refusalOf(close("b")));
        bench.does(claim("a"));
        bench.does(close("c"));
        bench.does(close("a"));
        bench.does(close("b"));
    }

    @Test
    void anAbandonedTaskCountsAsMetAndAFailedOneDoesNot() {
        bench.tasks("a", "b").chain("a", "b").approved();
        bench.does(new AbandonTask("p", "a", "Not worth it"));
        assertEquals(List.of(ABANDONED, READY), bench.statuses("a", "b"));
        var why = Ready.in(Progress.of(bench.now(), "p").at(bench.clock.instant(), bench.clock.getZone()));
        assertEquals("“a” is met. Abandoned counts as met: a. On the critical path.", why.getFirst().why());
    }

    @Test
    void aGateIsDecidedByAPersonAndNeverClaimed() {
        bench.tasks("a", "b").gate("g").chain("a", "g", "b").approved();
        assertEquals(WAITING, bench.status("g"));
        bench.closed("a");
        assertEquals(List.of(TO_DECIDE, WAITING), bench.statuses("g", "b"));
        assertEquals("Task g is a gate; it is decided, not claimed.", refusalOf(claim("g")));
        var pass = new DecideGate("p", "g", DecideGate.Decision.PASS, "Fine");
        assertThrows(Refused.class, () -> bench.workspace.apply(pass, Bench.BOT));
        bench.does(new DecideGate("p", "g", DecideGate.Decision.REJECT, "Too risky"));
        assertEquals(List.of(FAILED, WAITING), bench.statuses("g", "b"));
        bench.does(new ReopenGate("p", "g"));
        bench.does(pass);
        assertEquals(List.of(DONE, READY), bench.statuses("g", "b"));
    }

    @Test
    void aMilestoneClosesByItself() {
        bench.tasks("a", "b").task("m", Map.of("kind", "milestone")).chain("a", "m", "b").approved();
        assertEquals(WAITING, bench.status("m"));
        bench.closed("a");
        assertEquals(List.of(DONE, READY), bench.statuses("m", "b"));
    }

    @Test
    void aParentFollowsFromItsParts() {
        bench.tasks("whole", "before", "after")
                .task("part1", Map.of("parent", "whole"))
                .task("part2", Map.of("parent", "whole"))
                .chain("part1", "part2")
                .chain("before", "whole", "after")
                .approved();
        assertEquals(List.of(WAITING, WAITING, WAITING, WAITING), bench.statuses("whole", "part1", "part2", "after"));
        assertEquals(
                "Task whole has parts; it follows from them and is never itself claimed.", refusalOf(claim("whole")));
        bench.closed("before");
        assertEquals(List.of(READY, WAITING), bench.statuses("part1", "part2"));
        bench.does(claim("part1"));
        assertEquals(RUNNING, bench.status("whole"));
        bench.does(close("part1"));
        bench.closed("part2");
        assertEquals(List.of(DONE, READY), bench.statuses("whole", "after"));
    }

    @Test
    void aParentIsDoneOnlyWhenItsOwnCriteriaPass() {
        bench.task("whole", Map.of("criteria", List.of(Map.of("id", "c", "text", "All fits"))))
                .task("part", Map.of("parent", "whole"))
                .approved()
                .closed("part");
        assertEquals(WAITING, bench.status("whole"));
        bench.does(new RecordCriterion("p", "whole", "c", true, List.of()));
        assertEquals(DONE, bench.status("whole"));
    }

    @Test
    void aDependencyOfATaskOnWhatItIsPartOfIsALoop() {
        bench.tasks("whole").task("part", Map.of("parent", "whole"));
        assertThrows(Refused.class, () -> bench.chain("whole", "part"));
        assertThrows(Refused.class, () -> bench.chain("part", "whole"));
        assertThrows(
                Refused.class,
                () -> bench.does(new UpdateTask("p", "whole", Map.of("parent", "part"), List.of())));
    }

    @Test
    void anOutcomeWakesWhatIsDormantAndTheOtherBranchIsNotNeeded() {
        bench.tasks("fix", "ship").task("test", Map.of("next", List.of(
                Map.of("on", "success", "to", "ship"), Map.of("on", "failure", "to", "fix"))));
        bench.approved();
        assertEquals(List.of(READY, DORMANT, DORMANT), bench.statuses("test", "ship", "fix"));
        bench.does(claim("test"));
        bench.does(new FailTask("p", "test", "Red", ""));
        assertEquals(List.of(FAILED, ABANDONED, READY), bench.statuses("test", "ship", "fix"));
        bench.does(new ReopenTask("p", "test", ""));
        bench.closed("test");
        assertEquals(List.of(DONE, READY, ABANDONED), bench.statuses("test", "ship", "fix"));
    }

    @Test
    void aPhaseThatWaitsBeginsAfterTheOneBefore() {
        bench.phases("one");
        bench.does(new AddPhase("p", "two", Map.of("waitsForPrevious", true)));
        bench.task("a", Map.of("phase", "one")).task("b", Map.of("phase", "two"));
        bench.does(new AddPhase("p", "three", Map.of()));
        bench.task("c", Map.of("phase", "three")).approved();
        assertEquals(List.of(READY, WAITING, READY), bench.statuses("a", "b", "c"));
        bench.closed("a");
        assertEquals(READY, bench.status("b"));
    }

    @Test
    void aTaskWaitsForItsEarliestStart() {
        bench.task("a", Map.of("earliestStart", "2026-11-23T09:00:00Z")).approved();
        assertEquals(WAITING, bench.status("a"));
        bench.clock.forward(60);
        assertEquals(READY, bench.status("a"));
    }

    @Test
    void workIsDoneOnTheRunningVersionWhileADraftIsOpen() {
        bench.tasks("a", "b").approved();
        bench.does(new RequestChange("p", "Less", ""));
        bench.does(new RemoveTask("p", "a"));
        assertEquals(READY, bench.status("a"));
        bench.does(claim("a"));
        bench.approved();
        assertEquals(
                "Version 2 of plan p, on which work is done, has no task “a”.", refusalOf(close("a")));
        assertEquals(READY, bench.status("b"));
    }

    @Test
    void aPlanThatNobodyApprovedCannotBeWorkedOn() {
        bench.tasks("a");
        assertEquals(
                "Plan p has no approved version yet, so there is nothing to work on. Approve it first.",
                refusalOf(claim("a")));
    }

    @Test
    void aCriterionThatIsKnownToFailHoldsBackClosing() {
        bench.task("a", Map.of("criteria", List.of(Map.of("id", "c", "text", "It is fast")))).approved();
        bench.does(claim("a"));
        bench.does(new RecordCriterion("p", "a", "c", false, List.of()));
        assertEquals("Task a cannot be closed: its criterion “It is fast” fails.", refusalOf(close("a")));
        bench.does(new RecordCriterion("p", "a", "c", true, List.of(new Evidence(Evidence.Type.COMMIT, "abc"))));
        bench.does(close("a"));
    }

    @Test
    void whatIsReadyComesInTheOrderOfItsUrgency() {
        bench.tasks("slow", "late", "b", "c", "end")
                .task("soon", Map.of("deadline", "2026-11-23T10:00:00Z", "estimate", Map.of("likelyMin", 30)))
                .chain("slow", "end");
        bench.does(new UpdateTask("p", "b", Map.of("priority", 0L), List.of()));
        bench.does(new UpdateTask("p", "end", Map.of("deadline", "2026-11-23T17:00:00Z"), List.of()));
        bench.does(new UpdateTask("p", "slow", Map.of("estimate", Map.of("likelyMin", 400)), List.of()));
        bench.approved();
        var order = Ready.in(Progress.of(bench.now(), "p").at(bench.clock.instant(), bench.clock.getZone())).stream()
                .map(r -> r.task().id())
                .toList();
        assertEquals(List.of("soon", "slow", "b", "c", "late"), order);
    }
}
