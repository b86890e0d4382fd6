package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Task;

class WorkspaceTest {
    private final Bench bench = Bench.withPlan();
    private final Workspace workspace = bench.workspace;

    private String titleOf(String task) {
        return workspace.snapshot().get(Task.class, "p", task).title();
    }

    private static UpdateTask rename(String task, String title) {
        return new UpdateTask("p", task, Map.of("title", title), List.of());
    }

    @Test
    void undoTakesBackTheAuthorsOwnChangeAndLeavesTheAgentsAlone() {
        bench.tasks("a");
        workspace.apply(rename("a", "Mine"), Bench.ME);
        workspace.apply(new AddTask("p", "b", Map.of()), Bench.BOT);
        workspace.undo(Bench.ME, "p");
        assertEquals("a", titleOf("a"));
        assertTrue(workspace.snapshot().has(Task.key("p", "b")));
        workspace.redo(Bench.ME, "p");
        assertEquals("Mine", titleOf("a"));
    }

    @Test
    void undoIsRefusedWhereSomebodyElseChangedTheSameThingSince() {
        bench.tasks("a");
        workspace.apply(rename("a", "Mine"), Bench.ME);
        workspace.apply(rename("a", "Its"), Bench.BOT);
        var refusal = assertThrows(Refused.class, () -> workspace.undo(Bench.ME, "p"));
        assertEquals("Task a has changed since.", refusal.getMessage());
        assertEquals("Its", titleOf("a"));
    }

    @Test
    void undoIsRefusedWhereSomebodyElseBuiltOnIt() {
        bench.tasks("a");
        workspace.apply(new AddTask("p", "b", Map.of()), Bench.BOT);
        workspace.apply(new AddDependency("p", "a", "b"), Bench.BOT);
        var refusal = assertThrows(Refused.class, () -> workspace.undo(Bench.ME, "p"));
        assertEquals("Dependency a>b still needs task a.", refusal.getMessage());
        workspace.undo(Bench.BOT, "p");
        workspace.undo(Bench.ME, "p");
        assertFalse(workspace.snapshot().has(Task.key("p", "a")));
    }

    @Test
    void undoIsRefusedWhereItWouldCloseALoop() {
        bench.tasks("a", "b").chain("a", "b");
        workspace.apply(new RemoveDependency("p", "a", "b"), Bench.ME);
        workspace.apply(new AddDependency("p", "b", "a"), Bench.BOT);
        assertThrows(Refused.class, () -> workspace.undo(Bench.ME, "p"));
        assertEquals(1, workspace.snapshot().all(Dependency.class, "p").size());
    }

    @Test
    void undoPrefersWhatIsShownAndElseReachesFurther() {
        bench.tasks("a");
        bench.does(new CreatePlan("q", "Studio", "Other", ""));
        workspace.undo(Bench.ME, "p");
        assertFalse(workspace.snapshot().has(Task.key("p", "a")));
        assertTrue(workspace.snapshot().find(setpoint.model.plan.Plan.class, "", "q").isPresent());
    }

    @Test
    void aLoopIsRefusedAndNamed() {
        bench.tasks("a", "b", "c").chain("a", "b", "c");
        var revision = workspace.snapshot().revision();
        var refusal = assertThrows(Refused.class, () -> bench.chain("c", "a"));
        assertEquals("That would make a loop: c → a → b → c. Each of them would wait for the next.",
                refusal.getMessage());
        assertEquals(revision, workspace.snapshot().revision());
    }

    @Test
    void nothingIsWrittenWhereEverythingIsAsAsked() {
        bench.tasks("a");
        int changes = bench.journal.changes().size();
        assertEquals(Optional.empty(), workspace.apply(rename("a", "a"), Bench.ME).change());
        assertEquals(changes, bench.journal.changes().size());
    }

    @Test
    void aBatchIsOneChangeOrNone() {
        int changes = bench.journal.changes().size();
        var good = new AddTask("p", "a", Map.of());
        var refusal = assertThrows(
                Refused.class,
                () -> bench.does(new Batch("edit", List.of(good, new AddDependency("p", "a", "nowhere")))));
        assertEquals(
                "Edit 2 of 2 (addDependency): Dependency a>nowhere needs task nowhere, which does not exist.",
                refusal.getMessage());
        assertEquals(changes, bench.journal.changes().size());
        bench.does(new Batch("edit", List.of(good, rename("a", "Named"), new AddTask("p", "b", Map.of()))));
        assertEquals(changes + 1, bench.journal.changes().size());
        assertEquals("Named", titleOf("a"));
        workspace.undo(Bench.ME, "p");
        assertEquals(0, workspace.snapshot().all(Task.class, "p").size());
    }

