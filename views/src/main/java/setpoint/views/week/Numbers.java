package setpoint.views.week;

import javafx.scene.control.TextFormatter;

/// Lets only digits into a field.
final class Numbers {
    private Numbers() {}

    /// @param digits how many at most
    static TextFormatter<String> upTo(int digits) {
        return new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0," + digits + "}") ? change : null);
    }
}
