package setpoint.views.shell;

/// How long a practised person would take, by the keystroke-level model (Card, Moran and Newell, “The Keystroke-Level
/// Model for User Performance Time with Interactive Systems”, 1980): what is done is counted, nothing is timed.
final class Effort {
    private static final double KEY = 0.28;
    private static final double POINT = 1.1;
    private static final double BUTTON = 0.1;
    private static final double HAND = 0.4;
    private static final double THINK = 1.35;

    private double seconds;
    private boolean onMouse;

    /// Thinks of something and writes it.
    void write(String words) {
        seconds += THINK;
        keys(words.length());
    }

    void keys(int presses) {
        home(false);
        seconds += presses * KEY;
    }

    void click() {
        home(true);
        seconds += POINT + 2 * BUTTON;
    }

    void drag() {
        home(true);
        seconds += 2 * POINT + 2 * BUTTON;
    }

    private void home(boolean mouse) {
        if (mouse != onMouse) seconds += HAND;
        onMouse = mouse;
    }

    double seconds() {
        return seconds;
    }
}
