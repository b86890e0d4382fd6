package setpoint.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.By;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.ImportPlan.OnConflict;

class ImportPlanTest {
    private static final Instant EARLY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T00:00:00Z");

    private final Bench bench = new Bench();

    private static Content content(String titleOfA) {
        return new Content(
                "q", Brief.titled("Imported"), List.of(), List.of(new Phase("q", "one", "One", 0)),
                List.of(Task.titled("q", "a", titleOfA), Task.titled("q", "b", "B")),
                List.of(new Dependency("q", "a", "b")));
    }

    private static ImportPlan file(String titleOfA, OnConflict onConflict) {
        return file(content(titleOfA), onConflict, Map.of(), Map.of());
    }

    private static ImportPlan file(
            Content content, OnConflict onConflict, Map<String, Instant> theirs, Map<String, Instant> ours) {
        var done = WorkState.untouched("q", "a").ended(WorkState.State.CLOSED, "you", EARLY, "", "");
        return new ImportPlan("Imports", content, List.of(done), List.of(), null, null, onConflict, theirs, ours);
    }

    private String titleOfA() {
        return bench.now().get(Task.class, "q", "a").title();
    }

    @Test
    void anUnknownPlanIsCreatedInOneChangeThatUndoTakesBack() {
        bench.does(file("A", OnConflict.FAIL));
        assertEquals("imports", bench.now().get(Plan.class, "", "q").project());
        assertEquals("Imports", bench.now().get(Project.class, "", "imports").title());
        assertEquals(WorkState.State.CLOSED, bench.now().get(WorkState.class, "q", "a").state());
        assertEquals(1, bench.journal.changes().size());
        bench.workspace.undo(Bench.ME, "");
        assertTrue(bench.now().find(Plan.class, "", "q").isEmpty());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        bench.does(file("A", OnConflict.FAIL));
        assertEquals(Optional.empty(), bench.does(file("A", OnConflict.FAIL)).change());
    }

    @Test
    void aTaskWhoseWorkAloneDiffersIsCountedAsUpdated() {
        bench.does(file("A", OnConflict.FAIL));
        var work = bench.now().get(WorkState.class, "q", "a");
        var later = new ImportPlan("Imports", content("A"),
                List.of(work.ended(WorkState.State.CLOSED, "you", LATE, "", "")), List.of(), null, null,
                OnConflict.NEWER, Map.of("a", LATE), Map.of("a", EARLY));
        var by = new By(Bench.ME, LATE, java.time.ZoneOffset.UTC);
        assertEquals(new ImportPlan.Outcome(0, 1, 0), later.outcome(bench.now(), by));
        assertEquals(new ImportPlan.Outcome(4, 0, 0), later.outcome(new Bench().now(), by), "a task counts once");
    }

    @Test
    void whatDiffersIsAConflictThatIsNamed() {
        bench.does(file("A", OnConflict.FAIL));
        var refusal = assertThrows(Refused.class, () -> bench.does(file("Other", OnConflict.FAIL)));
        assertEquals(
                "The file and plan q here differ in 1 item: task a. Nothing was imported."
                        + " Choose --on-conflict newer or skip.",
                refusal.getMessage());
        assertEquals(Optional.empty(), bench.does(file("Other", OnConflict.SKIP)).change());
        assertEquals("A", titleOfA());
    }

    @Test
    void theNewerOfTwoStaysAndOfEquallyOldOnesOurs() {
        bench.does(file("A", OnConflict.FAIL));
        bench.does(file(content("Older"), OnConflict.NEWER, Map.of("a", EARLY), Map.of("a", LATE)));
        assertEquals("A", titleOfA());
        bench.does(file(content("Same"), OnConflict.NEWER, Map.of("a", LATE), Map.of("a", LATE)));
        assertEquals("A", titleOfA());
        bench.does(file(content("Newer"), OnConflict.NEWER, Map.of("a", LATE), Map.of("a", EARLY)));
        assertEquals("Newer", titleOfA());
    }

    @Test
    void whatTheFileDoesNotMentionStays() {
        bench.does(file("A", OnConflict.FAIL));
        bench.does(new setpoint.model.plan.DraftEdit.AddTask("q", "mine", Map.of()));
        assertEquals(Optional.empty(), bench.does(file("A", OnConflict.FAIL)).change());
        assertTrue(bench.now().has(Task.key("q", "mine")));
    }

    @Test
    void intoALockedPlanAChangeRequestOpensTheDraft() {
        bench.does(file("A", OnConflict.FAIL));
        bench.does(new setpoint.model.plan.PlanEdit.ApproveVersion("q", "Fine", PlanVersion.ApprovedHow.WINDOW));
        assertEquals(Optional.empty(), bench.does(file("A", OnConflict.FAIL)).change());
        bench.does(file(content("Newer"), OnConflict.NEWER, Map.of("a", LATE), Map.of("a", EARLY)));
        assertEquals(2, bench.now().get(Plan.class, "", "q").draft());
        assertEquals("A", Versions.get(bench.now(), "q", 1).content().task("a").orElseThrow().title());
        assertEquals(1, bench.now().all(ChangeRequest.class, "q").size());
    }

    /// Another workspace in which the plan was approved and published.
    private static Bench elsewhere() {
        var there = Bench.withPlan();
        there.tasks("a").approved().published();
        return there;
    }

    private static ImportPlan published(Bench there, int number) {
        var version = Versions.get(there.now(), "p", number);
        @Nullable
        Publication publication =
                there.now().find(Publication.class, "p", version.id()).orElse(null);
        return new ImportPlan(
                "Studio", version.content(), List.of(), List.of(), version, publication, OnConflict.FAIL, Map.of(),
                Map.of());
    }

    @Test
    void aPublishedPlanArrivesLockedAndItsNextVersionFollows() {
        var there = elsewhere();
        bench.does(published(there, 1));
        assertEquals(Versions.State.PUBLISHED, Versions.stateOf(bench.now(), bench.now().get(Plan.class, "", "p")));
        assertEquals(Optional.empty(), bench.does(published(there, 1)).change());
        assertThrows(
                Refused.class, () -> bench.does(new UpdateTask("p", "a", Map.of("title", "Mine"), List.of())));
        there.does(new setpoint.model.plan.PlanEdit.RequestChange("p", "More", ""));
        there.tasks("b");
        there.approved().published();
        bench.does(published(there, 2));
        assertEquals(2, Versions.running(bench.now(), "p").orElseThrow().number());
        assertEquals(2, bench.now().all(Task.class, "p").size());
    }

    @Test
    void aVersionThatSaysSomethingElseThanOursIsRefused() {
        bench.does(published(elsewhere(), 1));
        var other = Bench.withPlan();
        other.tasks("z").approved().published();
        assertThrows(Refused.class, () -> bench.does(published(other, 1)));
    }
}
