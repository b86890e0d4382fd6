package setpoint.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Batch;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.RandomEdits;
import setpoint.model.core.Refused;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.DiscardDraft;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanEdit.UpdatePlan;

class PlanLifeTest {
    private final Bench bench = Bench.withPlan();

    private String refusalOf(Edit edit) {
        return assertThrows(Refused.class, () -> bench.does(edit)).getMessage();
    }

    private static Edit approve(String rationale) {
        return new ApproveVersion("p", rationale, PlanVersion.ApprovedHow.WINDOW);
    }

    private static Edit rename(String title) {
        return new UpdateTask("p", "a", Map.of("title", title), List.of());
    }

    private Versions.State state() {
        return Versions.stateOf(bench.now(), bench.now().get(Plan.class, "", "p"));
    }

    @Test
    void aPlanGoesFromDraftToPublishedAndOn() {
        bench.tasks("a");
        assertEquals(Versions.State.DRAFT, state());
        bench.approved();
        assertEquals(Versions.State.APPROVED, state());
        bench.published();
        assertEquals(Versions.State.PUBLISHED, state());
        bench.does(new RequestChange("p", "Another name", ""));
        assertEquals(Versions.State.DRAFT, state());
        assertEquals(1, Versions.running(bench.now(), "p").orElseThrow().number());
        bench.does(rename("A, better"));
        bench.approved().published();
        var first = Versions.get(bench.now(), "p", 1);
        var second = Versions.get(bench.now(), "p", 2);
        assertEquals(Versions.State.SUPERSEDED, Versions.stateOf(bench.now(), first));
        assertEquals(first.planRef(), second.parentRef());
        assertEquals("a", first.content().task("a").orElseThrow().title());
        assertEquals("A, better", second.content().task("a").orElseThrow().title());
    }

    @Test
    void aLockedPlanCannotBeEditedByAnyDoor() {
        bench.tasks("a").approved();
        var locked = "Plan p is locked: version 1 is approved. Request a change to edit it in a new draft.";
        assertEquals(locked, refusalOf(rename("Other")));
        assertEquals(locked, refusalOf(new AddTask("p", "b", Map.of())));
        assertEquals(locked, refusalOf(new UpdatePlan("p", Map.of("goal", "Other"), List.of())));
        assertEquals(
                "Edit 1 of 2 (updateTask): " + locked,
                refusalOf(new Batch("edit", List.of(rename("Other"), rename("More")))));
    }

    @Test
    void undoStopsAtAnApprovalAndBehindItAtTheLock() {
        bench.tasks("a").approved();
        assertThrows(Refused.class, () -> bench.workspace.undo(Bench.ME, "p"));
        assertEquals(
                "Plan p is locked: version 1 is approved. Request a change to edit it in a new draft.",
                assertThrows(Refused.class, () -> bench.workspace.undo(Bench.ME, "p")).getMessage());
        assertEquals(1, bench.now().all(Task.class, "p").size());
    }

    @Test
    void anApprovedVersionCannotBeAlteredEvenByHand() {
        bench.tasks("a").approved();
        var version = Versions.get(bench.now(), "p", 1);
        assertEquals(
                "Version 1 of plan p is approved; it cannot be altered or removed.",
                assertThrows(Refused.class, () -> bench.now().with(List.of(Delta.removed(version)))).getMessage());
    }

    @Test
    void onlyAPersonApprovesAndSaysWhy() {
        bench.tasks("a");
        assertEquals(
                "Only a person may approve a plan; planner is an AI agent.",
                assertThrows(Refused.class, () -> bench.workspace.apply(approve("Fine"), Bench.BOT)).getMessage());
        assertEquals("Say why plan p is approved: the rationale is empty.", refusalOf(approve(" ")));
    }

    @Test
    void anApprovalNeedsADifferenceAndNoErrors() {
        assertEquals(
                "Plan p has 1 error and cannot be approved. The plan has no task.", refusalOf(approve("Fine")));
        bench.tasks("a").task("g", Map.of("kind", "gate", "gate", Map.of("type", "HUMAN")));
        assertEquals(
                "Plan p has 1 error and cannot be approved. Task g names nobody who decides it.",
                refusalOf(approve("Fine")));
        bench.does(new UpdateTask("p", "g", Map.of("gate", Map.of("type", "CHECK", "checks", List.of("make"))),
                List.of()));
        bench.approved();
        bench.does(new RequestChange("p", "Hm", ""));
        assertEquals(
                "Draft 2 of plan p says exactly what version 1 says. Change something, or discard the draft.",
                refusalOf(approve("Again")));
    }

