package setpoint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program.Pictures;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Tour;

/// The window. The only class beside the views that knows JavaFX.
public final class SetpointApp extends Application {
    /// Kept, so that its level is: JavaFX warns at each start that it was not loaded as a module, which is as we want it.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /// JavaFX makes the application itself, so what it shows is left here for it; once in a process.
    private static volatile @Nullable Workbench shown;

    private static volatile boolean started;

    /// Shows the window, and returns when it has been closed.
    ///
    /// @throws AnswerIsNo where JavaFX finds no display that it can use
    static void show(Workbench workbench) {
        quieten();
        shown = workbench;
        try {
            launch(SetpointApp.class);
        } catch (RuntimeException | LinkageError failed) {
            if (started) throw failed;
            throw new AnswerIsNo(
                    "The window cannot be opened here (%s). Draw the views into files: setpoint tour --out DIR."
                            .formatted(failed.getMessage()));
        }
    }

    /// Has JavaFX say only what is wrong.
    static void quieten() {
        JAVAFX.setLevel(Level.SEVERE);
    }

    /// Draws every main view.
    static List<Path> draw(Opened opened, Pictures pictures) {
        quieten();
        return Tour.draw(
                opened.workspace(), opened.you(), opened.clock(), pictures.out(), pictures.width(), pictures.height(),
                Theme.valueOf(pictures.theme().toUpperCase(Locale.ROOT)));
    }

    @Override
    public void start(Stage stage) {
        started = true;
        Objects.requireNonNull(shown).showOn(stage);
    }

    @Override
    public void stop() {
        Objects.requireNonNull(shown).leave();
    }
}
