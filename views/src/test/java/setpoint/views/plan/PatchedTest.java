package setpoint.views.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.RandomPlans;

class PatchedTest {
    @Test
    void theSamePlanKeepsItsDrawing() {
        for (int seed = 0; seed < 50; seed++) {
            var plan = RandomPlans.plan(30, seed);
            var before = DagLayout.of(plan);
            var now = Patched.of(before, plan);
            assertEquals(before.cards(), now.cards(), "seed " + seed);
            assertEquals(before.area(), now.area(), "seed " + seed);
        }
    }

    @Test
    void whatIsStillThereStaysAndWhatIsNewIsDrawnOverNothing() {
        for (int seed = 0; seed < 100; seed++) {
            var plan = RandomPlans.plan(30, seed);
            var before = DagLayout.of(plan);
            var next = altered(plan, new Random(seed));
            var now = Patched.of(before, next);
            assertEquals(
                    next.tasks().stream().map(Task::id).collect(Collectors.toSet()),
                    now.cards().stream().map(Drawing.Card::id).collect(Collectors.toSet()), "seed " + seed);
            for (var card : now.cards()) {
                var known = before.card(card.id());
                if (known.isPresent()) assertEquals(known.get().area(), card.area(), "seed " + seed);
                else
                    assertTrue(
                            now.cards().stream().filter(other -> other.area().overlaps(card.area())).count() == 1,
                            "seed " + seed + ", " + card.id());
            }
            assertEquals(
                    next.dependencies().stream().map(Dependency::id).collect(Collectors.toSet()),
                    now.edges().stream().map(Drawing.Edge::id).collect(Collectors.toSet()), "seed " + seed);
        }
    }

    /// Three tasks less, two more, one of them with an arrow from an old one.
    private static Content altered(Content plan, Random random) {
        var tasks = new ArrayList<>(plan.tasks());
        for (int i = 0; i < 3; i++) tasks.remove(random.nextInt(tasks.size()));
        var dependencies = new ArrayList<>(plan.dependencies());
        var left = tasks.stream().map(Task::id).collect(Collectors.toSet());
        dependencies.removeIf(d -> !left.contains(d.from()) || !left.contains(d.to()));
        dependencies.add(new Dependency("p", tasks.getFirst().id(), "new1"));
        tasks.add(Task.titled("p", "new1", "New"));
        tasks.add(Task.titled("p", "new2", "New as well"));
        return new Content("p", plan.brief(), List.of(), plan.phases(), tasks, dependencies);
    }
}
