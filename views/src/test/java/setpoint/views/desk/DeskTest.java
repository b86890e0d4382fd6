package setpoint.views.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.model.core.Change;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;

class DeskTest {
    private final HesitantJournal journal = new HesitantJournal(Sample.items());
    private final Workspace workspace = new Workspace(journal, Sample.CLOCK);
    private final Desk desk = desk();

    private Desk desk() {
        Toolkit.startWithoutDisplay();
        return Toolkit.call(() -> new Desk(workspace, Sample.YOU, Sample.CLOCK, (_, _, _) -> {
            throw new Refused("Nothing is published here.");
        }));
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            desk.close();
            return true;
        });
    }

    @Test
    void answersWhatWasDoneToATaskOnTheJavaFxThread() throws TimeoutException {
        var commit = workspace.apply(title("Another title"), Sample.YOU);
        var change = commit.change().orElseThrow();
        var answers = new ArrayList<List<Change>>();
        desk.history(Subject.of(change.keys().findFirst().orElseThrow()), Long.MAX_VALUE, 10, changes -> {
            assertTrue(Platform.isFxApplicationThread());
            answers.add(changes);
        });
        waitUntil(() -> !answers.isEmpty());
        assertEquals(List.of(List.of(change)), answers);
    }

    @Test
    void calculatesElsewhereAndAnswersOnTheJavaFxThread() throws Exception {
        var threads = new ArrayList<String>();
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "aside"))) {
            var plain = Means.plain((_, _, _) -> {
                throw new Refused("Nothing is published here.");
            });
            var means = new Means(plain.publisher(), plain.templates(), plain.clippings(), plain.files(), pool);
            Toolkit.call(() -> {
                var aside = new Desk(workspace, Sample.YOU, Sample.CLOCK, means);
                aside.calculate(() -> {
                    threads.add(Thread.currentThread().getName());
                    return 6 * 7;
                }, answer -> {
                    assertTrue(Platform.isFxApplicationThread());
                    answers.add(answer);
                });
                aside.close();
                return true;
            });
        }
        waitUntil(() -> !answers.isEmpty());
        assertEquals(List.of("aside"), threads);
        assertEquals(List.of(42), answers);
    }

    @Test
    void aCalculationThatRefusesSaysWhy() {
        onFx(() -> {
            desk.calculate(() -> {
                throw new Refused("It cannot be counted.");
            }, _ -> {
                throw new AssertionError("there is no answer");
            });
            return true;
        });
        assertEquals("It cannot be counted.", Objects.requireNonNull(desk.noticeProperty().get()).sentence());
    }

    @Test
    void whatDrawingAnAnswerThrowsIsNotLost() {
        var heard = new ArrayList<String>();
        onFx(() -> {
            var thread = Thread.currentThread();
            var before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((_, fault) -> heard.add(fault.getMessage()));
            try {
                desk.calculate(() -> 6 * 7, _ -> {
                    throw new IllegalStateException("drawn wrongly");
                });
            } finally {
                thread.setUncaughtExceptionHandler(before);
            }
            return true;
        });
        assertEquals(List.of("drawn wrongly"), heard);
    }

    @Test
    void drawsNowAndAfterEachChangeWhileShowing() throws TimeoutException {
        var drawn = new ArrayList<Snapshot>();
        var stage = Toolkit.call(() -> {
            var pane = new Pane();
            desk.show(pane, drawn::add);
            var window = new Stage();
            window.setScene(new Scene(pane, 200, 100));
            window.show();
            return window;
        });
        assertEquals(1, drawn.size());
        var commit = workspace.apply(title("Another title"), Sample.YOU);
        waitUntil(() -> drawn.size() == 2);
        assertSame(commit.snapshot(), drawn.getLast());
        Toolkit.call(() -> {
            stage.hide();
            return true;
        });
        workspace.apply(title("A third title"), Sample.YOU);
        waitUntil(() -> desk.snapshot() == workspace.snapshot());
        assertEquals(2, drawn.size());
        Toolkit.call(() -> {
            stage.show();
            return true;
        });
        waitUntil(() -> drawn.size() == 3);
        Toolkit.call(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void aRefusalIsANoticeAndChangesNothing() {
        var before = workspace.snapshot();
        assertFalse(onFx(() -> desk.apply(new DraftEdit.RemoveTask(Sample.TICKETS, "nothing"))));
        assertSame(before, workspace.snapshot());
        var notice = Objects.requireNonNull(desk.noticeProperty().get());
        assertEquals(Notice.Tone.REFUSED, notice.tone());
        assertTrue(notice.sentence().contains("nothing"), notice.sentence());
    }

    @Test
    void takesBackAndDoesAgain() {
        var before = workspace.snapshot();
        assertTrue(onFx(() -> desk.apply(title("Other"))));
        assertTrue(onFx(() -> desk.canUndo(Sample.TICKETS)));
        assertTrue(onFx(() -> desk.undo(Sample.TICKETS)));
        assertEquals(before, workspace.snapshot());
        assertTrue(onFx(() -> desk.redo(Sample.TICKETS)));
        assertFalse(onFx(() -> desk.redo(Sample.TICKETS)));
        assertEquals("There is nothing to redo.", Objects.requireNonNull(desk.noticeProperty().get()).sentence());
    }

    @Test
    void saysSavingOnlyWhileADurableChangeLetsItselfBeWaitedFor() throws TimeoutException {
        assertEquals(Desk.Saving.SAVED, desk.savingProperty().get());
        journal.hold();
        assertTrue(onFx(() -> desk.apply(title("Slowly kept"))));
        waitUntil(() -> desk.savingProperty().get() == Desk.Saving.SAVING);
        journal.release();
        waitUntil(() -> desk.savingProperty().get() == Desk.Saving.SAVED);
    }

    @Test
    void fallsBackToWhatIsSavedWhenTheJournalFails() throws TimeoutException {
        var before = workspace.snapshot();
        journal.hold();
        assertTrue(onFx(() -> desk.apply(title("Lost"))));
        waitUntil(() -> desk.snapshot() != before);
        journal.fail("the disk is full");
        waitUntil(() -> desk.savingProperty().get() == Desk.Saving.FAILED);
        assertSame(before, desk.snapshot());
        assertTrue(desk.trouble().orElseThrow().sentence().contains("the disk is full"));
        assertFalse(onFx(() -> desk.canUndo(Sample.TICKETS)));
        assertFalse(onFx(() -> desk.apply(title("Never"))));
    }

    private static DraftEdit title(String title) {
        return new DraftEdit.UpdateTask(Sample.TICKETS, "menu", Map.of("title", title), List.of());
    }

    private static boolean onFx(Supplier<Boolean> asked) {
        return Toolkit.call(asked);
    }

    private static void waitUntil(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
    }
}
