package setpoint.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.List;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Refused;
import setpoint.model.work.LegacyEdit.LeaveImprovement;
import setpoint.model.work.WorkEdit.AbandonTask;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.WorkEdit.ReopenTask;

class LegacyTest {
    private final Bench bench = Bench.withPlan();

    private List<String> learned() {
        return Legacy.of(bench.now(), null).stream().map(Legacy.Learned::text).toList();
    }

    @Test
    void aPlanAsksOnceEachOfItsTasksIsClosedOrAbandoned() {
        bench.tasks("a", "b");
        assertFalse(Legacy.asks(bench.now(), "p"), "a draft is not done");
        bench.approved().closed("a");
        assertFalse(Legacy.asks(bench.now(), "p"));
        assertThrows(Refused.class, () -> bench.does(new LeaveImprovement("p", "Too early")));
        bench.does(new AbandonTask("p", "b", "Not needed"));
        assertTrue(Legacy.asks(bench.now(), "p"));
        bench.does(new LeaveImprovement("p", ""));
        assertFalse(Legacy.asks(bench.now(), "p"), "that there is none is an answer");
        assertEquals(List.of(), learned());
        bench.does(new ReopenTask("p", "b", "After all"));
        assertFalse(Legacy.isComplete(bench.now(), "p"));
    }

    @Test
    void whatPlansLeaveIsFoundByTheirTemplateImprovementsFirst() {
        bench.tasks("a").approved();
        bench.does(new ClaimTask("p", "a", null));
        bench.does(new CloseTask("p", "a", "Done", "Ask about the last time"));
        bench.clock.forward(5);
        bench.does(new LeaveImprovement("p", "Ask the harbour first"));
        assertEquals(List.of("Ask the harbour first", "Ask about the last time"), learned());
        bench.does(new LeaveImprovement("p", "Ask the harbour and the club first"));
        assertEquals(List.of("Ask the harbour and the club first", "Ask about the last time"), learned());
        assertEquals(List.of(), Legacy.of(bench.now(), "debug"));
    }

    @Test
    void whatIsNotNeededAfterAllHoldsNoPlanBack() {
        bench.tasks("repair").task("test", Map.of("next", List.of(Map.of("on", "failure", "to", "repair")))).approved();
        assertFalse(Legacy.isComplete(bench.now(), "p"));
        bench.closed("test");
        assertTrue(Legacy.isComplete(bench.now(), "p"));
    }
}
