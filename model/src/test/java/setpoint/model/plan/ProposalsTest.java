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
}
