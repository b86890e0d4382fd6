package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.measure.WeekBench.ADA;
import static setpoint.model.measure.WeekBench.WEEK;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Refused;
import setpoint.model.measure.PlanMeasure.Sum;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockEdit.RemoveBlock;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.TimerEdit;

/// Estimates beside what happened, and what recording it costs.
class PlanMeasureTest {
    private final WeekBench bench = new WeekBench();

    private PlanMeasure measure() {
        return PlanMeasure.of(bench.now(), Bench.PLAN, bench.clock());
    }

    @Test
    void estimatesStandBesideWhatHappened() {
        bench.phases("one").tasks("a", "b", "c");
        bench.setTask("a", Map.of("phase", "one", "kind", "research")).setTask("c", Map.of("estimate", Map.of()));
        bench.realOf("a", "Mon 08:00", 45).realOf("a", "Mon 08:30", 45).realOf("b", "Tue 08:00", 20);
        bench.approved().at("Wed 08:00").closed("a");
        var tasks = measure().tasks();
        assertEquals(List.of("a", "b"), tasks.stream().map(PlanMeasure.OfTask::task).toList());
        assertEquals(45, tasks.getFirst().differenceMinutes());
        assertEquals(
                List.of(new Sum("one", 1, 30, 75, 1, 30, 75), new Sum("", 1, 30, 20, 0, 0, 0)), measure().phases());
        assertEquals(List.of("implement", "research"), measure().kinds().stream().map(Sum::id).toList());
        assertEquals(new Sum("", 2, 60, 95, 1, 30, 75), measure().total());
        assertEquals(OptionalInt.of(250), measure().total().percent());
    }

    @Test
    void aPlanThatIsNotThereIsNamed() {
        assertThrows(Refused.class, () -> PlanMeasure.of(bench.now(), "q", bench.clock()));
    }

    @Test
    void whatARecordTakesIsPartOfItsChange() {
        bench.at("Mon 08:00").dream("Mon 09:00", 60, "SCAN");
        var move = new MoveBlock(ADA, "b1", "2026-11-23T10:00", null, "");
        bench.does(Timed.of(move, ADA, Duration.ofSeconds(7)));
        bench.does(Timed.of(move, ADA, Duration.ofSeconds(5)));
        bench.does(Timed.of(new RemoveBlock(ADA, "b1", ""), ADA, Duration.ofMinutes(20)));
        assertEquals(67, TrackingCost.of(bench.now(), ADA, WEEK).costSeconds());
        assertEquals(2, TrackingCost.of(bench.now(), ADA, WEEK).gestures());
        bench.undo();
        assertEquals(7, TrackingCost.of(bench.now(), ADA, WEEK).costSeconds());
        assertEquals(7, TrackingCost.of(bench.now(), ADA, WEEK.plus(7)).costSeconds());
        assertEquals(0, TrackingCost.of(bench.now(), ADA, WEEK.plus(8)).costSeconds());
        assertEquals(0, TrackingCost.of(bench.now(), ADA, WEEK.previous()).costSeconds());
    }

    @Test
    void estimatesAreHeldAgainstWhatEarlierOnesTaught() {
        bench.tasks("a", "b", "c", "d", "e").approved();
        var tasks = List.of("a", "b", "c", "d", "e");
        for (int i = 0; i < tasks.size(); i++) {
            int ago = 9 - 2 * i;
            var day = ago > 0 ? "Mon-" + ago : "Mon+" + -ago;
            bench.at(day + " 12:00").realOf(tasks.get(i), day + " 08:00", 60).closed(tasks.get(i));
        }
        // a ended before the 8 weeks; b and c could not know yet, d knows that all took twice as long
        var cost = TrackingCost.of(bench.now(), ADA, WEEK);
        assertEquals(new TrackingCost(0, 0, 4, 120, 60), cost);
        assertEquals(60, cost.returnMinutes());
        assertTrue(cost.isWorthIt());
        assertEquals(
                "Recording took 0 min in 8 weeks. It made the estimates of 4 tasks better by 1 h.", cost.sentence());
        assertFalse(TrackingCost.of(bench.now(), ADA, WEEK.plus(-20)).isWorthIt());
    }

    @Test
    void whatALaterGestureTookDoesNotStandInTheWayOfUndoingAnEarlierOne() {
        bench.at("Mon 08:00").tasks("a").approved();
        var start = new TimerEdit.StartTimer("r", ADA, "p/a", Map.of(), null);
        bench.does(Timed.of(start, ADA, Duration.ofSeconds(7)));
        var add = new BlockEdit.AddBlock(ADA, "d", BlockType.DREAM,
                "2026-12-01T08:00", "2026-12-01T09:00", Map.of("title", "x"), "");
        bench.does(Timed.of(add, ADA, Duration.ofSeconds(5)));
        bench.undoIn("p");
        assertEquals(5, TrackingCost.of(bench.now(), ADA, WEEK).costSeconds());
        assertEquals(1, TrackingCost.of(bench.now(), ADA, WEEK).gestures());
        bench.redoIn("p");
        assertEquals(12, TrackingCost.of(bench.now(), ADA, WEEK).costSeconds());
        bench.undoIn("p").undo();
        assertEquals(0, TrackingCost.of(bench.now(), ADA, WEEK).costSeconds());
    }
}
