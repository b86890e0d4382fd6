package setpoint.views.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Workspace;
import setpoint.views.Sample;
import setpoint.views.week.SampleWeek;
import setpoint.views.week.side.ManyWeeks;

/// Pictures of the weeks of all agents side by side, with the style sheets found faultless.
class SideShotsTest {
    @Test
    void fiveAgents() {
        draw("side-five", ManyWeeks.five(), 1440, 900);
    }

    @Test
    void onASmallScreenByKeyboard() {
        draw("side-small", ManyWeeks.five(), 1280, 720, KeyCode.LEFT, KeyCode.LEFT);
    }

    @Test
    void fewWithOneWeekAmongThem() {
        draw("side-few", SampleWeek.workspace(), 1440, 900, KeyCode.LEFT);
    }

    @Test
    void fortyOnASmallScreen() {
        draw("side-forty", ManyWeeks.many(39), 1280, 720);
    }

    @Test
    void twoHundred() {
        draw("side-many", ManyWeeks.many(199), 1440, 900, KeyCode.PAGE_DOWN);
    }

    private static void draw(String name, Workspace workspace, int width, int height, KeyCode... keys) {
        Shots.draw(name, workspace, SampleWeek.CLOCK, width, height, window -> {
            window.choose(Sample.TICKETS);
            window.showWeek();
            for (int i = 0; i < 2; i++) window.scene().snapshot(null);
            press(window, "#week-canvas", KeyCode.A);
            for (int i = 0; i < 2; i++) window.scene().snapshot(null);
            List.of(keys).forEach(key -> press(window, "#week-side", key));
        });
    }

    private static void press(Window window, String id, KeyCode key) {
        window.scene().lookup(id).fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
