package setpoint.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import setpoint.app.cli.frame.Opened;
import setpoint.app.server.Door;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.plan.Versions;
import setpoint.persistence.Mirror;
import setpoint.persistence.Store;
import setpoint.views.confirm.Asked;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.Toolkit;
import setpoint.views.shell.Pause;
import setpoint.views.shell.Window;

/// A workspace that is open with its window, and with a door for programs outside.
final class Workbench implements AutoCloseable {
    /// How much is calculated at once beside what is shown.
    private static final int CALCULATING = 2;

    private final Path folder;
    private final Clock clock;
    private final Supplier<Opened> opening;
    private final Executor background = Executors.newFixedThreadPool(CALCULATING, Wiring.threads());
    /// Read by calls, written by what takes the workspace away from them.
    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
    private final CompletableFuture<Void> seen = new CompletableFuture<>();
    private @Nullable Stage stage;
    private @Nullable Door door;
    private volatile @Nullable Opened opened;
    private volatile List<Mirror> mirrors = List.of();
    private volatile @Nullable Desk desk;
    private volatile @Nullable Window window;
    private boolean ending;

    /// Opens the workspace.
    ///
    /// @param opening opens it, also again
    Workbench(Path folder, Clock clock, Supplier<Opened> opening) {
        this.folder = folder;
        this.clock = clock;
        this.opening = opening;
        open();
    }

    private void open() {
        var now = opening.get();
        opened = now;
        mirrors = Wiring.mirrors(now);
    }

    Opened opened() {
        return Objects.requireNonNull(opened);
    }

    /// The workspace for one call.
    ///
    /// @param origin the call's door
    Opened lent(Clock clock, String origin) {
        return opened().lent(clock, Author.person(Agent.YOU, origin), mirrors);
    }

    /// Runs a call for which the workspace must stay open.
    <T> T during(Supplier<T> call) {
        calls.readLock().lock();
        try {
            return call.get();
        } finally {
            calls.readLock().unlock();
        }
    }

    /// Shows the window, and opens the door once it is seen. On the JavaFX thread.
    void showOn(Stage stage) {
        this.stage = stage;
        show(new Window(newDesk()), stage);
        Toolkit.afterFirstFrame(() -> {
            seen.complete(null);
            window().foresee();
        });
        seen.thenRun(() -> Wiring.threads().newThread(this::openDoor).start());
    }

    /// Done when the window has first been drawn.
    CompletionStage<Void> seen() {
        return seen.copy();
    }

    Window window() {
        return Objects.requireNonNull(window);
    }

    private void show(Window shown, Stage on) {
        shown.rememberIn(new WindowFile(folder));
        window = shown;
        shown.showOn(on);
    }

    private Desk newDesk() {
        var here = opened();
        var means = new Means(
                (plan, version, _) -> here.publishing(Versions.get(here.workspace().snapshot(), plan, version)),
                new ShippedTemplates(), new ClipboardFormats(), new WorkspaceFiles(here), background);
        var made = new Desk(here.workspace(), here.you(), here.clock(), means);
        desk = made;
        return made;
    }

    private synchronized void openDoor() {
        if (ending) return;
        try {
            door = Door.open(opened().store().folder().run(), new PassedCalls(this), Wiring.threads());
        } catch (IOException noPort) {
            LoggerFactory.getLogger(Workbench.class).warn("Other programs cannot reach this workbench.", noPort);
        }
        StartCache.complaint().ifPresent(LoggerFactory.getLogger(Workbench.class)::warn);
    }

    /// Asks the person at the window, which comes to the front. From any thread but JavaFX's own.
    ///
    /// @return the answer; whoever completes or cancels it takes the question back
    CompletableFuture<Boolean> ask(Asked asked) {
        bringToFront();
        return Objects.requireNonNull(window).confirmations().ask(asked);
    }

    /// Shows the window above others. From any thread.
    void bringToFront() {
        Toolkit.call(() -> {
            var showing = Objects.requireNonNull(stage);
            showing.setIconified(false);
            showing.toFront();
            showing.requestFocus();
            return true;
        });
    }

    /// Puts a backup in the place of the workspace: closes it, as other calls must have ended, and opens what there is
    /// then in a new window on the same stage. To be called within [#during].
    ///
    /// @return a sentence that says what was done
    /// @throws setpoint.model.core.Refused where the backup is not good; then what was open before is open again
    String restore(Path backup, String origin) {
        var before = Toolkit.call(this::leaveWindow);
        calls.readLock().unlock();
        calls.writeLock().lock();
        try {
            release();
            try {
                return Store.restore(folder, backup, origin, clock, Wiring.threads());
            } finally {
                open();
                Toolkit.call(() -> returnTo(before));
            }
        } catch (RuntimeException failed) {
            if (opened == null) Toolkit.call(() -> apologise(before, failed));
            throw failed;
        } finally {
            calls.readLock().lock();
            calls.writeLock().unlock();
        }
    }

    private Pause leaveWindow() {
        var pause = new Pause(Objects.requireNonNull(window), "Putting the backup in place…");
        Objects.requireNonNull(stage).setScene(pause.scene());
        closeWindow();
        return pause;
    }

    private boolean returnTo(Pause pause) {
        show(pause.end(newDesk()), Objects.requireNonNull(stage));
        return true;
    }

    private static boolean apologise(Pause pause, RuntimeException failed) {
        pause.say("The workspace could not be opened again. " + failed.getMessage());
        return true;
    }

    private void closeWindow() {
        var shown = window;
        if (shown != null) shown.close();
        var used = desk;
        if (used != null) used.close();
    }

    /// Closes the door and lets go of the window. On the JavaFX thread.
    synchronized void leave() {
        ending = true;
        closeWindow();
        if (door != null) door.close();
    }

    private void release() {
        mirrors.forEach(Mirror::close);
        mirrors = List.of();
        var held = opened;
        opened = null;
        if (held != null) held.close();
    }

    /// Closes the workspace. To be called when the window is gone.
    @Override
    public void close() {
        release();
    }
}
