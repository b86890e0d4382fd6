package setpoint.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.plan.Content;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanVersion;

class ReopeningTest {
    private final Bench bench = Bench.withPlan();

    @BeforeEach
    void threeTasksAreClosed() {
        bench.tasks("a", "b", "c", "open");
        bench.approved().closed("a", "b", "c");
        bench.does(new RequestChange(Bench.PLAN, "More is asked", ""));
    }

    private void set(String task, String field, Object value) {
        bench.does(new UpdateTask(Bench.PLAN, task, Map.of(field, value), List.of()));
    }

    private List<Reopening> reopenings() {
        return Reopening.before(bench.now(), Bench.PLAN, Content.ofDraft(bench.now(), Bench.PLAN));
    }

    private List<String> ids() {
        return reopenings().stream().map(r -> r.task().id()).toList();
    }

    @Test
    void listsWhatIsClosedThoughSomethingElseIsAsked() {
        set("a", "criteria", List.of(Map.of("id", "c1", "text", "It is loud")));
        set("b", "outputs", List.of("report.pdf"));
        set("c", "kind", "deploy");
        set("open", "kind", "deploy");
        assertEquals(List.of("a", "b", "c"), ids());
        assertEquals(List.of("criteria"), reopenings().getFirst().changed());
    }

    @Test
    void leavesAloneWhatIsOnlySaidOtherwise() {
        set("a", "title", "The same in other words");
        set("b", "owner", "planner");
        assertEquals(List.of(), ids());
    }

    @Test
    void opensThemInOneChangeWithTheApproval() {
        set("a", "criteria", List.of(Map.of("id", "c1", "text", "It is loud")));
        bench.does(new UpdateTask(
                Bench.PLAN, "b", Map.of("kind", "gate", "gate", Map.of("type", "HUMAN", "approver", "you")),
                List.of()));
        approveAndReopen();
        assertEquals(List.of(Status.READY, Status.TO_DECIDE, Status.DONE), bench.statuses("a", "b", "c"));
        assertEquals(List.of(), ids());
    }

    private void approveAndReopen() {
        var edits = new ArrayList<Edit>();
        edits.add(new ApproveVersion(Bench.PLAN, "More is asked", PlanVersion.ApprovedHow.WINDOW));
        reopenings().forEach(r -> edits.add(r.edit("Its criteria changed")));
        bench.does(new Batch("approveVersion", edits));
    }

    @Test
    void whatHasPartsNowFollowsFromThem() {
        bench.does(new AddTask(Bench.PLAN, "part", Map.of("parent", "a")));
        set("a", "outputs", List.of("report.pdf"));
        assertEquals(List.of(), ids());
    }

    @Test
    void nothingRunsBeforeTheFirstApproval() {
        var fresh = Bench.withPlan().tasks("a");
        assertEquals(
                List.of(), Reopening.before(fresh.now(), Bench.PLAN, Content.ofDraft(fresh.now(), Bench.PLAN)));
    }
}
