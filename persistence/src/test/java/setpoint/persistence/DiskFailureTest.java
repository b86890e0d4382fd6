package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;

/// Lets the disk fail at any operation, and fill up.
class DiskFailureTest {
    private static final int EDITS = 12;

    @TempDir Path temp;

    @Test
    void afterAnyFailureNothingIsAcknowledgedAndNothingAcknowledgedIsLost() throws Exception {
        failAtEvery(10);
    }

    @Test
    @Tag("faults")
    void atEveryOperation() throws Exception {
        failAtEvery(1);
    }

    private void failAtEvery(int step) throws Exception {
        for (var kind : List.of(FaultyDisk.Kind.ONCE, FaultyDisk.Kind.FOR_EVER, FaultyDisk.Kind.HALF_WRITTEN)) {
            for (int n = 1 + (int) (Faults.seed() % step);; n += n < 10 ? 1 : step) {
                var disk = new FaultyDisk(kind, n);
                session(disk, temp.resolve(kind + "-" + n), kind + " at operation " + n);
                if (!disk.hasFailed()) break;
            }
        }
    }

    @Test
    void aDiskThatFillsUpStopsTheWorkAndLosesNothing() throws Exception {
        for (long size : List.of(700L, 2_000L, 9_000L)) {
            var disk = new FaultyDisk(FaultyDisk.Kind.FULL, size);
            session(disk, temp.resolve("full-" + size), "full at " + size);
            assertTrue(disk.hasFailed());
        }
    }

    @Test
    void aRealDiskThatIsFullIsHeldOutAndUsedAgainWhenThereIsRoom() throws Exception {
        var disk = Files.createDirectory(temp.resolve("small"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()), "may not mount");
        try {
            var folder = disk.resolve("workspace");
            var acknowledged = new ArrayList<Snapshot>();
            try (var store =
                    Store.open(folder, "test", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())) {
                var workspace = store.workspace();
                var edits = new RandomEdits(Faults.seed());
                for (int i = 0; i < 20; i++) acknowledged.add(edits.step(workspace).await().snapshot());
                var ballast = disk.resolve("ballast");
                try (var out = Files.newOutputStream(ballast)) {
                    assertThrows(IOException.class, () -> {
                        while (true) out.write(new byte[1 << 16]);
                    });
                } catch (IOException full) {
                    // closing may find the disk full once more
                }
                editUntilRefused(workspace, edits, acknowledged);
                assertTrue(workspace.trouble().isPresent());
                Files.delete(ballast);
            }
            try (var store = StoreTest.open(folder)) {
                var workspace = store.workspace();
                assertEquals(acknowledged.getLast(), workspace.snapshot());
                new RandomEdits(2).step(workspace).await();
                assertEquals(List.of(), store.check());
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void aDatabaseThatFailsStopsTheWorkAndLosesNothing() throws Exception {
        for (int after = 0; after < 40; after += 8) {
            var folder = temp.resolve("database-" + after);
            var options = Options.USUAL.through(RecordingFiles.scheme()).withoutUpkeep();
            var acknowledged = new ArrayList<Snapshot>();
            var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options);
            try {
                var workspace = store.workspace();
                var edits = new RandomEdits(Faults.seed());
                RecordingFiles.failAfter = after;
                for (int i = 0; i < 200; i++) acknowledged.add(edits.step(workspace).await().snapshot());
            } catch (Refused readOnly) {
                assertTrue(readOnly.getMessage().contains("save"), readOnly.getMessage());
            } finally {
                store.close();
                RecordingFiles.failAfter = -1;
            }
            reopened(folder, acknowledged, "database fails after " + after);
        }
    }

    /// Edits until the disk fails, sees that all stops then, and that a good disk shows all that was acknowledged.
    private static void session(FaultyDisk disk, Path folder, String what) {
        var acknowledged = new ArrayList<Snapshot>();
        try (var store = Store.open(
                folder, "test", Clock.systemUTC(), Thread::new, Options.USUAL.on(disk).withoutUpkeep())) {
            var workspace = store.workspace();
            var edits = new RandomEdits(Faults.seed());
            try {
                while (acknowledged.size() < EDITS) acknowledged.add(edits.step(workspace).await().snapshot());
            } catch (Refused failed) {
                assertTrue(disk.hasFailed(), what + ": " + failed.getMessage());
                assertTrue(workspace.trouble().isPresent(), what);
                assertThrows(Refused.class, () -> edits.step(workspace).await(), what);
                assertEquals(
                        acknowledged.isEmpty() ? Snapshot.empty() : acknowledged.getLast(), workspace.snapshot(), what);
            }
        } catch (Refused notOpened) {
            assertTrue(disk.hasFailed(), what + ": " + notOpened.getMessage());
        }
        reopened(folder, acknowledged, what);
    }

    private static void reopened(Path folder, List<Snapshot> acknowledged, String what) {
        var last = acknowledged.isEmpty() ? Snapshot.empty() : acknowledged.getLast();
        for (int i = 0; i < 2; i++) {
            try (var store = Store.open(
                    folder, "test", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())) {
                var found = store.load().snapshot();
                assertTrue(found.revision() >= last.revision(), what);
                if (found.revision() == last.revision()) assertEquals(last, found, what);
                assertEquals(List.of(), store.check(), what);
            }
        }
    }

    private static void editUntilRefused(Workspace workspace, RandomEdits edits, List<Snapshot> acknowledged) {
        assertThrows(Refused.class, () -> {
            while (true) acknowledged.add(edits.step(workspace).await().snapshot());
        });
        assertFalse(acknowledged.isEmpty());
    }
}
