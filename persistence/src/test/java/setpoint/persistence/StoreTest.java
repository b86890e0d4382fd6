package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Author;
import setpoint.model.core.Change;
import setpoint.model.core.Delta;
import setpoint.model.core.Refused;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Task;

class StoreTest {
    private static final Author ADA = RandomEdits.AUTHORS.getFirst();

    @TempDir Path folder;

    static Store open(Path folder) {
        return Store.open(folder, "test", Clock.systemUTC(), Thread::new);
    }

    @Test
    void whatWasEditedIsThereAfterReopeningWithAllThatCanBeUndone() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            var at = folder.resolve("seed-" + seed);
            var edits = new RandomEdits(seed);
            var workspace = open(at).workspace();
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 60; i++) edits.step(workspace);
                var before = workspace.snapshot();
                var undoable = reach(workspace);
                workspace.close();
                var store = open(at);
                workspace = store.workspace();
                assertEquals(List.of(), store.notes(), "seed " + seed);
                assertEquals(before, workspace.snapshot(), "seed " + seed);
                assertEquals(before.revision(), workspace.snapshot().revision(), "seed " + seed);
                assertEquals(undoable, reach(workspace), "seed " + seed);
            }
            workspace.close();
        }
    }

    /// What each author could take back and do again.
    private static List<List<Change>> reach(Workspace workspace) {
        return RandomEdits.AUTHORS.stream()
                .map(author -> java.util.stream.Stream.concat(
                        workspace.undoable(author, "").stream(), workspace.redoable(author, "").stream())
                        .toList())
                .toList();
    }

    @Test
    void aDurableEditIsInTheJournalBeforeTheStoreIsClosed() throws Exception {
        try (var store = open(folder)) {
            var workspace = store.workspace();
            var commit = new RandomEdits(7).step(workspace).await();
            var text = Files.readString(folder.resolve("journal/0001.jsonl"));
            assertTrue(text.contains("\"revision\":" + commit.snapshot().revision()), text);
            assertEquals(workspace.snapshot(), workspace.durable());
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheWorkspaceOpen() {
        try (var first = open(folder)) {
            var refused = assertThrows(Taken.class, () -> open(folder));
            assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
            assertTrue(refused.getMessage().contains("test"), refused.getMessage());
        }
        open(folder).close();
    }

    @Test
    void thePastOfAPlanSaysWhoLastDidWhatToEachOfItsItems() throws Exception {
        try (var store = open(folder)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(11);
            while (workspace.snapshot().everywhere(Task.class).count() < 5) edits.step(workspace);
            for (int i = 0; i < 100; i++) edits.step(workspace);
            var task = workspace.snapshot().everywhere(Task.class).findAny().orElseThrow();
            var last = store.past(p -> p.lastOfEach(task.plan())).stream()
                    .filter(t -> t.item().equals(task.key()))
                    .findFirst()
                    .orElseThrow();
            var newest = workspace.history(Subject.of(task.key()), Long.MAX_VALUE, 100).toCompletableFuture().join()
                    .stream()
                    .filter(change -> change.keys().anyMatch(task.key()::equals))
                    .findFirst()
                    .orElseThrow();
            assertEquals(newest.revision(), last.change().revision());
            assertEquals(newest.author(), last.change().author());
            assertEquals(workspace.snapshot().revision(), store.past(p -> p.newest(1)).getFirst().revision());
        }
    }

    @Test
    void aDatabaseThatIsGoneIsBuiltAnewFromTheJournal() throws Exception {
        var workspace = open(folder).workspace();
        var edits = new RandomEdits(3);
        for (int i = 0; i < 200; i++) edits.step(workspace);
        var before = workspace.snapshot();
        workspace.close();
        Files.delete(folder.resolve("db/workspace.mv.db"));
        try (var store = open(folder)) {
            assertEquals(before, store.load().snapshot());
            assertEquals(1, store.notes().size());
            assertTrue(store.notes().getFirst().contains("built anew"), store.notes().getFirst());
        }
    }

    @Test
    void aDatabaseThatHasGrownIsWrittenAnewWhenItIsOpened() throws Exception {
        var workspace = open(folder).workspace();
        var edits = new RandomEdits(9);
        for (int i = 0; i < 300; i++) edits.step(workspace).await();
        var before = workspace.snapshot();
        workspace.close();
        var file = folder.resolve("db/workspace.mv.db");
        long large = Files.size(file);
        var options = Options.USUAL.withoutUpkeep().compactingFrom(large / 2);
        try (var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options)) {
            assertEquals(before, store.load().snapshot());
            assertEquals(List.of(), store.notes());
            assertEquals(List.of(), store.check());
        }
        assertTrue(Files.size(file) < large, "before " + large + ", after " + Files.size(file));
        assertEquals(1, Files.list(folder.resolve("backups")).count());
    }

    @Test
    void aNoteOfTheSizeThatWasCutShortKeepsNothingFromOpening() throws Exception {
        open(folder).close();
        for (var cut : List.of("", "12", "size")) {
            Files.writeString(folder.resolve("db/size-when-compacted"), cut);
            open(folder).close();
        }
    }

    @Test
    void theWorkspaceSignsWithAKeyOfItsOwnAndKnowsThoseOfOthers() throws Exception {
        String own;
        try (var store = open(folder)) {
            own = store.keys().publicKey();
            var text = "a plan".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(store.keys().sign(text).vouchesFor(text));
        }
        Files.createDirectories(folder.resolve("keys/known"));
        Files.writeString(folder.resolve("keys/known/grace.pub"), "AAAA\n");
        try (var store = open(folder)) {
            assertTrue(store.keys().isOwn(own));
            assertEquals("grace", store.keys().nameOf("AAAA").orElseThrow());
            assertTrue(store.keys().nameOf("BBBB").isEmpty());
        }
        var secret = Files.getPosixFilePermissions(folder.resolve("keys/workspace.key"));
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(secret));
    }

    @Test
    void eachPlanHasAFileThatFollowsItAndIsLeftAloneWhereNothingDiffers() throws Exception {
        try (var store = open(folder)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(12);
            while (workspace.snapshot().everywhere(Task.class).count() < 5) edits.step(workspace);
            edits.step(workspace).await();
            var plans = store.folder().plans();
            Mirror.Rendering rendering =
                    (now, plan) -> Optional.of(String.valueOf(now.all(Task.class, plan).size()).getBytes());
            var plan = workspace.snapshot().everywhere(Task.class).findAny().orElseThrow().plan();
            new Mirror(plans, ".json", workspace, rendering, Thread::new).close();
            var file = plans.resolve(plan + ".json");
            assertEquals(String.valueOf(workspace.snapshot().all(Task.class, plan).size()), Files.readString(file));
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000));
            var mirror = new Mirror(plans, ".json", workspace, rendering, Thread::new);
            var task = workspace.snapshot().all(Task.class, plan).iterator().next();
            var retitled = Delta.changed(task, task.with(java.util.Map.of("title", "anew")));
            workspace.apply(new RandomEdits.Put("updateTask", retitled), ADA).await();
            mirror.close();
            assertEquals(1_000, Files.getLastModifiedTime(file).toMillis());
        }
    }
}
