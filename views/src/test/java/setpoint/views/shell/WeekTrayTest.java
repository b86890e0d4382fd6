package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.week.WeekEdit;
import setpoint.views.desk.Toolkit;

/// A long tray.
@ExtendWith(ApplicationExtension.class)
class WeekTrayTest {
    private static final int ROUTINES = 40;

    private WeekWindow week;

    @Start
    void start(Stage stage) {
        week = new WeekWindow(stage);
        for (int i = 10; i < 10 + ROUTINES; i++)
            week.does(new WeekEdit.SetRoutine(Agent.YOU, "r" + i, Map.of("title", "Round " + i, "minutes", 30)));
    }

    @AfterEach
    void close() {
        week.close();
    }

    @Test
    void whatLiesFarDownIsThereOnceItIsScrolledTo() {
        week.settle();
        assertNull(week.node("#routine-r49"), "nobody can see it yet");
        Toolkit.call(() -> {
            ((ScrollPane) week.window.scene().lookup("#week-tray-scroll")).setVvalue(1);
            return true;
        });
        waitUntil(() -> week.window.scene().lookup("#routine-r49") != null);
    }

    @Test
    void theKeyboardComesToAllOfIt(FxRobot robot) {
        week.settle();
        focus("#routine-r10");
        for (int i = 11; i < 10 + ROUTINES; i++) {
            robot.type(KeyCode.TAB);
            week.awaitFocus("#routine-r" + i);
        }
    }

    @Test
    void aLineThatIsUsedStaysWhileSomethingElseChanges() {
        week.settle();
        focus("#routine-r12");
        var row = week.node("#routine-r12");
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.does(new WeekEdit.RemoveRoutine(Agent.YOU, "r11"));
        assertSame(row, week.node("#routine-r12"));
        week.awaitFocus("#routine-r12");
    }

    private void focus(String id) {
        Toolkit.call(() -> {
            week.window.scene().lookup(id).requestFocus();
            return true;
        });
        week.awaitFocus(id);
    }
}