    @Test
    void discardingADraftGoesBackToTheVersion() {
        bench.phases("one").tasks("a", "b").chain("a", "b").approved();
        var approved = Content.ofDraft(bench.now(), "p");
        bench.does(new RequestChange("p", "More", ""));
        bench.does(new AddTask("p", "c", Map.of("dependsOn", List.of("b"))));
        bench.does(new DraftEdit.RemoveTask("p", "a"));
        bench.does(new DiscardDraft("p"));
        assertEquals(approved, Content.ofDraft(bench.now(), "p"));
        assertEquals(Versions.State.APPROVED, state());
    }

    @Test
    void aFirstDraftCannotBeDiscarded() {
        assertEquals(
                "Plan p has only its first draft, which cannot be discarded; archive the plan instead.",
                refusalOf(new DiscardDraft("p")));
    }

    @Test
    void aPublicationNeedsTheSignatureOfThisVersion() {
        bench.tasks("a").approved();
        var good = bench.publication();
        bench.published();
        assertEquals("Version 1 of plan p is published already.", refusalOf(good));
        bench.does(new RequestChange("p", "Other", ""));
        bench.does(rename("Other"));
        bench.approved();
        assertEquals(
                "The signature is not one of version 2 of plan p.",
                refusalOf(new PlanEdit.PublishVersion("p", 2, good.signature())));
    }

    @Test
    void theRefFollowsFromTheContentAndNothingElse() {
        for (long seed = 1; seed <= 25; seed++) {
            var random = new Random(seed);
            var edits = new RandomEdits(random, new Bench.TestClock());
            edits.make(60);
            var content = Content.ofDraft(edits.workspace().snapshot(), "p");
            var shuffled = new Content(
                    "p", content.brief(), shuffled(content.scopes(), random), shuffled(content.phases(), random),
                    shuffled(content.tasks(), random), shuffled(content.dependencies(), random));
            assertEquals(PlanRef.of(content), PlanRef.of(shuffled), "seed " + seed);
            assertEquals(content.phases().size(), ((Content) Content.fromTree(content.toTree())).phases().size());
            assertEquals(PlanRef.of(content), PlanRef.of(Content.fromTree(content.toTree())), "seed " + seed);
            int changes = edits.make(3);
            var after = Content.ofDraft(edits.workspace().snapshot(), "p");
            if (changes > 0 && !PlanDiff.between(content, after).isEmpty())
                assertEquals(content.equals(after), PlanRef.of(content).equals(PlanRef.of(after)), "seed " + seed);
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void aDiffMatchesByIdAndNamesEachField() {
        bench.phases("one").tasks("a", "b").chain("a", "b");
        var before = Content.ofDraft(bench.now(), "p");
        bench.does(rename("Renamed"));
        bench.does(new DraftEdit.RemoveTask("p", "b"));
        bench.does(new AddTask("p", "c", Map.of("title", "b")));
        var diff = PlanDiff.between(before, Content.ofDraft(bench.now(), "p"));
        assertEquals(List.of(new PlanDiff.Thing("task", "c", "b")), diff.added());
        assertEquals(
                List.of(
                        new PlanDiff.Thing("task", "b", "b"),
                        new PlanDiff.Thing("dependency", "a>b", "b waits for a")),
                diff.removed());
        assertEquals(List.of(new PlanDiff.Changed("task", "a", "title", "a", "Renamed")), diff.changed());
        assertTrue(PlanDiff.between(before, before).isEmpty());
    }

    @Test
    void warningsNameWhatCouldBeBetterAndNeverStandInTheWay() {
        bench.phases("one", "two");
        bench.task("a", Map.of("phase", "two", "next", List.of(Map.of("on", "failure", "to", "nowhere"))));
        bench.task("b", Map.of("phase", "one", "dependsOn", List.of("a")));
        var rules = Validation.of(Content.ofDraft(bench.now(), "p")).warnings().stream().map(Finding::rule).toList();
        assertTrue(rules.containsAll(List.of("no-owner", "no-estimate", "no-criteria", "next-missing", "backwards")),
                rules.toString());
        bench.approved();
    }
}
