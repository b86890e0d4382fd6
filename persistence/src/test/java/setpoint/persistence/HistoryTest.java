package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;
import setpoint.persistence.tables.Migrations;

class HistoryTest {
    @TempDir Path folder;

    private final List<Change> done = new ArrayList<>();

    private void edit(long seed, int steps) throws Exception {
        var workspace = StoreTest.open(folder).workspace();
        workspace.onChange(done::add);
        var edits = new RandomEdits(seed);
        for (int i = 0; i < steps; i++) edits.step(workspace);
        // asked before anybody has waited for anything
        mustTellWhatWasDone(workspace);
        workspace.close();
    }

    private void mustTellWhatWasDone(Workspace workspace) {
        for (var subject : subjects()) {
            assertEquals(subject.history(done, Long.MAX_VALUE, 1_000),
                    history(workspace, subject, Long.MAX_VALUE, 1_000),
                    subject::toString);
            assertEquals(subject.history(done, 60, 3), history(workspace, subject, 60, 3), subject::toString);
        }
    }

    private static List<Change> history(Workspace workspace, Subject subject, long before, int most) {
        return workspace.history(subject, before, most).toCompletableFuture().join();
    }

    /// Everything that any of the changes was about.
    private Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        for (var change : done)
            for (var delta : change.deltas()) {
                var item = delta.either();
                subjects.add(Subject.plan(item.home().isEmpty() ? item.id() : item.home()));
                Subject.idsOf(item).forEach(id -> subjects.add(new Subject(item.home(), id)));
            }
        return subjects;
    }

    @Test
    void whatIsToldIsWhatWasDoneAlsoBeforeItIsDurableAndAfterRestarts() throws Exception {
        for (long seed = 1; seed <= 3; seed++) edit(seed, 60);
        try (var store = StoreTest.open(folder)) {
            mustTellWhatWasDone(store.workspace());
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void aDatabaseBuiltAnewFromTheJournalTellsTheSame() throws Exception {
        edit(4, 100);
        Files.delete(folder.resolve("db/workspace.mv.db"));
        try (var store = StoreTest.open(folder)) {
            mustTellWhatWasDone(store.workspace());
        }
    }

    @Test
    void aWorkspaceFromBeforeHistoriesWereKeptLearnsThem() throws Exception {
        edit(5, 100);
        OldWorkspace.make(folder);
        try (var store = StoreTest.open(folder)) {
            assertTrue(store.notes().getFirst().contains("newer way"), store.notes().toString());
            mustTellWhatWasDone(store.workspace());
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void aMigrationThatWasCutShortIsNotGoneOnWith() throws Exception {
        edit(8, 60);
        OldWorkspace.make(folder);
        OldWorkspace.asAdmin(folder, "CREATE TABLE change_subject (half INT)");
        try (var store = StoreTest.open(folder)) {
            assertTrue(store.notes().getLast().contains("built anew"), store.notes().toString());
            mustTellWhatWasDone(store.workspace());
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void whatIsCountedAsTheNewestMigrationIsTheNewest() throws Exception {
        var last = Migrations.class.getResource("/setpoint/persistence/migration");
        try (var files = Files.list(Path.of(last.toURI()))) {
            var newest = files.map(file -> file.getFileName().toString().split("__")[0].substring(1))
                    .mapToInt(Integer::parseInt)
                    .max();
            assertEquals(newest.getAsInt(), Migrations.SHIPPED.newest());
        }
    }

    @Test
    void whereTheJournalIsDamagedItIsStillToldWhoDidWhatAndWhen() throws Exception {
        edit(6, 40);
        var first = done.getFirst();
        var file = folder.resolve("journal/0001.jsonl");
        var at = Files.readString(file).indexOf("\"revision\":1,\"");
        try (var store = StoreTest.open(folder)) {
            var workspace = store.workspace();
            try (var journal = new RandomAccessFile(file.toFile(), "rw")) {
                journal.seek(Files.readString(file).substring(0, at).getBytes(StandardCharsets.UTF_8).length);
                journal.write('!');
            }
            var subject = Subject.plan(first.deltas().getLast().either().id());
            var told = history(workspace, subject, 2, 1).getFirst();
            assertEquals(
                    new Change(1, first.at(), first.author(), first.verb(), first.step(), 0, "", List.of()), told);
        }
    }

    @Test
    void theCheckNoticesWhatIsMissingFromAHistory() throws Exception {
        edit(7, 40);
        OldWorkspace.asAdmin(folder, "DELETE FROM change_subject WHERE revision = 20");
        try (var store = StoreTest.open(folder)) {
            store.workspace();
            assertTrue(store.check().toString().contains("about the past"), store.check().toString());
        }
    }
}
