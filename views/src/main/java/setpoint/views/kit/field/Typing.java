package setpoint.views.kit.field;

import javafx.scene.control.TextInputControl;

/// Puts the keyboard into a field that may be new.
public final class Typing {
    private Typing() {}

    /// Lets a field that stands in a window take what is typed from now on. One that has only just been put there would
    /// drop it until it is first drawn, as it has no skin before.
    public static void into(TextInputControl field) {
        field.applyCss();
        field.requestFocus();
    }
}
