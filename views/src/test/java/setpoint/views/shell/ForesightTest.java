package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// What is made ready while nobody does anything.
@ExtendWith(ApplicationExtension.class)
class ForesightTest {
    private WeekWindow week;

    @Start
    void start(Stage stage) {
        week = new WeekWindow(stage);
        week.window.choose(Sample.TICKETS);
    }

    @BeforeEach
    void lookAhead() {
        Toolkit.call(() -> {
            week.window.foresee();
            return true;
        });
        waitUntil(this::isMadeReady);
    }

    @AfterEach
    void close() {
        week.close();
    }

    @Test
    void aWeekThatWasMadeReadyShowsWhatHasBeenDoneSince() {
        waitUntil(() -> !isMadeReady());
        Toolkit.call(() -> week.desk.apply(new BlockEdit.AddBlock(
                Agent.YOU, "a", BlockType.DREAM, "2026-11-27T13:00", "2026-11-27T14:00", Map.of("title", "New"), "")));
        show();
        waitUntil(() -> week.canvas().boundsOf("a").isPresent());
    }

    @Test
    void aWeekThatIsAskedForMeanwhileIsShown() {
        show();
        week.settle();
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        assertTrue(week.canvas().boundsOf("a").isPresent());
    }

    private void show() {
        Toolkit.call(() -> {
            week.window.showWeek();
            return true;
        });
    }

    private boolean isMadeReady() {
        return week.window.scene().lookup("#week-view") != null;
    }
}
