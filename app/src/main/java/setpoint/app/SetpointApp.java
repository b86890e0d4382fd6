package setpoint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program.Pictures;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Tour;
import setpoint.views.shell.Window;

/// The window. The only class beside the views that knows JavaFX.
public final class SetpointApp extends Application {
    /// Kept, so that its level is: JavaFX warns at each start that it was not loaded as a module, which is as we want it.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /// How much is calculated at once beside what is shown.
    private static final int CALCULATING = 2;

    /// JavaFX makes the application itself, so what it shows is left here for it; once in a process.
    private static volatile @Nullable Opened shown;

    private static volatile boolean started;

    private @Nullable Desk desk;
    private @Nullable Window window;

    /// Shows the window, and returns when it has been closed.
    ///
    /// @throws AnswerIsNo where JavaFX finds no display that it can use
    static void show(Opened opened) {
        JAVAFX.setLevel(Level.SEVERE);
        shown = opened;
        try {
            launch(SetpointApp.class);
        } catch (RuntimeException | LinkageError failed) {
            if (started) throw failed;
            throw new AnswerIsNo(
                    "The window cannot be opened here (%s). Draw the views into files: setpoint tour --out DIR."
                            .formatted(failed.getMessage()));
        }
    }

    /// Draws every main view.
    static List<Path> draw(Opened opened, Pictures pictures) {
        JAVAFX.setLevel(Level.SEVERE);
        return Tour.draw(
                opened.workspace(), opened.you(), opened.clock(), pictures.out(), pictures.width(), pictures.height(),
                Theme.valueOf(pictures.theme().toUpperCase(Locale.ROOT)));
    }

    @Override
    public void start(Stage stage) {
        started = true;
        var opened = Objects.requireNonNull(shown);
        desk = new Desk(opened.workspace(), opened.you(), opened.clock(), means(opened));
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        window = new Window(desk, dark ? Theme.DARK : Theme.LIGHT);
        window.showOn(stage);
    }

    private static Means means(Opened opened) {
        return new Means(
                (plan, version, _) -> opened.publishing(
                        Versions.get(opened.workspace().snapshot(), plan, version)),
                new ShippedTemplates(), new ClipboardFormats(), new ExportedFiles(),
                Executors.newFixedThreadPool(CALCULATING, Wiring.threads()));
    }

    @Override
    public void stop() {
        if (window != null) window.close();
        if (desk != null) desk.close();
    }
}
