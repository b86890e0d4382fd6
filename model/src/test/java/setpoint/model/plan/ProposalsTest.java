package setpoint.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.AcceptItems;
import setpoint.model.plan.PlanEdit.DiscardDraft;
import setpoint.model.plan.PlanEdit.RejectItems;
import setpoint.model.plan.PlanEdit.RequestChange;

class ProposalsTest {
    private final Bench bench = Bench.withPlan().tasks("a", "b").chain("a", "b");

    private void bot(Edit edit) {
        bench.workspace.apply(edit, Bench.BOT);
    }

    private static Edit title(String title) {
        return new UpdateTask("p", "a", Map.of("title", title), List.of());
    }

    private List<String> proposed() {
        return Proposals.in(bench.now(), "p").stream().map(Proposal::id).sorted().toList();
    }

    private String titleOfA() {
        return bench.now().get(Task.class, "p", "a").title();
    }

    @Test
    void whatAPersonWritesIsAcceptedAndWhatAnAgentWritesIsProposed() {
        assertEquals(List.of(), proposed());
        bot(title("Better"));
        bot(new AddTask("p", "c", Map.of("dependsOn", List.of("b"))));
        assertEquals(List.of("dependency/b>c", "task/a", "task/c"), proposed());
        assertEquals("Better", titleOfA());
        assertEquals("planner", Proposals.in(bench.now(), "p").getFirst().by());
    }

    @Test
    void aDraftWithProposalsCannotBeApproved() {
        bot(title("Better"));
        assertEquals(
                "Plan p has 1 proposal that nobody has accepted: task/a. Accept or reject them first"
                        + " (acceptItems, rejectItems).",
                assertThrows(Refused.class, bench::approved).getMessage());
        bench.does(new AcceptItems("p", List.of("a")));
        bench.approved();
        assertEquals("Better", titleOfA());
    }

    @Test
    void rejectingGoesBackToWhatWasAcceptedAcrossSeveralChanges() {
        bot(title("Better"));
        bot(title("Best"));
        bench.does(new RejectItems("p", List.of("task/a")));
        assertEquals("a", titleOfA());
        assertEquals(List.of(), proposed());
    }

    @Test
    void anAgentThatChangesBackProposesNothing() {
        bot(title("Better"));
        bot(title("a"));
        assertEquals(List.of(), proposed());
        bot(new AddTask("p", "c", Map.of()));
        bot(new RemoveTask("p", "c"));
        assertEquals(List.of(), proposed());
    }

    @Test
    void aPersonsOwnEditAcceptsTheItemAsItThenStands() {
        bot(title("Better"));
        bench.does(new UpdateTask("p", "a", Map.of("priority", 0L), List.of()));
        assertEquals(List.of(), proposed());
        assertEquals("Better", titleOfA());
    }

    @Test
    void aRemovalStaysAProposalUntilAccepted() {
        bot(new RemoveTask("p", "a"));
        assertFalse(bench.now().has(Task.key("p", "a")));
        assertEquals(List.of("dependency/a>b", "task/a"), proposed());
        assertTrue(Proposals.in(bench.now(), "p").stream().allMatch(p -> p.isRemoval(bench.now())));
        bench.does(new RejectItems("p", List.of()));
        assertTrue(bench.now().has(Dependency.key("p", "a", "b")));
        assertEquals("a", titleOfA());
    }

    @Test
    void rejectingANewTaskTakesItsProposedDependenciesAlong() {
        bot(new AddTask("p", "c", Map.of()));
        bot(new AddDependency("p", "c", "b"));
        bench.does(new RejectItems("p", List.of("c")));
        assertEquals(List.of(), proposed());
        assertFalse(bench.now().has(Task.key("p", "c")));
    }

    @Test
    void whatAPersonHungOnAProposedTaskIsNamedBeforeItGoes() {
        bot(new AddTask("p", "c", Map.of()));
        bench.chain("c", "b");
        assertEquals(
                "This cannot be rejected alone: dependency c>b would hang in the air. Reject or move that first.",
                assertThrows(Refused.class, () -> bench.does(new RejectItems("p", List.of("c")))).getMessage());
    }

    @Test
    void onlyAPersonAcceptsAndRejects() {
        bot(title("Better"));
        assertThrows(Refused.class, () -> bot(new AcceptItems("p", List.of())));
        assertThrows(Refused.class, () -> bot(new RejectItems("p", List.of())));
    }

    @Test
    void undoOfAPersonsEditBringsTheProposalBack() {
        bot(title("Better"));
        bench.does(title("Mine"));
        bench.workspace.undo(Bench.ME, "p");
        assertEquals("Better", titleOfA());
        assertEquals(List.of("task/a"), proposed());
    }

    @Test
    void discardingADraftDropsItsProposals() {
        bench.approved();
        bench.does(new RequestChange("p", "More", ""));
        bot(title("Better"));
        bench.does(new DiscardDraft("p"));
        assertEquals(List.of(), proposed());
        assertEquals("a", titleOfA());
    }

    @Test
    void whatAnAgentProposesIsSummedUp() {
        bench.phases("one");
        bot(new AddTask("p", "c", Map.of(
                "phase", "one", "estimate", Map.of("likelyMin", 120), "dependsOn", List.of("b"))));
        bench.clock.forward(5);
        bot(new UpdateTask("p", "a", Map.of("estimate", Map.of("likelyMin", 50)), List.of()));
        bot(new RemoveTask("p", "b"));
        var sums = ProposalSum.of(bench.now(), "p");
        assertEquals(1, sums.size());
        var sum = sums.getFirst();
        assertEquals("planner", sum.agent());
        assertEquals(3, sum.tasks());
        assertEquals(1, sum.links(), "the new one went with the task that it hung on, the old one is removed");
        assertEquals(120 + 20 - 30, sum.minutes());
        assertEquals(java.util.Set.of("one"), sum.phases());
        assertEquals(bench.clock.instant(), sum.since());
        assertEquals(sum.ids().size(), sum.tasks() + sum.links() + sum.others());
    }

    @Test
    void whatIsProposedAboutATaskIncludesItsLinks() {
        bot(new AddTask("p", "c", Map.of("dependsOn", List.of("a", "b"))));
        assertEquals(
                List.of("dependency/a>c", "dependency/b>c", "task/c"),
                ProposalSum.about(bench.now(), "p", "c").stream().sorted().toList());
        assertEquals(List.of("dependency/a>c"), ProposalSum.about(bench.now(), "p", "a"));
        bench.does(new AcceptItems("p", ProposalSum.about(bench.now(), "p", "c")));
        assertEquals(List.of(), ProposalSum.of(bench.now(), "p"));
    }
}
