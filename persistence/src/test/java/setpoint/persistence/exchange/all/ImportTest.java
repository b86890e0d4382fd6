package setpoint.persistence.exchange.all;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Author;
import setpoint.model.core.Commit;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Versions;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.model.plan.Provenance;
import java.util.Random;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.edits.EditsFile;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.RandomTrees;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.RandomPlans;
import setpoint.persistence.exchange.plan.SignedPlan;
import setpoint.persistence.exchange.plan.Signers;
import setpoint.persistence.exchange.plan.Verification;

/// Files through the door of a workspace and out again.
class ImportTest {
    private static final Author ADA = Author.person("ada", "import");

    private final Workspace workspace =
            new Workspace(new MemoryJournal(), Clock.fixed(Instant.parse("2026-04-01T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void aPublishedPlanArrivesLockedAndLeavesByteForByte() {
        for (long seed = 0; seed < 30; seed++) {
            var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
            var bytes = new SignedPlan(seed).published();
            take(workspace, "plan.json", bytes);
            var id = new SignedPlan(seed).exported().content().plan();
            var exported = Exported.newest(workspace.snapshot(), id);
            assertEquals(Versions.State.PUBLISHED, exported.state());
            assertArrayEquals(bytes, PlanFile.write(exported), "seed " + seed);
            assertTrue(take(workspace, "plan.json", bytes).change().isEmpty(), "seed " + seed);
        }
    }

    /// A newer program may say more of where a version comes from; its signature covers that too.
    @Test
    void unknownProvenanceSurvivesWithTheSignature() {
        for (long seed = 0; seed < 30; seed++) {
            var content = PlanTree.read(new RandomPlans(seed, true).plan());
            var unknown = Provenance.unknownIn(new RandomTrees(new Random(seed), true).object(0));
            var signed = new SignedPlan(content, unknown);
            for (var bytes : List.of(signed.published(), signed.approved())) {
                var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
                take(workspace, "plan.json", bytes);
                var written = PlanFile.write(Exported.newest(workspace.snapshot(), content.plan()));
                assertArrayEquals(bytes, written, "seed " + seed);
                assertTrue(Verification.verify("plan.json", written, Signers.NONE).valid(), "seed " + seed);
            }
        }
    }

    @Test
    void aLockedPlanIsEditedOnlyInItsNextDraft() {
        take(workspace, "plan.json", new SignedPlan(3).published());
        var id = new SignedPlan(3).exported().content().plan();
        var edit = new DraftEdit.AddTask(id, "new", Map.of());
        assertThrows(Refused.class, () -> workspace.apply(edit, ADA));
        workspace.apply(new PlanEdit.RequestChange(id, "more", ""), ADA);
        workspace.apply(edit, ADA);
        assertEquals(3, Exported.draft(workspace.snapshot(), id).number());
    }

    @Test
    void aDraftKeepsItsRefThroughTheWorkspaceAndUnknownMembersStay() {
        for (long seed = 0; seed < 60; seed++) {
            var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
            var tree = new RandomPlans(seed, true).plan();
            var bytes = JsonText.compact(tree).getBytes(StandardCharsets.UTF_8);
            take(workspace, "plan.json", bytes);
            var exported = PlanFile.tree(Exported.newest(workspace.snapshot(), (String) tree.get("id")));
            assertEquals(PlanRef.of(tree), PlanRef.of(exported), "seed " + seed);
            assertTrue(take(workspace, "plan.json", bytes).change().isEmpty(), "seed " + seed);
        }
    }

    @Test
    void sketchesAndTheSmallLanguageChangeNothingTheSecondTime() {
        var sketch =
                "plan_id: s\nnodes: [{id: a, status: blocked, subplan: [x, y]}, {id: b, depends_on: [a, b, lost]}]\n";
        var dsl = "task a \"A\"\n  run: x\n\ntask b \"B\" kind:debug\n  needs: a\n  on failure -> a\n";
        for (var file : List.of(new String[] {"s.yaml", sketch}, new String[] {"d.plan", dsl})) {
            assertTrue(take(workspace, file[0], file[1].getBytes(StandardCharsets.UTF_8)).change().isPresent());
            assertTrue(take(workspace, file[0], file[1].getBytes(StandardCharsets.UTF_8)).change().isEmpty());
        }
        assertEquals(4, PlanTree.read(PlanFile.tree(Exported.newest(workspace.snapshot(), "s"))).tasks().size());
    }

    @Test
    void aListOfEditsIsOneChange() {
        take(workspace, "d.plan", "task a \"A\"\n".getBytes(StandardCharsets.UTF_8));
        var edits =
                """
                [{"op": "addTask", "task": "b", "set": {"kind": "debug", "dependsOn": [{"task": "a"}]}},
                 {"op": "addPhase", "phase": "one", "set": {}},
                 {"op": "moveTask", "task": "b", "phase": "one"}]""";
        var batch = EditsFile.read(new Source("edits.json", edits.getBytes(StandardCharsets.UTF_8)), "d");
        workspace.apply(batch, ADA);
        assertEquals(2, Exported.newest(workspace.snapshot(), "d").content().tasks().size());
        workspace.undo(ADA, "");
        assertEquals(1, Exported.newest(workspace.snapshot(), "d").content().tasks().size());
        var wrong = edits.replace("\"debug\"", "\"think\"");
        var refused = assertThrows(
                Refused.class,
                () -> workspace.apply(
                        EditsFile.read(new Source("edits.json", wrong.getBytes(StandardCharsets.UTF_8)), "d"), ADA));
        assertTrue(refused.getMessage().startsWith("Edit 1 of 3 (addTask): kind must be one of"), refused.getMessage());
    }

    private static Commit take(Workspace workspace, String name, byte[] bytes) {
        var imported = new Formats(Signers.NONE).read(new Source(name, bytes), null, Options.DEFAULT);
        return workspace.apply(imported.edit("Work", OnConflict.FAIL, Map.of()), ADA);
    }
}
