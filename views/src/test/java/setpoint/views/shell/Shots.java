package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import setpoint.model.core.Workspace;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Png;
import setpoint.views.kit.Theme;

/// Draws the window in a pose into `target/screenshots/states`, and finds no fault with its style sheets.
final class Shots {
    private static final Path FOLDER = Path.of("target", "screenshots", "states");

    private Shots() {}

    static void draw(String name, Workspace workspace, int width, int height, Consumer<Window> pose) {
        draw(name, workspace, Sample.CLOCK, width, height, pose);
    }

    static void draw(
            String name, Workspace workspace, Clock clock, int width, int height, Consumer<Window> pose) {
        Toolkit.startWithoutDisplay();
        try (var complaints = new CssComplaints()) {
            for (var theme : Theme.values())
                write(name + "-" + theme.word(), png(workspace, clock, theme, width, height, pose));
            assertEquals(List.of(), complaints.sentences());
        }
    }

    private static byte[] png(
            Workspace workspace, Clock clock, Theme theme, int width, int height, Consumer<Window> pose) {
        return Toolkit.call(() -> {
            try (var desk = new Desk(workspace, Sample.YOU, clock, (_, _, _) -> {
                throw new IllegalStateException();
            })) {
                var window = new Window(desk, theme, width, height);
                // Before anything is drawn: of an unseen scene, little is brought up to date later.
                complete(window);
                pose.accept(window);
                complete(window);
                WritableImage picture = null;
                for (int i = 0; i < 3; i++) picture = window.scene().snapshot(picture);
                window.close();
                return Png.of(picture);
            }
        });
    }

    private static void complete(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    private static void write(String name, byte[] png) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), png);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
