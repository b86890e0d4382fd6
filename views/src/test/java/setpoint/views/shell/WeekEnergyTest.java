package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;
import static setpoint.views.shell.WeekWindow.FRI;
import static setpoint.views.shell.WeekWindow.TUE;
import static setpoint.views.shell.WeekWindow.WED;

import java.time.DayOfWeek;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.WeekEdit;
import setpoint.views.desk.Toolkit;
import setpoint.views.week.SampleWeek;
import setpoint.views.week.layout.WeekScale;

/// What a day may cost, said in the week.
@ExtendWith(ApplicationExtension.class)
class WeekEnergyTest {
    private WeekWindow week;

    @Start
    void start(Stage stage) {
        week = new WeekWindow(stage);
    }

    @AfterEach
    void close() {
        week.close();
    }

    @Test
    void aClickOnTheNumbersOfADaySaysWhatItMayCost(FxRobot robot) {
        week.does(new WeekEdit.AllocateEnergy(
                Agent.YOU, SampleWeek.WEEK, List.of(new DayEnergy(DayOfWeek.TUESDAY, 3))));
        week.settle();
        robot.clickOn(numbersOf(FRI));
        week.awaitFocus("#week-energy-units");
        robot.write("6").type(KeyCode.ENTER);
        waitUntil(() -> said().contains(new DayEnergy(DayOfWeek.FRIDAY, 6)), () -> said() + week.said());
        assertTrue(said().contains(new DayEnergy(DayOfWeek.TUESDAY, 3)), "the other days keep theirs");
        assertEquals(6, Toolkit.call(() -> week.canvas().week().orElseThrow().days().get(FRI).capacity()));
        week.awaitFocus("#week-canvas");
    }

    @Test
    void anEmptyFieldPutsBackWhatIsUsual(FxRobot robot) {
        week.does(new WeekEdit.AllocateEnergy(
                Agent.YOU, SampleWeek.WEEK,
                List.of(new DayEnergy(DayOfWeek.TUESDAY, 3), new DayEnergy(DayOfWeek.WEDNESDAY, 5))));
        week.cursor(WED, 10 * 60);
        robot.type(KeyCode.C);
        week.awaitFocus("#week-energy-units");
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.ENTER);
        waitUntil(() -> said().equals(List.of(new DayEnergy(DayOfWeek.TUESDAY, 3))), () -> said() + week.said());
    }

    @Test
    void escLeavesItAndTheSameAgainChangesNothing(FxRobot robot) {
        week.dream("a", "2026-11-24T09:00", "2026-11-24T10:00");
        week.select("a");
        long before = week.revision();
        robot.type(KeyCode.C);
        week.awaitFocus("#week-energy-units");
        robot.write("2").type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
        robot.type(KeyCode.C);
        week.awaitFocus("#week-energy-units");
        assertTrue(words("#week-energy-title").contains("Tuesday 24"), words("#week-energy-title"));
        robot.type(KeyCode.ENTER);
        week.awaitFocus("#week-canvas");
        assertEquals(before, week.revision());
    }

    @Test
    void whatIsRefusedSaysWhyAndStays(FxRobot robot) {
        week.cursor(TUE, 10 * 60);
        long before = week.revision();
        robot.type(KeyCode.C);
        week.awaitFocus("#week-energy-units");
        robot.write("99").type(KeyCode.ENTER);
        waitUntil(() -> text("#week-energy-refusal").contains("from 0 to 72"));
        week.awaitFocus("#week-energy-units");
        assertEquals(before, week.revision());
        robot.type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
    }

    private List<DayEnergy> said() {
        return TimeMindPlan.of(week.workspace.snapshot(), Agent.YOU, SampleWeek.WEEK).energy();
    }

    private String words(String id) {
        return Toolkit.call(() -> text(id));
    }

    private String text(String id) {
        return ((Label) week.window.scene().lookup(id)).getText();
    }

    private Point2D numbersOf(int day) {
        return Toolkit.call(() -> {
            var area = week.canvas().boundsOf(day, 0, WeekScale.DAY_MINUTES);
            return week.canvas().localToScreen(area.right() - 20, 16);
        });
    }
}
