package setpoint.views.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Content;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.PlanLayout;
import setpoint.views.plan.arrange.RandomPlans;
import setpoint.views.plan.layout.Effort;

class LayoutRunTest {
    private static final Content SMALL = RandomPlans.plan(20, 1);
    private static final Content LARGE = RandomPlans.plan(400, 1);

    /// Calculates when it is told to.
    private static final class Later implements LayoutRun.Beside {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void calculate(Supplier<Optional<Drawing>> question, Consumer<Optional<Drawing>> answer) {
            waiting.add(() -> answer.accept(question.get()));
        }

        void next() {
            waiting.remove().run();
        }
    }

    private final Later later = new Later();
    private final LayoutRun run = new LayoutRun();
    private final List<Drawing> drawn = new ArrayList<>();
    private final List<Effort> efforts = new ArrayList<>();
    private final PlanLayout layout = (content, effort, before) -> {
        efforts.add(effort);
        return DagLayout.of(content, effort, before);
    };

    LayoutRunTest() {
        run.calculateWith(later);
    }

    @Test
    void aSmallPlanIsThereAtOnce() {
        run.start(layout, SMALL, null, drawn::add);
        assertEquals(1, drawn.size());
        assertTrue(later.waiting.isEmpty());
    }

    @Test
    void aLargePlanIsThereFromFewSweepsAndThenBetter() {
        run.start(layout, LARGE, null, drawn::add);
        assertTrue(drawn.isEmpty());
        later.next();
        assertEquals(1, drawn.size());
        later.next();
        assertEquals(2, drawn.size());
        assertTrue(later.waiting.isEmpty());
        assertTrue(efforts.getFirst().sweeps() < efforts.getLast().sweeps());
        assertTrue(efforts.getFirst().looks() < efforts.getLast().looks());
    }

    @Test
    void ofALargePlanThatIsKnownThereIsSomethingAtOnce() {
        var before = DagLayout.of(LARGE);
        run.start(layout, LARGE, before, drawn::add);
        assertEquals(before.cards(), drawn.getFirst().cards());
        later.next();
        assertEquals(2, drawn.size());
        assertTrue(later.waiting.isEmpty());
    }

    @Test
    void whatANewerPlanHasOvertakenIsNeitherCalculatedNorDrawn() {
        run.start(layout, LARGE, null, drawn::add);
        run.start(layout, SMALL, null, drawn::add);
        assertEquals(1, drawn.size());
        efforts.clear();
        later.next();
        assertTrue(efforts.isEmpty());
        assertEquals(1, drawn.size());
    }

    @Test
    void whatIsStoppedWhileItIsCalculatedIsNotDrawn() {
        run.start((content, effort, before) -> {
            assertTrue(effort.wanted().getAsBoolean());
            run.stop();
            assertFalse(effort.wanted().getAsBoolean());
            return DagLayout.of(content, effort, before);
        }, LARGE, null, drawn::add);
        later.next();
        assertTrue(drawn.isEmpty());
    }
}
