package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

class BackupTest {
    @TempDir Path temp;

    private static Store open(Path folder) {
        return StoreTest.open(folder);
    }

    private static String restore(Path folder, Path backup) {
        return Store.restore(folder, backup, "test", Clock.systemUTC(), Thread::new);
    }

    @Test
    void aBackupMadeUnderWritesIsWholeAndCanBeGoneBackTo() throws Exception {
        int rounds = Faults.times(3);
        for (long seed = Faults.seed(); rounds-- > 0; seed++) {
            var folder = temp.resolve("load-" + seed);
            var backup = temp.resolve("load-" + seed + ".zip");
            Snapshot later;
            try (var store = open(folder)) {
                var workspace = store.workspace();
                var edits = new RandomEdits(seed);
                for (int i = 0; i < 100; i++) edits.step(workspace);
                var stop = new AtomicBoolean();
                var writing = new Thread(() -> {
                    while (!stop.get()) edits.step(workspace).await();
                });
                long before = workspace.durable().revision();
                writing.start();
                store.backup(backup);
                stop.set(true);
                writing.join();
                assertTrue(Backup.manifest(backup).head().revision() >= before, Faults.replay(seed));
                later = workspace.snapshot();
            }
            var said = restore(folder, backup);
            assertTrue(said.contains("kept"), said);
            for (int i = 0; i < 3; i++) {
                try (var store = open(folder)) {
                    assertEquals(List.of(), store.notes(), Faults.replay(seed));
                    assertEquals(List.of(), store.check(), Faults.replay(seed));
                    var stored = store.load();
                    assertTrue(stored.snapshot().revision() <= later.revision());
                    assertEquals(Backup.manifest(backup).head().revision(), stored.snapshot().revision());
                }
            }
        }
    }

    @Test
    void whatWasThereBeforeIsKeptWhole() throws Exception {
        var folder = temp.resolve("workspace");
        var backup = temp.resolve("early.zip");
        var edits = new RandomEdits(5);
        Snapshot early;
        Snapshot late;
        try (var store = open(folder)) {
            var workspace = store.workspace();
            for (int i = 0; i < 30; i++) edits.step(workspace);
            early = workspace.snapshot();
            store.backup(backup);
            for (int i = 0; i < 30; i++) edits.step(workspace);
            late = workspace.snapshot();
        }
        restore(folder, backup);
        Path kept;
        try (var found = Files.newDirectoryStream(folder.resolve("kept"))) {
            kept = found.iterator().next();
        }
        try (var store = open(kept)) {
            assertEquals(late, store.load().snapshot());
        }
        try (var store = open(folder)) {
            var workspace = store.workspace();
            assertEquals(early, workspace.snapshot());
            var journal = Files.readString(folder.resolve("journal/0002.jsonl"));
            assertTrue(journal.contains("\"begins\":\"restored\"") && journal.contains("early.zip"), journal);
            edits.step(workspace).await();
        }
        try (var store = open(folder)) {
            assertEquals(List.of(), store.check());
            assertEquals(early.revision() + 1, store.load().snapshot().revision());
        }
    }

    @Test
    void aCopyThatTurnsOutDamagedIsMadeAgainAndGivenUpWhereAllAre() throws Exception {
        var folder = new Folder(temp.resolve("workspace"));
        var backup = new Backup(folder, Clock.systemUTC(), Thread::new, Options.USUAL);
        var database = Options.USUAL.database(folder);
        try (var store = open(folder.root())) {
            var workspace = store.workspace();
            var edits = new RandomEdits(4);
            for (int i = 0; i < 30; i++) edits.step(workspace);
            var copies = new AtomicInteger();
            backup.write(zip -> {
                database.backup(zip);
                if (copies.incrementAndGet() == 1) damage(zip);
            }, temp.resolve("second.zip"));
            assertEquals(2, copies.get());
            assertEquals(30, backup.verify(temp.resolve("second.zip")).head().revision());
            assertThrows(Refused.class, () -> backup.write(zip -> {
                database.backup(zip);
                damage(zip);
            }, temp.resolve("never.zip")));
            assertFalse(Files.exists(temp.resolve("never.zip")));
        }
    }

