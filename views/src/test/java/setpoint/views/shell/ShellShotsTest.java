package setpoint.views.shell;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import setpoint.views.Sample;

/// Pictures of the states of the window's frame, to be looked at.
@Tag("shots")
class ShellShotsTest {
    @Test
    void palette() {
        for (var typed : new String[] {"", "pay", "#", ">", "@", "qqqq"})
            Shots.draw("palette-" + (typed.isEmpty() ? "open" : typed), Sample.workspace(), 1440, 900, window -> {
                window.choose(Sample.TICKETS);
                window.graph().canvas().selectedProperty().set("hold");
                window.search(typed);
            });
    }
}
