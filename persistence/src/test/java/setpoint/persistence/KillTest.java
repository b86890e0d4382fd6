package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Kills a process that edits, at any moment, and looks for what it had been told is kept.
class KillTest {
    @TempDir Path temp;

    @Test
    void whatWasAcknowledgedOutlivesTheProcess() throws Exception {
        assertEquals(List.of(), findings(temp, Faults.seed(), Faults.times(30), "usual"));
    }

    @Test
    @Tag("faults")
    void whatWasAcknowledgedOutlivesTheProcessManyTimes() throws Exception {
        assertEquals(List.of(), findings(temp, Faults.seed(), Faults.times(500), "usual"));
    }

    @Test
    void withoutTheJournalThisTestFails() throws Exception {
        assertNotEquals(List.of(), findings(temp, Faults.seed(), 2, "no-journal"));
    }

    @Test
    void aBackupThatIsCutShortNeverLooksGood() throws Exception {
        for (int i = 0; i < Faults.times(2); i++) {
            var folder = temp.resolve("backed-up-" + i).resolve("workspace");
            long acknowledged = Killing.afterEdits(folder, Faults.seed() + i, 800 + 900 * i, "backup");
            try (var zips = Files.newDirectoryStream(folder.getParent(), "*.zip")) {
                for (var zip : zips)
                    new Backup(new Folder(folder), Clock.systemUTC(), Thread::new, Options.USUAL).verify(zip);
            }
            try (var store = StoreTest.open(folder)) {
                assertTrue(store.load().snapshot().revision() >= acknowledged, Faults.replay(Faults.seed() + i));
                assertEquals(List.of(), store.check(), Faults.replay(Faults.seed() + i));
            }
        }
    }

    @Test
    void aRestoreThatIsCutShortLeavesTheOneOrTheOther() throws Exception {
        var folder = temp.resolve("workspace");
        Snapshot early;
        Snapshot late;
        try (var store = StoreTest.open(folder)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(Faults.seed());
            for (int i = 0; i < 100; i++) edits.step(workspace);
            early = workspace.snapshot();
            store.backup(temp.resolve("good.zip"));
            for (int i = 0; i < 100; i++) edits.step(workspace);
            late = workspace.snapshot();
        }
        for (int i = 0; i < Faults.times(3); i++) {
            Killing.afterEdits(folder, 0, i, "restore");
            try (var store = StoreTest.open(folder)) {
                var found = store.load().snapshot();
                assertTrue(found.equals(early) || found.equals(late), "after " + i + " restores");
                assertEquals(List.of(), store.notes());
                assertEquals(List.of(), store.check());
            }
        }
    }

    /// Kills a process some times in one workspace, and says what was wrong afterwards.
    private static List<String> findings(Path temp, long seed, int kills, String mode) throws Exception {
        var random = new Random(seed);
        var folder = temp.resolve("workspace");
        var reference = new Reference();
        var findings = new ArrayList<String>();
        int rebuilt = 0;
        for (int kill = 0; kill < kills && findings.isEmpty(); kill++) {
            long edits = seed * 1_000 + kill;
            long acknowledged = Killing.afterEdits(folder, edits, 1 + random.nextInt(300), mode);
            var replay = "kill %d: ".formatted(kill) + Faults.replay(seed);
            try (var store = Store.open(
                    folder, "test", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())) {
                if (!store.notes().isEmpty()) rebuilt++;
                store.notes().forEach(System.out::println);
                var snapshot = store.load().snapshot();
                if (snapshot.revision() < acknowledged)
                    findings.add("acknowledged %d, found %d; ".formatted(acknowledged, snapshot.revision()) + replay);
                else
                    if (!snapshot.equals(reference.follow(edits, snapshot.revision())))
                        findings.add("what was found is not what was edited; " + replay);
                store.check().forEach(problem -> findings.add(problem + " " + replay));
            } catch (Refused unopenable) {
                findings.add(unopenable.getMessage() + " " + replay);
            }
        }
        System.out.printf("%d kills (%s): %d findings; the database had to be built anew after %d%n",
                kills, mode, findings.size(), rebuilt);
        return findings;
    }
}