    @Test
    void aListenerHearsOfEveryChangeAndMayNotMakeAny() {
        var heard = new ArrayList<String>();
        var stop = workspace.onChange(change -> heard.add(change.verb()));
        bench.tasks("a");
        stop.run();
        bench.tasks("b");
        assertEquals(List.of("addTask"), heard);
        workspace.onChange(_ -> workspace.apply(new AddTask("p", "d", Map.of()), Bench.ME));
        assertThrows(IllegalStateException.class, () -> bench.tasks("c"));
    }

    /// A journal that stores when it is told to.
    private static final class SlowJournal implements Journal {
        final List<CompletableFuture<Void>> waiting = new ArrayList<>();
        final List<Change> rescued = new ArrayList<>();

        @Override
        public Stored load() {
            return new Stored(Snapshot.empty(), List.of());
        }

        @Override
        public CompletionStage<Void> append(Change change) {
            waiting.add(new CompletableFuture<>());
            return waiting.getLast();
        }

        @Override
        public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
            return CompletableFuture.failedFuture(new Refused("Nobody asks."));
        }

        @Override
        public Optional<String> rescue(List<Change> lost) {
            rescued.addAll(lost);
            return Optional.of("rescue.jsonl");
        }
    }

    @Test
    void whatIsShownRunsAheadOfWhatIsDurable() {
        var journal = new SlowJournal();
        var slow = new Workspace(journal, bench.clock);
        var commit = slow.apply(new CreatePlan("p", "Studio", "", ""), Bench.ME);
        assertEquals(1, slow.snapshot().revision());
        assertEquals(0, slow.durable().revision());
        assertFalse(commit.durable().toCompletableFuture().isDone());
        journal.waiting.getFirst().complete(null);
        assertTrue(commit.durable().toCompletableFuture().isDone());
        assertEquals(1, slow.durable().revision());
    }

    @Test
    void aFailingJournalTakesBackWhatItLostAndLocksTheDoor() {
        var journal = new SlowJournal();
        var slow = new Workspace(journal, bench.clock);
        slow.apply(new CreatePlan("p", "Studio", "", ""), Bench.ME);
        journal.waiting.getFirst().complete(null);
        var lost = slow.apply(new AddTask("p", "a", Map.of()), Bench.ME);
        var alsoLost = slow.apply(new AddTask("p", "b", Map.of()), Bench.ME);
        journal.waiting.get(1).completeExceptionally(new IOException("No space left on device"));
        assertEquals("The change could not be saved: No space left on device",
                assertThrows(Refused.class, lost::await).getMessage());
        journal.waiting.get(2).completeExceptionally(new IOException("closed"));
        assertThrows(Refused.class, alsoLost::await);
        assertEquals(1, slow.snapshot().revision());
        assertEquals(2, journal.rescued.size());
        var trouble = slow.trouble().orElseThrow();
        assertEquals(
                "Setpoint can no longer save (No space left on device) and is read-only until it is restarted."
                        + " 2 changes were not saved. They are kept in rescue.jsonl.",
                trouble.sentence());
        var refusal = assertThrows(Refused.class, () -> slow.apply(new AddTask("p", "c", Map.of()), Bench.ME));
        assertEquals(trouble.sentence(), refusal.getMessage());
    }

    @Test
    void undoReachesWhatWasDoneBeforeARestart() {
        bench.tasks("a");
        workspace.apply(rename("a", "Mine"), Bench.ME);
        workspace.undo(Bench.ME, "p");
        var changes = bench.journal.changes();
        var restarted = new Workspace(
                new Journal() {
                    @Override
                    public Stored load() {
                        return new Stored(workspace.snapshot(), changes);
                    }

                    @Override
                    public CompletionStage<Void> append(Change change) {
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
                        return CompletableFuture.failedFuture(new Refused("Nobody asks."));
                    }
                },
                bench.clock);
        restarted.redo(Bench.ME, "p");
        assertEquals("Mine", restarted.snapshot().get(Task.class, "p", "a").title());
        restarted.undo(Bench.ME, "p");
        restarted.undo(Bench.ME, "p");
        assertFalse(restarted.snapshot().has(Task.key("p", "a")));
    }
}
