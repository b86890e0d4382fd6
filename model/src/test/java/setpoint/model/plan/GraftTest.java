package setpoint.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.Bench;
import setpoint.model.core.RandomEdits;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.work.ImportPlan;

/// Parts of plans that are added to plans.
class GraftTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCopyLooksLikeItsModelAndTouchesNothing(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(random, new Bench.TestClock());
        edits.make(200);
        var workspace = edits.workspace();
        var before = workspace.snapshot();
        var plan = Content.ofDraft(before, "p");
        var chosen = some(plan, random);
        var graft = Graft.copy(plan, chosen);

        take(workspace, graft);
        assertIsCopy(Excerpt.of(plan, chosen), graft, plan, workspace.snapshot());
        for (var task : Excerpt.withParts(plan, chosen)) {
            var model = plan.task(task).orElseThrow();
            var copy = Content.ofDraft(workspace.snapshot(), "p").task(graft.ids().get(task)).orElseThrow();
            assertEquals(model.phase(), copy.phase());
            assertEquals(graft.ids().getOrDefault(String.valueOf(model.parent()), model.parent()), copy.parent());
        }
        workspace.undo(Bench.ME, "p");
        assertEquals(plan, Content.ofDraft(workspace.snapshot(), "p"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void partsOfOnePlanFitIntoAnotherTwice(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(random, new Bench.TestClock());
        edits.make(200);
        var workspace = edits.workspace();
        workspace.apply(new CreatePlan("q", "Studio", "Other", ""), Bench.ME);
        workspace.apply(new DraftEdit.AddTask("q", "T3", Map.of()), Bench.ME);
        var chosen = some(Content.ofDraft(workspace.snapshot(), "p"), random);
        var excerpt = Excerpt.of(Content.ofDraft(workspace.snapshot(), "p"), chosen);
        for (int time = 0; time < 2; time++) {
            var there = Content.ofDraft(workspace.snapshot(), "q");
            var graft = Graft.beside(there, excerpt, null, "T3");
            take(workspace, graft);
            assertIsCopy(excerpt, graft, there, workspace.snapshot());
            var now = Content.ofDraft(workspace.snapshot(), "q");
            for (var task : excerpt.tasks())
                if (task.parent() == null)
                    assertEquals("T3", now.task(graft.ids().get(task.id())).orElseThrow().parent());
            assertTrue(now.phases().size() <= excerpt.phases().size(), "phases that are there are not doubled");
        }
    }

    private static void take(Workspace workspace, Graft graft) {
        workspace.apply(new ImportPlan(
                "Studio", graft.content(), List.of(), List.of(), null, null, ImportPlan.OnConflict.FAIL, Map.of(),
                Map.of()), Bench.ME);
    }

    private static List<String> some(Content plan, Random random) {
        return plan.tasks().stream().map(Task::id).filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static void assertIsCopy(Content excerpt, Graft graft, Content before, Snapshot now) {
        var after = Content.ofDraft(now, before.plan());
        assertEquals(excerpt.tasks().stream().map(Task::id).collect(Collectors.toSet()), graft.ids().keySet());
        var known = before.tasks().stream().map(t -> t.id().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (var id : graft.ids().values()) assertTrue(known.add(id.toLowerCase(Locale.ROOT)), id + " is taken");
        for (var task : before.tasks()) assertEquals(task, after.task(task.id()).orElseThrow());
        for (var model : excerpt.tasks()) {
            var copy = after.task(graft.ids().get(model.id())).orElseThrow();
            assertEquals(model.title(), copy.title());
            assertEquals(model.estimate(), copy.estimate());
            if (model.parent() != null) assertEquals(graft.ids().get(model.parent()), copy.parent());
        }
        assertEquals(
                excerpt.dependencies().stream()
                        .map(d -> graft.ids().get(d.from()) + ">" + graft.ids().get(d.to()) + d.type() + d.lagMin())
                        .collect(Collectors.toSet()),
                added(before, after));
    }

    private static Set<String> added(Content before, Content after) {
        var there = new HashSet<>(before.dependencies());
        return after.dependencies().stream()
                .filter(d -> !there.contains(d))
                .map(d -> d.id() + d.type() + d.lagMin())
                .collect(Collectors.toSet());
    }

    @Test
    void anExcerptStandsByItself() {
        var plan = plan(
                Stream.of(task("a", "one", null), task("b", "one", "a"), task("c", "two", null), task("d", "two", "c")),
                "a>c", "b>d");
        var excerpt = Excerpt.of(plan, List.of("d", "a", "nowhere"));
        assertEquals(List.of("a", "b", "d"), excerpt.tasks().stream().map(Task::id).toList());
        assertNull(excerpt.task("d").orElseThrow().parent());
        assertEquals("a", excerpt.task("b").orElseThrow().parent());
        assertEquals(List.of("b>d"), excerpt.dependencies().stream().map(Dependency::id).toList());
        assertEquals(List.of("one", "two"), excerpt.phases().stream().map(Phase::id).toList());
    }

    @Test
    void tasksOfOnePhaseGoWhereThePersonPoints() {
        var plan = plan(Stream.of(task("x", "one", null)));
        var part = Excerpt.of(plan(Stream.of(task("a", "two", null), task("b", null, null))), List.of("a", "b"));
        assertEquals(Set.of("one"), phases(Graft.beside(plan, part, "one", null)));
        assertEquals(Set.of("two"), phases(Graft.beside(plan, part, null, null)));
    }

    @Test
    void tasksOfSeveralPhasesKeepThemAndBringThoseThatLack() {
        var here = new Content(
                "p", Brief.titled("P"), List.of(), List.of(new Phase("p", "eins", "ONE", 0)), List.of(), List.of());
        var part = plan(Stream.of(task("a", "one", null), task("b", "two", null)));
        var graft = Graft.beside(here, part, "eins", null);
        assertEquals(Set.of("eins", "two"), phases(graft));
        assertEquals(List.of("two"), graft.content().phases().stream().map(Phase::id).toList());
    }

    @Test
    void anEmptyPlanTakesThePhaseToo() {
        var empty = new Content("p", Brief.titled("P"), List.of(), List.of(), List.of(), List.of());
        var graft = Graft.beside(empty, plan(Stream.of(task("a", "one", null))), null, null);
        assertEquals(Set.of("one"), phases(graft));
        var taskWithoutPhases = new Content(
                "p", Brief.titled("P"), List.of(), List.of(), List.of(Task.titled("p", "x", "X")), List.of());
        assertTrue(phases(Graft.beside(taskWithoutPhases, plan(Stream.of(task("a", "one", null))), null, null))
                .isEmpty());
    }

    @Test
    void whatAnOutcomeWakesIsTheCopy() {
        var waking = task("a", null, null).with(Map.of("next", List.of(
                Map.of("on", "failure", "to", "b"), Map.of("on", "success", "to", "elsewhere"))));
        var plan = plan(Stream.of(waking, task("b", null, null)));
        var copy = Graft.copy(plan, List.of("a", "b"));
        var next = copy.content().task("a-2").orElseThrow().next();
        assertEquals(List.of("b-2", "elsewhere"), next.stream().map(Next::to).toList());
        assertFalse(copy.content().task("b").isPresent());
    }

    private static Set<String> phases(Graft graft) {
        return graft.content().tasks().stream().map(Task::phase).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Task task(String id, @Nullable String phase, @Nullable String parent) {
        var set = new java.util.HashMap<String, @Nullable Object>();
        set.put("phase", phase);
        set.put("parent", parent);
        return Task.titled("p", id, "Task " + id).with(set);
    }

    private static Content plan(Stream<Task> tasks, String... dependencies) {
        return new Content(
                "p", Brief.titled("P"), List.of(),
                List.of(new Phase("p", "one", "One", 0), new Phase("p", "two", "Two", 1)), tasks.toList(),
                Stream.of(dependencies).map(d -> d.split(">")).map(d -> new Dependency("p", d[0], d[1])).toList());
    }
}
