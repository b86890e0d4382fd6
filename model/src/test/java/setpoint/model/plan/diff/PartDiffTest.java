package setpoint.model.plan.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Edit;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.MovePhase;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.UpdatePlan;
import setpoint.model.plan.diff.PartDiff.Fate;

class PartDiffTest {
    private final Bench bench = Bench.withPlan();
    private Content before;

    @BeforeEach
    void aSmallPlan() {
        bench.phases("find", "make");
        bench.task("a", Map.of("title", "Ask around", "phase", "find", "owner", "you", "estimate", minutes(180)));
        bench.task("b", Map.of("title", "Build it", "phase", "make", "criteria", criteria("It runs", "It is fast")));
        bench.task("c", Map.of("phase", "make")).chain("a", "b", "c");
        before = content();
    }

    private Content content() {
        return Content.ofDraft(bench.now(), Bench.PLAN);
    }

    private static Map<String, Object> minutes(int likely) {
        return Map.of("likelyMin", likely);
    }

    private static List<Map<String, Object>> criteria(String... texts) {
        return java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> Map.<String, Object>of("id", "c" + i, "text", texts[i]))
                .toList();
    }

    private static Edit set(String task, String field, Object value) {
        return new UpdateTask(Bench.PLAN, task, Map.of(field, value), List.of());
    }

    private List<PartDiff> after(Edit... edits) {
        for (var edit : edits) bench.does(edit);
        return PartDiff.between(before, content());
    }

    private static List<String> sentences(PartDiff part) {
        return part.fields().stream().map(FieldDiff::sentence).toList();
    }

    @Test
    void saysWhatAFieldWasAndIs() {
        var part = after(
                set("a", "estimate", minutes(300)), set("a", "owner", "planner"),
                set("a", "description", "By phone")).getFirst();
        assertEquals("task/a", part.key());
        assertEquals(Fate.CHANGED, part.fate());
        assertEquals("Ask around", part.title());
        assertEquals(
                List.of("Owner: you → planner", "Estimate: 3 h → 5 h", "Description: none → By phone"),
                sentences(part));
    }

    @Test
    void countsAListAndNamesItsEntries() {
        var field = after(set("b", "criteria", criteria("It runs", "It is fast", "It is small")))
                .getFirst().fields().getFirst();
        assertEquals("Criteria: 2 → 3", field.sentence());
        assertEquals(List.of("It is small"), field.come());
        assertEquals(List.of(), field.gone());
    }

    @Test
    void saysHowManyEntriesOfAListOfTheSameLengthChanged() {
        var field = after(set("b", "criteria", criteria("It runs", "It is very fast"))).getFirst().fields().getFirst();
        assertEquals("Criteria: 1 changed", field.sentence());
        assertEquals(List.of("It is fast"), field.gone());
        assertEquals(List.of("It is very fast"), field.come());
    }

    @Test
    void tellsANewDependencyAsAChangeOfTheTaskThatWaits() {
        var parts = after(new AddDependency(Bench.PLAN, "a", "c"));
        assertEquals(List.of("task/c"), parts.stream().map(PartDiff::key).toList());
        assertEquals(List.of("Depends on: 1 → 2"), sentences(parts.getFirst()));
        assertEquals(List.of("Ask around"), parts.getFirst().fields().getFirst().come());
    }

    @Test
    void tellsAnotherTypeOfDependencyAsAChangeOfTheTaskThatWaits() {
        var parts = after(
                new RemoveDependency(Bench.PLAN, "a", "b"),
                new AddDependency(Bench.PLAN, "a", "b", Dependency.Type.SS, 30));
        assertEquals(
                List.of("Waits for “Ask around”: finish to start → start to start, 30 min later"),
                sentences(parts.getFirst()));
    }

    @Test
    void aNewTaskBringsItsOwnDependenciesAlong() {
        var parts = after(
                new AddTask(Bench.PLAN, "d", Map.of("title", "Drop it", "estimate", minutes(60), "owner", "you")),
                new AddDependency(Bench.PLAN, "c", "d"));
        assertEquals(1, parts.size());
        assertEquals(new PartDiff(Fate.ADDED, "task", "d", "Drop it", "1 h · you", List.of()), parts.getFirst());
    }

    @Test
    void aRemovedTaskLeavesThoseBehindItWithoutAPredecessor() {
        var parts = after(new RemoveTask(Bench.PLAN, "b"));
        assertEquals(List.of(Fate.REMOVED, Fate.CHANGED), parts.stream().map(PartDiff::fate).toList());
        assertEquals("2 criteria", parts.getFirst().summary());
        assertEquals(List.of("Depends on: 1 → 0"), sentences(parts.getLast()));
    }

    @Test
    void putsWhatWeighsMostFirst() {
        var parts = after(
                set("a", "title", "Ask everybody"),
                new UpdatePlan(Bench.PLAN, Map.of("goal", "Another"), List.of()),
                set("c", "command", "rm -r /"));
        assertEquals(
                List.of("task/c", "plan/p", "task/a"), parts.stream().map(PartDiff::key).toList());
        assertEquals("Command: none → rm -r /", sentences(parts.getFirst()).getFirst());
    }

    @Test
    void aPhaseInFrontMovesNoOther() {
        bench.does(new AddPhase(Bench.PLAN, "think", Map.of("title", "Think")));
        var parts = after(new MovePhase(Bench.PLAN, "think", "find"));
        assertEquals(List.of("phase/think"), parts.stream().map(PartDiff::key).toList());
        assertEquals("phase · 0 tasks", parts.getFirst().summary());
    }

    @Test
    void phasesThatChangePlacesAreSaidToBe() {
        var parts = after(new MovePhase(Bench.PLAN, "make", "find"));
        assertEquals(List.of("phase/make", "phase/find"), parts.stream().map(PartDiff::key).toList());
        assertEquals(List.of("Place: 2 → 1"), sentences(parts.getFirst()));
    }

    @Test
    void labelsInAnotherOrderAreTheSameLabels() {
        bench.does(set("a", "labels", List.of("x", "y")));
        before = content();
        assertTrue(after(set("a", "labels", List.of("y", "x"))).isEmpty());
        assertEquals(List.of("Labels: x, y → z"), sentences(after(set("a", "labels", List.of("z"))).getFirst()));
    }

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertEquals(List.of(), PartDiff.between(before, before));
    }
}