    private static void damage(Path zip) throws IOException {
        byte[] bytes;
        try (var good = new ZipFile(zip.toFile())) {
            bytes = good.getInputStream(good.getEntry("workspace.mv.db")).readAllBytes();
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "workspace.mv.db", java.util.Arrays.copyOf(bytes, bytes.length / 3));
        }
    }

    @Test
    void aForeignFileAmongTheApprovedIsLeftOutOfTheBackup() throws Exception {
        var folder = temp.resolve("workspace");
        var backup = temp.resolve("foreign.zip");
        try (var store = open(folder)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(9);
            for (int i = 0; i < 30; i++) edits.step(workspace);
            Files.writeString(folder.resolve("approved/notes (copy).json"), "{}");
            store.backup(backup);
        }
        restore(folder, backup);
        try (var store = open(folder)) {
            assertEquals(30, store.load().snapshot().revision());
        }
    }

    @Test
    void theSecretKeyIsNeverInABackup() throws Exception {
        var backup = temp.resolve("keys.zip");
        try (var store = open(temp.resolve("workspace"))) {
            store.keys().publicKey();
            store.backup(backup);
        }
        try (var zip = new ZipFile(backup.toFile())) {
            assertFalse(zip.stream().anyMatch(e -> e.getName().contains("key")));
        }
    }

    @Test
    void anythingButABackupIsRefusedAndChangesNothing() throws Exception {
        var folder = temp.resolve("workspace");
        var good = temp.resolve("good.zip");
        Snapshot before;
        try (var store = open(folder)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(8);
            for (int i = 0; i < 20; i++) edits.step(workspace);
            store.backup(good);
            before = workspace.snapshot();
        }
        var bad = new ArrayList<Path>();
        bad.add(altered(good, "traversal", (name, out) -> {
            if (name.equals("workspace.json")) put(out, "../outside.json", new byte[] {1});
        }));
        bad.add(altered(good, "extra", (name, out) -> {
            if (name.equals("workspace.json")) put(out, "journal/evil.sh", new byte[] {1});
        }));
        bad.add(altered(good, "unnamed", (name, out) -> {
            if (name.equals("workspace.json")) put(out, "journal/0099.jsonl", new byte[] {1});
        }));
        var bytes = Files.readAllBytes(good);
        var flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 4;
        bad.add(Files.write(temp.resolve("flipped.zip"), flipped));
        bad.add(Files.write(temp.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2)));
        bad.add(Files.writeString(temp.resolve("text.zip"), "hello"));
        bad.add(temp.resolve("missing.zip"));
        for (var zip : bad) {
            assertThrows(Refused.class, () -> restore(folder, zip), zip.toString());
            assertFalse(Files.exists(temp.resolve("outside.json")));
        }
        try (var store = open(folder)) {
            assertEquals(List.of(), store.notes());
            assertEquals(before, store.load().snapshot());
        }
    }

    private Path altered(Path good, String name, BiConsumer<String, ZipOutputStream> more) throws IOException {
        var altered = temp.resolve(name + ".zip");
        try (var in = new ZipFile(good.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (var entry : in.stream().toList()) {
                put(out, entry.getName(), in.getInputStream(entry).readAllBytes());
                more.accept(entry.getName(), out);
            }
        }
        return altered;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) {
        try {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
            out.closeEntry();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void aRestoreThatWasCutShortIsFinishedAtTheNextOpening() throws Exception {
        var folder = temp.resolve("workspace");
        var backup = temp.resolve("early.zip");
        var edits = new RandomEdits(6);
        Snapshot early;
        try (var store = open(folder)) {
            var workspace = store.workspace();
            for (int i = 0; i < 30; i++) edits.step(workspace);
            early = workspace.snapshot();
            store.backup(backup);
            for (int i = 0; i < 30; i++) edits.step(workspace);
        }
        restore(folder, backup);
        // as it is when the process ends after the first of the parts has been moved
        var restoring = Files.createDirectory(folder.resolve("restoring"));
        Files.writeString(restoring.resolve("kept-as"), "cut-short");
        for (var part : List.of("db", "approved")) Files.move(folder.resolve(part), restoring.resolve(part));
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/workspace.mv.db"), "the former one");
        try (var store = open(folder)) {
            assertEquals(early, store.load().snapshot());
            assertEquals(List.of(), store.notes());
        }
        assertTrue(Files.exists(folder.resolve("kept/cut-short/db/workspace.mv.db")));
        assertFalse(Files.exists(restoring));
    }

    @Test
    void ofManyBackupsTheLastHoursDaysAndWeeksKeepOneEach() {
        var name = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS'Z.zip'").withZone(ZoneOffset.UTC);
        var newest = Instant.parse("2026-11-23T08:30:00Z");
        var files = new ArrayList<Path>();
        for (int i = 0; i < 24 * 200; i++)
            files.add(temp.resolve(name.format(newest.minus(Duration.ofMinutes(30L * i)))));
        var kept = new ArrayList<>(files);
        kept.removeAll(Backups.superfluous(files));
        assertEquals(files.getFirst(), kept.getFirst());
        assertTrue(kept.size() >= 40 && kept.size() <= 24 + 14 + 12, kept.size() + " kept");
        assertEquals(List.of(), Backups.superfluous(kept));
    }
}
