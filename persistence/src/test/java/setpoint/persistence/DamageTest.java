package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Damages files in seven ways, and sees that nothing wrong is ever shown and all comes back.
class DamageTest {
    /// What happens to bytes on a disk.
    enum Damage {
        BIT,
        BYTE,
        SECTOR_ZEROED,
        PAGE_ZEROED,
        CUT_OFF,
        GARBAGE_APPENDED,
        PAGES_SWAPPED;

        byte[] of(byte[] file, Random random) {
            var bytes = file.clone();
            int at = random.nextInt(bytes.length);
            switch (this) {
                case BIT -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case BYTE -> bytes[at] = (byte) (bytes[at] + 1 + random.nextInt(255));
                case SECTOR_ZEROED -> Arrays.fill(bytes, at, Math.min(at + 512, bytes.length), (byte) 0);
                case PAGE_ZEROED -> Arrays.fill(bytes, at, Math.min(at + 4096, bytes.length), (byte) 0);
                case CUT_OFF -> bytes = Arrays.copyOf(bytes, at);
                case GARBAGE_APPENDED -> {
                    bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(5000));
                    for (int i = file.length; i < bytes.length; i++) bytes[i] = (byte) random.nextInt();
                }
                case PAGES_SWAPPED -> {
                    int page = Math.min(4096, bytes.length / 2);
                    int other = random.nextInt(bytes.length - page + 1);
                    at = Math.min(at, bytes.length - page);
                    var kept = Arrays.copyOfRange(bytes, at, at + page);
                    System.arraycopy(file, other, bytes, at, page);
                    if (Math.abs(at - other) >= page) System.arraycopy(kept, 0, bytes, other, page);
                }
            }
            return bytes;
        }
    }

    private record Whole(Path folder, Snapshot snapshot) {}

    @TempDir Path temp;

    @Test
    void aDamagedDatabaseIsNeverShownAndComesBackWhole() throws Exception {
        assertEquals(List.of(), findings("db/workspace.mv.db", Faults.times(10)));
    }

    @Test
    void aDamagedJournalIsNeverShownAndComesBackFromTheBackup() throws Exception {
        assertEquals(List.of(), findings("journal/0001.jsonl", Faults.times(10)));
    }

    @Test
    @Tag("faults")
    void bothManyTimes() throws Exception {
        assertEquals(List.of(), findings("db/workspace.mv.db", Faults.times(500)));
        assertEquals(List.of(), findings("journal/0001.jsonl", Faults.times(500)));
    }

    @Test
    void aWrongLetterInTheDatabaseIsNeverShownBecauseOfTheHashCheck() throws Exception {
        var whole = workspace(Faults.seed(), 50);
        var database = whole.folder().resolve("db/workspace.mv.db");
        var letters = Files.readString(database, StandardCharsets.ISO_8859_1);
        Files.writeString(database, letters.replace("quoted", "qouted"), StandardCharsets.ISO_8859_1);
        var copy = copied(whole.folder(), temp.resolve("copy"));
        try (var store = open(whole.folder(), Options.USUAL)) {
            assertEquals(whole.snapshot(), store.load().snapshot());
            assertTrue(store.notes().getFirst().contains("built anew"), store.notes().getFirst());
        }
        try (var unchecked = open(copy, Options.USUAL.unverified())) {
            assertNotEquals(whole.snapshot(), unchecked.load().snapshot());
            assertEquals(List.of(), unchecked.notes());
        }
    }

    private static Store open(Path folder, Options options) {
        return Store.open(folder, "test", Clock.systemUTC(), Thread::new, options.withoutUpkeep());
    }

    /// Damages a file of a workspace that has a backup, so many times in each way, and says what was wrong afterwards.
    private List<String> findings(String file, int each) throws Exception {
        var findings = new ArrayList<String>();
        int noticed = 0;
        var seed = Faults.seed();
        // of a damaged journal only what the backup holds is sure to come back
        var whole = workspace(seed, file.startsWith("journal") ? 0 : 50);
        var bytes = Files.readAllBytes(whole.folder().resolve(file));
        for (var damage : Damage.values()) {
            for (int i = 0; i < each; i++) {
                var random = new Random(seed + i);
                var copy = copied(whole.folder(), temp.resolve("copy"));
                Files.write(copy.resolve(file), damage.of(bytes, random));
                var replay = damage + ", " + Faults.replay(seed + i);
                try (var store = open(copy, Options.USUAL)) {
                    if (!store.notes().isEmpty()) noticed++;
                    if (!store.load().snapshot().equals(whole.snapshot()))
                        findings.add("shown as it is not: " + replay);
                } catch (Refused refused) {
                    findings.add(refused.getMessage() + " " + replay);
                }
                Trees.delete(copy);
            }
        }
        System.out.printf("%d damaged copies (%s): %d mattered, %d findings%n",
                7 * each, file, noticed, findings.size());
        return findings;
    }

    private Whole workspace(long seed, int afterTheBackup) throws IOException {
        var folder = Files.createTempDirectory(temp, "whole");
        var edits = new RandomEdits(seed);
        try (var store = open(folder, Options.USUAL)) {
            var workspace = store.workspace();
            for (int i = 0; i < 350; i++) edits.step(workspace);
            var backup = temp.resolve(folder.getFileName() + ".zip");
            store.backup(backup);
            for (int i = 0; i < afterTheBackup; i++) edits.step(workspace).await();
            var snapshot = workspace.snapshot();
            Files.copy(backup, folder.resolve("backups/2026-11-21T08-00-00-000Z.zip"));
            return new Whole(folder, snapshot);
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        for (var file : Trees.files(from)) {
            var copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    @Test
    void whatIsDamagedIsNamedByTheCheck() throws Exception {
        var whole = workspace(3, 50);
        try (var store = StoreTest.open(whole.folder())) {
            assertEquals(List.of(), store.check());
            misattribute(whole.folder());
            var approved = Trees.files(whole.folder().resolve("approved")).getFirst();
            assertTrue(approved.toFile().setWritable(true));
            Files.writeString(approved, Files.readString(approved) + " ");
            var problems = String.join("\n", store.check());
            assertTrue(problems.contains("journal is damaged"), problems);
            assertTrue(problems.contains(approved.getFileName().toString()), problems);
        }
    }

    @Test
    void aDamagedLineOfTheJournalCostsItsUndoAndNothingElse() throws Exception {
        var whole = workspace(4, 50);
        misattribute(whole.folder());
        try (var store = StoreTest.open(whole.folder())) {
            assertEquals(whole.snapshot(), store.load().snapshot());
            assertTrue(store.notes().getFirst().contains("no longer be undone"), store.notes().getFirst());
        }
    }

    @Test
    void aBackupAndWhatTheJournalSaysAfterItMakeAWhole() throws Exception {
        var whole = workspace(5, 50);
        misattribute(whole.folder());
        Files.delete(whole.folder().resolve("db/workspace.mv.db"));
        try (var store = StoreTest.open(whole.folder())) {
            assertEquals(whole.snapshot(), store.load().snapshot());
            assertEquals(List.of(), store.check());
        }
    }

    /// Damages one line of the journal so that only its hash can tell.
    private static void misattribute(Path folder) throws IOException {
        var journal = folder.resolve("journal/0001.jsonl");
        var text = Files.readString(journal);
        Files.writeString(journal, text.replaceFirst("\"agent\":\"ada\"", "\"agent\":\"eve\""));
    }
}
