package setpoint.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.app.cli.frame.Opened;
import setpoint.app.server.Door;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.plan.Versions;
import setpoint.persistence.Mirror;
import setpoint.views.confirm.Asked;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Window;

/// A workspace that is open with its window, and with a door for programs outside.
final class Workbench {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    /// How much is calculated at once beside what is shown.
    private static final int CALCULATING = 2;

    private final Opened opened;
    private final List<Mirror> mirrors;
    private final Executor background = Executors.newFixedThreadPool(CALCULATING, Wiring.threads());
    private @Nullable Desk desk;
    private @Nullable Window window;
    private @Nullable Stage stage;
    private @Nullable Door door;
    private boolean closed;

    /// @param mirrors keep the files that mirror the plans
    Workbench(Opened opened, List<Mirror> mirrors) {
        this.opened = opened;
        this.mirrors = mirrors;
    }

    Opened opened() {
        return opened;
    }

    /// The workspace for one call.
    ///
    /// @param origin the call's door
    Opened lent(Clock clock, String origin) {
        return opened.lent(clock, Author.person(Agent.YOU, origin), mirrors);
    }

    /// Shows the window, and opens the door once it is seen. On the JavaFX thread.
    void showOn(Stage stage) {
        this.stage = stage;
        desk = new Desk(opened.workspace(), opened.you(), opened.clock(), means());
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        window = new Window(desk, dark ? Theme.DARK : Theme.LIGHT);
        window.showOn(stage);
        Toolkit.afterFirstFrame(() -> Wiring.threads().newThread(this::openDoor).start());
    }

    private Means means() {
        return new Means(
                (plan, version, _) -> opened.publishing(
                        Versions.get(opened.workspace().snapshot(), plan, version)),
                new ShippedTemplates(), new ClipboardFormats(), new ExportedFiles(), background);
    }

    private synchronized void openDoor() {
        if (closed) return;
        try {
            door = Door.open(opened.store().folder().run(), new PassedCalls(this), Wiring.threads());
        } catch (IOException noPort) {
            LOG.warn("Other programs cannot reach this workbench.", noPort);
        }
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

    /// Closes the door and lets go of the window. On the JavaFX thread.
    synchronized void close() {
        closed = true;
        if (door != null) door.close();
        if (window != null) window.close();
        if (desk != null) desk.close();
    }
}
