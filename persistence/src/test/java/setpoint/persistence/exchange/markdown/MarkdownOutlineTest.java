package setpoint.persistence.exchange.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;

class MarkdownOutlineTest {
    private static final String SPRINT = """
            # Release plan

            Who reads this should know why.

            ## Phase 1: Ground

            It comes first.

            ### Sprint 1: Store

            **Goal:** keep things.

            #### Deliverables
            - [x] a file

            #### Acceptance Criteria
            - [x] survives a *crash*
            - [ ] fast

            #### Technical Tasks
            - [x] TASK-1.1: Write `Journal`
            - [ ] TASK-1.2: Read it (2h) ~30m @ann #core

              Slowly.
              - [x] old files
              - [ ] new files

            ### Sprint 2: Window

            #### Dependencies
            - Sprint 1: what it stores
            - The weather

            #### Tasks

            ##### Draw the frame
            Thin lines.

            - [ ] left (after: x)
            - [ ] right

            ## Appendix

            - nothing to do
            """;

    private static Imported read(String text, boolean strict) {
        return new MarkdownOutline().read(new Source("plan.md", text.getBytes(StandardCharsets.UTF_8)),
                new Options(strict, false));
    }

    private static Imported read(String text) {
        return read(text, false);
    }

    private static Task task(Imported imported, String id) {
        return imported.content().task(id).orElseThrow();
    }

    @Test
    void aSprintDocumentBecomesPhasesTasksAndChecklists() {
        var plan = read(SPRINT);
        var content = plan.content();
        assertEquals("Release plan", content.brief().title());
        assertEquals(List.of("Phase 1: Ground"), content.phases().stream().map(Phase::title).toList());
        assertEquals(
                List.of("TASK-1.1", "TASK-1.2", "draw-the-frame", "sprint-1-store", "sprint-2-window"),
                content.tasks().stream().map(Task::id).toList());
        var store = task(plan, "sprint-1-store");
        assertEquals("**Goal:** keep things.", store.description());
        assertEquals(List.of("survives a crash", "fast"), store.criteria().stream().map(c -> c.text()).toList());
        assertEquals(List.of("a file"), store.outputs());
        assertEquals("sprint-1-store", task(plan, "TASK-1.1").parent());
        assertEquals("Write Journal", task(plan, "TASK-1.1").title());
        var read = task(plan, "TASK-1.2");
        assertEquals("Read it", read.title());
        assertEquals("Slowly.", read.description().strip());
        assertEquals("ann", read.owner());
        assertEquals(List.of("core"), read.labels());
        assertEquals(List.of("old files", "new files"), read.checklist());
        assertEquals(List.of("left (after: x)", "right"), task(plan, "draw-the-frame").checklist());
        assertEquals("sprint-2-window", task(plan, "draw-the-frame").parent());
    }

    @Test
    void whatNoTaskBelongsToIsContext() {
        assertEquals(
                "Who reads this should know why.\n\n## Appendix\n\n- nothing to do",
                read(SPRINT).content().brief().context());
    }

    @Test
    void checkedBoxesAreWorkDone() {
        var work = read(SPRINT).work();
        assertEquals(List.of("sprint-1-store", "TASK-1.1", "TASK-1.2"), work.stream().map(WorkState::id).toList());
        assertTrue(work.get(0).resultOf("c1").orElseThrow().passed());
        assertEquals(WorkState.State.CLOSED, work.get(1).state());
        assertEquals(WorkState.State.OPEN, work.get(2).state());
        assertEquals(List.of("old files"), work.get(2).checked());
    }

    @Test
    void namesOfTasksBecomeDependenciesAndOthersAreToldOf() {
        var plan = read(SPRINT);
        assertEquals(
                List.of("sprint-1-store>sprint-2-window"),
                plan.content().dependencies().stream().map(Dependency::id).toList());
        assertEquals(
                "[line 28: task sprint-2-window comes after “The weather”, which names no task here; that was set aside.]",
                plan.warnings().toString());
        assertThrows(Refused.class, () -> read(SPRINT, true));
    }

    @Test
    void withoutCheckBoxesEveryItemIsATask() {
        var plan = read(
                "1. first\n2. second (depends on: first)\n   - a step\n3. third ~1.5h\n   - part\n     - detail\n");
        assertEquals("plan", plan.content().brief().title());
        assertEquals(
                List.of("first", "part", "second", "third"), plan.content().tasks().stream().map(Task::id).toList());
        assertEquals(List.of("a step"), task(plan, "second").checklist());
        assertEquals("third", task(plan, "part").parent());
        assertEquals(90, task(plan, "third").likelyMinutes());
        assertEquals("first>second", plan.content().dependencies().getFirst().id());
    }

    @Test
    void whereThereAreCheckBoxesOtherItemsAreText() {
        var plan = read("# T\n## A\n- a remark\n- [ ] do it\n- group\n  - [ ] inner\n");
        assertEquals(List.of("do-it", "group"), plan.content().tasks().stream().map(Task::id).toList());
        assertEquals(List.of("inner"), task(plan, "group").checklist());
    }

    @Test
    void stagesBelowAHeadingThatHoldsNothingElseAreThePhases() {
        var plan = read("# T\n## How we do it\n### Phase 1\n- [ ] a\n### ✅ Phase 2\n**Tasks:**\n- [ ] b\n");
        assertEquals(List.of("Phase 1", "✅ Phase 2"), plan.content().phases().stream().map(Phase::title).toList());
    }

    @Test
    void codeIsNeverTakenForWhatStandsBesideATitle() {
        var task = read("- [ ] look at `@owner`\n").content().tasks().getFirst();
        assertEquals("look at @owner", task.title());
        assertNull(task.owner());
    }

    @Test
    void ofALoopTheLastNamedIsSetAside() {
        var text = "- [ ] a (after: b)\n- [ ] b (after: a)\n";
        var plan = read(text);
        assertEquals(List.of("b>a"), plan.content().dependencies().stream().map(Dependency::id).toList());
        assertEquals("[line 2: b after a closes a loop (a → b → a); that was set aside.]", plan.warnings().toString());
        assertEquals("plan.md, line 2: b after a closes a loop (a → b → a).",
                assertThrows(Refused.class, () -> read(text, true)).getMessage());
    }

    @Test
    void aDocumentWithoutListsIsRefused() {
        assertEquals(
                "plan.md holds no tasks: there are neither check-boxes nor lists in it.",
                assertThrows(Refused.class, () -> read("# Only\n\nwords\n")).getMessage());
    }
}
