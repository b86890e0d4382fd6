package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
            long acknowledged = killed(folder, Faults.seed() + i, 800 + 900 * i, "backup");
            try (var zips = Files.newDirectoryStream(folder.getParent(), "*.zip")) {
                for (var zip : zips)
                    new Backup(new Folder(folder), Clock.systemUTC(), Thread::new).verify(zip);
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
            killed(folder, 0, i, "restore");
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
            long acknowledged = killed(folder, edits, 1 + random.nextInt(300), mode);
            var replay = "kill %d: ".formatted(kill) + Faults.replay(seed);
            try (var store = Store.open(
                    folder, "test", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())) {
                if (!store.notes().isEmpty()) rebuilt++;
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

    /// Lets a process edit until it has acknowledged so many more edits, and kills it.
    ///
    /// @return the newest revision that it had acknowledged
    private static long killed(Path folder, long seed, int after, String mode) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EditingProcess.class.getName(),
                folder.toString(),
                String.valueOf(seed),
                mode)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long newest = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line;
            for (int n = 0; (line = out.readLine()) != null; n++) {
                newest = Long.parseLong(line);
                // not Process.destroyForcibly(), which closes the pipe and hides what was still in it
                if (n == after) process.toHandle().destroyForcibly();
            }
        }
        process.onExit().join();
        return newest;
    }
}
