package setpoint.views.shell;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import setpoint.views.desk.Desk;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;

/// Shows a screen once where nobody sees it, so that it is there at once when somebody asks for it: what is drawn for the
/// first time in a process takes many times as long as later. It goes on step by step, while nobody uses the window, and what
/// is worked out is worked out beside the JavaFX thread.
///
/// Nothing depends on it. A screen that is asked for earlier works the rest out while it is shown, and each draws what is
/// so by then. Used on the JavaFX thread.
final class Foresight {
    /// Between two steps, for a key that comes meanwhile; and after a key until the next step.
    private static final Duration QUIET = Duration.millis(120);

    private final Pane window;
    private final Desk desk;
    private final Screen screen;
    private final Place place;
    private final StackPane unseen = new StackPane();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final EventHandler<InputEvent> used = _ -> quiet.playFromStart();
    private final Queue<Runnable> steps = new ArrayDeque<>();

    /// @param window in which it will be shown, and which the person uses meanwhile
    Foresight(Pane window, Desk desk, Screen screen, Place place) {
        this.window = window;
        this.desk = desk;
        this.screen = screen;
        this.place = place;
        unseen.setManaged(false);
        unseen.setVisible(false);
        steps.addAll(List.of(this::fill, unseen::applyCss, this::layOut));
        quiet.setOnFinished(_ -> step());
    }

    void begin() {
        desk.calculate(screen.foreseen(place), _ -> {
            if (isSeen()) return;
            window.addEventFilter(InputEvent.ANY, used);
            quiet.play();
        });
    }

    private void step() {
        if (!isSeen()) {
            steps.remove().run();
            if (!steps.isEmpty()) {
                quiet.playFromStart();
                return;
            }
        }
        end();
    }

    /// Whether somebody has come to see it by now.
    private boolean isSeen() {
        var at = screen.node().getParent();
        return at != null && at != unseen;
    }

    private void fill() {
        unseen.getChildren().setAll(screen.node());
        window.getChildren().addFirst(unseen);
        screen.show(place, null);
    }

    private void layOut() {
        unseen.resize(window.getWidth(), window.getHeight());
        unseen.layout();
    }

    /// Gives it up, or is done with it.
    void end() {
        quiet.stop();
        window.removeEventFilter(InputEvent.ANY, used);
        unseen.getChildren().clear();
        window.getChildren().remove(unseen);
    }
}
