package setpoint.model.past;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Edit;
import setpoint.model.core.Subject;
import setpoint.model.plan.Content;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Task;
import setpoint.model.work.Evidence;
import setpoint.model.work.WorkEdit;

class DeedTest {
    private final Bench bench = Bench.withPlan().tasks("a", "b");

    /// What an edit is told as in the history of a task.
    private List<String> told(String task, Edit edit) {
        bench.does(edit);
        return newest(Subject.of(Task.key("p", task)));
    }

    private List<String> newest(Subject subject) {
        var content = Content.ofDraft(bench.workspace.snapshot(), "p");
        var change = bench.workspace.history(subject, Long.MAX_VALUE, 1).toCompletableFuture().join().getFirst();
        return Deed.of(change, subject, content).stream().map(d -> (d.words() + " " + d.what()).strip()).toList();
    }

    private static UpdateTask update(Map<String, Object> set) {
        return new UpdateTask("p", "a", set, List.of());
    }

    @Test
    void aFieldTellsFromWhatToWhat() {
        assertEquals(List.of("title a → Alpha"), told("a", update(Map.of("title", "Alpha"))));
        assertEquals(List.of("estimate 30 min → 3 h"), told("a", update(Map.of("estimate", Map.of("likelyMin", 180)))));
        assertEquals(
                List.of("estimate 3 h → 4 h"), told("a", update(Map.of("estimate", Map.of("likelyMin", 240)))));
        var long1 = "x".repeat(200);
        assertEquals(List.of("description rewritten"), told("a", update(Map.of("description", long1))));
    }

    @Test
    void aListTellsWhatCameAndWent() {
        assertEquals(
                List.of("added step one", "added step two"),
                told("a", update(Map.of("checklist", List.of("one", "two")))));
        assertEquals(List.of("removed step one"), told("a", update(Map.of("checklist", List.of("two")))));
        assertEquals(List.of("step two → three"), told("a", update(Map.of("checklist", List.of("three")))));
        assertEquals(
                List.of("added criterion It holds"),
                told("a", new DraftEdit.AddCriterion("p", "a", "c1", "It holds", null)));
    }

    @Test
    void aDependencyIsToldAtBothEnds() {
        assertEquals(List.of("made it wait for a"), told("b", new DraftEdit.AddDependency("p", "a", "b")));
        assertEquals(List.of("made it be waited for by b"), newest(Subject.of(Task.key("p", "a"))));
        assertEquals(
                List.of("no longer waits for a"), told("b", new DraftEdit.RemoveDependency("p", "a", "b")));
    }

    @Test
    void workIsToldToo() {
        bench.does(new DraftEdit.AddCriterion("p", "a", "c1", "It holds", null));
        bench.does(update(Map.of("checklist", List.of("one"))));
        bench.approved();
        assertEquals(List.of("claimed it"), told("a", new WorkEdit.ClaimTask("p", "a", null)));
        assertEquals(List.of("ticked one"), told("a", new WorkEdit.CheckItem("p", "a", "one", false)));
        assertEquals(
                List.of("set criterion 1 to failing"),
                told("a", new WorkEdit.RecordCriterion("p", "a", "c1", false, List.of())));
        assertEquals(
                List.of("gave evidence for criterion 1"),
                told("a", new WorkEdit.RecordCriterion(
                        "p", "a", "c1", false, List.of(new Evidence(Evidence.Type.TEXT, "no")))));
        assertEquals(List.of("asked for review"), told("a", new WorkEdit.AskReview("p", "a")));
        assertEquals(List.of("failed it no time"), told("a", new WorkEdit.FailTask("p", "a", "no time", "")));
        assertEquals(
                List.of("reopened it", "resolved no time"), told("a", new WorkEdit.CloseBlocker("p", "a", "b1")));
        assertEquals(List.of("abandoned it too dear"), told("a", new WorkEdit.AbandonTask("p", "a", "too dear")));
    }

    @Test
    void thePlanTellsOfItsDrafts() {
        bench.does(new PlanEdit.UpdatePlan("p", Map.of("goal", "Be done"), List.of()));
        assertEquals(List.of("goal Try things → Be done"), newest(Subject.of(Plan.key("p"))));
        bench.approved();
        assertEquals(List.of("closed draft v1"), newest(Subject.of(Plan.key("p"))));
    }
}
