package setpoint.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.screen.Kept;
import setpoint.views.shell.WindowState.Box;

/// Finds a window again as it was left: where it stood, how large, in which theme, at which plan. Keeps it a moment after
/// something has changed, and when the window closes.
final class Remembering {
    private static final Duration MOMENT = Duration.seconds(1);
    /// Of a window less than this in sight cannot be taken hold of.
    private static final double HOLD = 80;

    private final Memory memory;
    private final Window window;
    private final Shell shell;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private @Nullable Stage stage;
    private @Nullable Box box;
    private boolean maximised;

    Remembering(Memory memory, Window window, Shell shell) {
        this.memory = memory;
        this.window = window;
        this.shell = shell;
        moment.setOnFinished(_ -> keep());
    }

    /// Makes the window look as it did.
    void restore() {
        var kept = new Kept(memory.read());
        var before = WindowState.of(kept);
        window.chooseTheme(before.theme().orElse(null));
        shell.restore(kept);
        maximised = before.maximised();
        box = before.box().orElse(null);
        shell.setOnChanged(this::keepSoon);
    }

    /// Puts a stage where the window stood; one that stood on a screen which is gone comes where it can be seen.
    void place(Stage stage) {
        this.stage = stage;
        if (!stage.isShowing()) {
            inSight(Optional.ofNullable(box)).ifPresent(at -> {
                stage.setX(at.x());
                stage.setY(at.y());
                stage.setWidth(at.width());
                stage.setHeight(at.height());
            });
            stage.setMaximized(maximised);
        }
        stage.maximizedProperty().subscribe(this::changed);
        for (var side : List.of(
                stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty()))
            side.addListener((_, _, _) -> changed());
    }

    /// As much of a box as can be seen and taken hold of on the screens there are.
    static Optional<Box> inSight(Optional<Box> wish) {
        return wish.flatMap(box -> Screen.getScreensForRectangle(box.x(), box.y(), box.width(), box.height()).stream()
                .map(Screen::getVisualBounds)
                .filter(bounds -> seen(box, bounds))
                .findFirst()
                .map(bounds -> new Box(
                        box.x(), Math.max(box.y(), bounds.getMinY()), Math.min(box.width(), bounds.getWidth()),
                        Math.min(box.height(), bounds.getHeight()))));
    }

    private static boolean seen(Box box, Rectangle2D screen) {
        double across = Math.min(box.x() + box.width(), screen.getMaxX()) - Math.max(box.x(), screen.getMinX());
        double down = Math.min(box.y() + box.height(), screen.getMaxY()) - Math.max(box.y(), screen.getMinY());
        return across >= HOLD && down >= HOLD;
    }

    private void changed() {
        var shown = stage;
        if (shown != null && shown.isShowing() && !shown.isMaximized() && !shown.isIconified())
            box = new Box(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight());
        keepSoon();
    }

    void keepSoon() {
        moment.playFromStart();
    }

    void keep() {
        moment.stop();
        var writing = new Kept.Writing();
        new WindowState(window.chosenTheme(), Optional.ofNullable(box), stage != null && stage.isMaximized())
                .keep(writing);
        shell.keep(writing);
        memory.keep(writing.done().words());
    }
}
