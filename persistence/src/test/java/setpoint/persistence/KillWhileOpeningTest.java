package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.persistence.journal.Head;
import setpoint.persistence.journal.Position;
import setpoint.persistence.journal.Segments;

/// Kills a process, once or several times in a row, while it opens a workspace whose database has to be written anew or
/// brought up to date: at any moment, and every other time at one that comes after the copy has its name.
class KillWhileOpeningTest {
    private static final int EDITS = 150;

    @TempDir Path temp;

    private final Set<Path> tried = new HashSet<>();
    private int kills;
    private int halfway;
    private int rebuilt;

    @Test
    void aKillWhileTheDatabaseIsWrittenAnewLosesNothing() throws Exception {
        assertEquals(List.of(), findings("compact", Faults.times(3)));
    }

    @Test
    void aKillWhileTheDatabaseIsMigratedLosesNothing() throws Exception {
        assertEquals(List.of(), findings("migrate", Faults.times(3)));
    }

    @Test
    @Tag("faults")
    void noKillWhileTheDatabaseIsWrittenAnewLosesAnything() throws Exception {
        assertEquals(List.of(), findings("compact", Faults.times(100)));
    }

    @Test
    @Tag("faults")
    void noKillWhileTheDatabaseIsMigratedLosesAnything() throws Exception {
        assertEquals(List.of(), findings("migrate", Faults.times(100)));
    }

    private List<String> findings(String mode, int trials) throws Exception {
        var model = temp.resolve("model");
        try (var store = StoreTest.open(model)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(Faults.seed());
            while (workspace.snapshot().revision() < EDITS) edits.step(workspace);
        }
        if (mode.equals("migrate")) OldWorkspace.make(model);
        var whole = timeToOpen(model, mode);
        var findings = new ArrayList<String>();
        for (int i = 0; i < trials && findings.isEmpty(); i++) {
            long seed = Faults.seed() + i;
            for (var finding : trial(copied(model, "trial-" + i), mode, seed, whole))
                findings.add("trial %d: %s; ".formatted(i, finding) + Faults.replay(seed));
        }
        System.out.printf(
                "%d kills while opening (%s, seed %d): %d findings; %d left temporary files beside the database, "
                        + "which had to be built anew after %d%n",
                kills, mode, Faults.seed(), findings.size(), halfway, rebuilt);
        return findings;
    }

    private Duration timeToOpen(Path model, String mode) throws IOException {
        long start = System.nanoTime();
        Killing.afterEdits(copied(model, "measured"), 1, 1, mode);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Path copied(Path model, String name) throws IOException {
        var copy = temp.resolve(name);
        for (var file : Trees.files(model)) {
            var to = copy.resolve(model.relativize(file));
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return copy;
    }

    /// @return what was wrong afterwards
    private List<String> trial(Path folder, String mode, long seed, Duration whole) throws Exception {
        var random = new Random(seed);
        var reference = new Reference();
        var expected = reference.follow(Faults.seed(), EDITS);
        var findings = new ArrayList<String>();
        for (int again = random.nextInt(3); again >= 0; again--) {
            long edits = 1_000 * seed + again;
            long acknowledged = killed(folder, edits, mode, random, whole);
            long kept = new Segments(folder.resolve("journal")).read(Head.START, Position.START, _ -> {})
                    .head()
                    .revision();
            if (kept < acknowledged) findings.add("acknowledged %d, kept %d".formatted(acknowledged, kept));
            expected = reference.follow(edits, kept);
            tryBackups(folder, mode, findings);
        }
        if (isHalfway(folder)) halfway++;
        reopen(folder, mode, expected, findings);
        return findings;
    }

    private long killed(Path folder, long edits, String mode, Random random, Duration whole) throws IOException {
        kills++;
        Files.deleteIfExists(folder.resolve("run/owner.json"));
        int copies = backups(folder).size();
        BooleanSupplier opening = () -> Files.exists(folder.resolve("run/owner.json"));
        BooleanSupplier copied = () -> backups(folder).size() > copies;
        return random.nextBoolean()
                ? Killing.after(opening, part(whole, random), folder, edits, mode)
                : Killing.after(copied, part(whole.dividedBy(4), random), folder, edits, mode);
    }

    private static Duration part(Duration most, Random random) {
        return Duration.ofNanos((long) (most.toNanos() * random.nextDouble()));
    }

    private static List<Path> backups(Path folder) {
        try {
            return new Backups(new Folder(folder), Clock.systemUTC(), Thread::new, Options.USUAL).files();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /// Whatever is listed as a backup has to be a good one.
    private void tryBackups(Path folder, String mode, List<String> findings) throws IOException {
        for (var backup : backups(folder)) {
            if (!tried.add(backup)) continue;
            try {
                new Backup(new Folder(folder), Clock.systemUTC(), Thread::new, EditingProcess.options(mode))
                        .verify(backup);
            } catch (Refused notGood) {
                findings.add(notGood.getMessage());
            }
        }
    }

    private static boolean isHalfway(Path folder) throws IOException {
        return Files.exists(folder.resolve("run/owner.json"))
                && !Trees.files(folder.resolve("db")).equals(List.of(folder.resolve("db/workspace.mv.db")));
    }

    private void reopen(Path folder, String mode, Snapshot expected, List<String> findings) throws Exception {
        var options = EditingProcess.options(mode).withoutUpkeep();
        Snapshot last;
        try (var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options)) {
            if (store.notes().toString().contains("anew")) rebuilt++;
            var workspace = store.workspace();
            if (!workspace.snapshot().equals(expected)) findings.add("what was found is not what was edited");
            findings.addAll(store.check());
            new RandomEdits(1).step(workspace).await();
            last = workspace.snapshot();
        } catch (Refused unopenable) {
            findings.add(unopenable.getMessage());
            return;
        }
        for (var file : leftBehind(folder)) findings.add("left behind: " + file);
        try (var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options)) {
            if (!store.load().snapshot().equals(last)) findings.add("the edit after it is not there");
            if (!store.notes().isEmpty()) findings.add("mended twice: " + store.notes());
        }
    }

    private static List<String> leftBehind(Path folder) throws IOException {
        var names = new ArrayList<String>();
        for (var part : List.of("run", "backups", "db"))
            try (var files = Files.list(folder.resolve(part))) {
                files.map(file -> part + "/" + file.getFileName()).forEach(names::add);
            }
        names.removeIf(
                name -> name.matches("run/lock|db/workspace\\.mv\\.db|db/size-when-compacted|backups/.*Z\\.zip"));
        return names;
    }
}
