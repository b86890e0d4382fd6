package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Task;

class SnapshotTest {
    private final Bench bench = Bench.withPlan();

    private String refusalOf(Edit edit) {
        return assertThrows(Refused.class, () -> bench.does(edit)).getMessage();
    }

    @Test
    void idsOfAPlanAreOneNamespaceAndIgnoreCase() {
        bench.phases("build").tasks("Login");
        assertEquals("The id “BUILD” is already taken by phase build.", refusalOf(new AddTask("p", "BUILD", Map.of())));
        assertEquals("The id “login” is already taken by task Login.", refusalOf(new AddPhase("p", "login", Map.of())));
        assertEquals("There is already a task “Login”.", refusalOf(new AddTask("p", "Login", Map.of())));
    }

    @Test
    void idsOfPlansIgnoreCase() {
        assertEquals(
                "The id “P” is already taken by plan p.", refusalOf(new CreatePlan("P", "Studio", "", "")));
    }

    @Test
    void idsOfAnotherFormAreRefusedWithTheRule() {
        assertEquals(
                "“a b” cannot be the id of a task: ids begin with a letter or digit, go on with letters, digits and"
                        + " . _ * -, and have at most 128 characters.",
                refusalOf(new AddTask("p", "a b", Map.of())));
    }

    @Test
    void whatAnItemNeedsMustBeThere() {
        assertEquals(
                "Task a needs phase nowhere, which does not exist.",
                refusalOf(new AddTask("p", "a", Map.of("phase", "nowhere"))));
    }

    @Test
    void aFieldThatDoesNotFitIsNamedWithItsRule() {
        assertEquals(
                "estimate.likelyMin must be a whole number, not “soon”.",
                refusalOf(new AddTask("p", "a", Map.of("estimate", Map.of("likelyMin", "soon")))));
        assertEquals(
                "This has no field “titel”. Maybe you mean “title”.",
                refusalOf(new AddTask("p", "a", Map.of("titel", "A"))));
        assertEquals(
                "Task a has priority 7; priorities go from 0 (most urgent) to 4.",
                refusalOf(new AddTask("p", "a", Map.of("priority", 7L))));
        assertEquals(
                "Task a: deadline must be a date such as 2026-11-27 or a moment such as 2026-11-27T17:00:00+01:00, not"
                        + " “tomorrow”.",
                refusalOf(new AddTask("p", "a", Map.of("deadline", "tomorrow"))));
    }

    @Test
    void loadingIsCheckedLikeEverythingElse() {
        bench.tasks("a", "b").chain("a", "b");
        var items = new ArrayList<>(bench.now().items().toList());
        assertEquals(bench.now(), Snapshot.of(9, items));
        items.remove(bench.now().get(Task.class, "p", "a"));
        assertThrows(Refused.class, () -> Snapshot.of(9, items));
    }

    private record CountOfTasks() implements Derivation<List<Integer>> {
        @Override
        public List<Integer> build(Snapshot now) {
            return List.of(now.all(Task.class, "p").size());
        }

        @Override
        public List<Integer> update(List<Integer> before, List<Delta> since, Snapshot now) {
            var tasks = since.stream().filter(d -> d.either() instanceof Task).toList();
            if (tasks.isEmpty()) return before;
            int gained = tasks.stream().mapToInt(d -> d.before() == null ? 1 : d.after() == null ? -1 : 0).sum();
            return List.of(before.getFirst() + gained);
        }
    }

    @Test
    void whatFollowsFromASnapshotIsComputedOnceAndCarriedOn() {
        bench.tasks("a");
        var first = bench.now().derive(new CountOfTasks());
        assertSame(first, bench.now().derive(new CountOfTasks()));
        bench.phases("one");
        assertSame(first, bench.now().derive(new CountOfTasks()));
        bench.tasks("b", "c");
        assertNotSame(first, bench.now().derive(new CountOfTasks()));
        assertEquals(List.of(3), bench.now().derive(new CountOfTasks()));
    }

    @Test
    void randomEditsAllUndoneLeadBackToTheBeginning() {
        for (long seed = 1; seed <= 30; seed++) {
            var edits = new RandomEdits(new Random(seed), bench.clock);
            var beginning = edits.workspace().snapshot();
            int done = edits.make(120);
            var end = edits.workspace().snapshot();
            for (int i = 0; i < done; i++) edits.workspace().undo(Bench.ME, "");
            assertEquals(beginning, edits.workspace().snapshot(), "seed " + seed);
            for (int i = 0; i < done; i++) edits.workspace().redo(Bench.ME, "");
            assertEquals(end, edits.workspace().snapshot(), "seed " + seed);
            assertEquals(end, Snapshot.of(1, end.items().toList()), "seed " + seed);
        }
    }
}
