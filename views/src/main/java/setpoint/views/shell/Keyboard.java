package setpoint.views.shell;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import setpoint.views.palette.Action;

/// Keys that nobody nearer has a use for, also while nothing has the focus.
final class Keyboard {
    private final BooleanSupplier busy;
    private final Supplier<Stream<Action>> actions;
    private final BooleanSupplier leave;

    private Keyboard(BooleanSupplier busy, Supplier<Stream<Action>> actions, BooleanSupplier leave) {
        this.busy = busy;
        this.actions = actions;
        this.leave = leave;
    }

    /// @param busy whether something is laid over the window that keys belong to
    /// @param actions what can be done at the moment
    /// @param leave goes one level out, and tells whether there was one
    static void of(Node window, BooleanSupplier busy, Supplier<Stream<Action>> actions, BooleanSupplier leave) {
        var keyboard = new Keyboard(busy, actions, leave);
        window.addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getTarget() == scene) keyboard.pressed(e);
            });
        });
    }

    private void pressed(KeyEvent e) {
        if (busy.getAsBoolean()) return;
        var asked = actions.get().filter(action -> action.isAskedBy(e) && isFree(e)).findFirst();
        asked.ifPresent(Action::run);
        if (asked.isPresent() || e.getCode() == KeyCode.ESCAPE && leave.getAsBoolean()) e.consume();
    }

    /// Whether a key may mean an action: in a text field, letters are letters.
    private static boolean isFree(KeyEvent e) {
        return !(e.getTarget() instanceof TextInputControl)
                || e.isShortcutDown() || e.isAltDown() || e.getCode().isFunctionKey();
    }
}
