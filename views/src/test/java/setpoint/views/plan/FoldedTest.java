package setpoint.views.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.RandomPlans;

class FoldedTest {
    private static final Predicate<Task> EVERY_OTHER = task -> task.id().hashCode() % 2 == 0;

    @Test
    void whereAllIsOpenNothingIsFolded() {
        var plan = RandomPlans.nested(40, 1);
        assertSame(plan, Folded.by(plan, _ -> true).content());
    }

    @Test
    void ofAClosedTaskNoPartIsLeft() {
        for (int seed = 0; seed < 100; seed++) {
            var plan = RandomPlans.nested(40, seed);
            var left = Folded.by(plan, EVERY_OTHER).content();
            for (var task : plan.tasks())
                assertEquals(stands(plan, task), left.task(task.id()).isPresent(), "seed " + seed + ", " + task.id());
        }
    }

    /// Whether all around a task is open.
    private static boolean stands(Content plan, Task task) {
        return outermostClosed(plan, task) == null;
    }

    private static String outermostClosed(Content plan, Task task) {
        String closed = null;
        for (var up = task.parent(); up != null; up = plan.task(up).orElseThrow().parent())
            if (!EVERY_OTHER.test(plan.task(up).orElseThrow())) closed = up;
        return closed;
    }

    @Test
    void everyDependencyBetweenTwoThatAreLeftIsDrawnOnce() {
        for (int seed = 0; seed < 100; seed++) {
            var plan = RandomPlans.nested(40, seed);
            var folded = Folded.by(plan, EVERY_OTHER);
            var drawing = folded.unfolded(DagLayout.of(folded.content()));
            var drawn = drawing.edges().stream().map(Drawing.Edge::id).toList();
            assertEquals(drawn.size(), new HashSet<>(drawn).size(), "seed " + seed);
            var expected = plan.dependencies().stream()
                    .filter(d -> !standIn(plan, d.from()).equals(standIn(plan, d.to())))
                    .map(d -> d.id())
                    .collect(Collectors.toSet());
            assertEquals(expected, new HashSet<>(drawn), "seed " + seed);
        }
    }

    private static String standIn(Content plan, String task) {
        var closed = outermostClosed(plan, plan.task(task).orElseThrow());
        return closed == null ? task : closed;
    }

    @Test
    void whatAPersonHasChosenHoldsWhenPartsAreAdded() {
        var few = RandomPlans.nested(3, 5);
        var parent = few.tasks().getFirst();
        var folds = new Folds();
        assertTrue(folds.open(few).test(parent));
        folds.turn(few, parent.id());
        assertEquals(Map.of(few.plan(), Map.of(parent.id(), false)), folds.all());
        assertTrue(!folds.open(few).test(parent));
        var again = new Folds();
        again.restore(folds.all());
        assertTrue(!again.open(few).test(parent));
        again.turn(few, parent.id());
        assertTrue(again.open(few).test(parent));
        assertNull(new Folds().all().get(few.plan()));
    }
}
