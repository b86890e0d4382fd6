package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.Cycle;
import setpoint.model.week.Blocks;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekTemplate;
import setpoint.views.desk.Toolkit;

/// A week is measured, what it suggests is accepted, its cycle is closed, and the next week opens improved.
@ExtendWith(ApplicationExtension.class)
class MeasureTest {
    private OpenWindow here;

    @Start
    void start(Stage stage) {
        here = new OpenWindow(stage, MeasuredWeeks.items(), Window::showMeasure);
    }

    @AfterEach
    void close() {
        here.close();
    }

    private Snapshot now() {
        return here.workspace.snapshot();
    }

    private void goToLastWeek(FxRobot robot) {
        waitUntil(() -> here.isSeen("#measure-rows"));
        robot.clickOn("#measure-previous");
        waitUntil(() -> here.text("#measure-title").equals("Week 47 review"));
    }

    private List<String> rows(FxRobot robot) {
        return Toolkit.call(() -> {
            here.window.scene().snapshot(null);
            return robot.lookup("#measure-rows .list-cell").queryAll().stream()
                    .map(cell -> cell.getAccessibleText())
                    .filter(text -> text != null)
                    .toList();
        });
    }

    /// By keyboard, which brings it into sight.
    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
    }

    private Optional<Cycle.Closing> closing() {
        return Cycle.closing(now(), Agent.YOU, MeasuredWeeks.LAST);
    }

    @Test
    void eachRowSaysWhatBecameOfWhatWasIntended(FxRobot robot) {
        goToLastWeek(robot);
        assertEquals(List.of(
                "Mon 08:00, SCAN, On-intent ",
                "Mon 13:00, Call, Unplanned 40",
                "Tue 10:00, CREATE, Partial 30 late, 45 over",
                "Thu 08:00, DISTRIBUTE, Off-intent skipped"), rows(robot));
        assertTrue(here.text("#measure-verdict").startsWith("Out of the ordinary"), here.text("#measure-verdict"));
    }

    @Test
    void whatIsAcceptedBecomesTheTemplateThatTheNextWeekOpensFrom(FxRobot robot) {
        goToLastWeek(robot);
        press(robot, "#suggestion-apply-tue-create");
        waitUntil(() -> here.isSeen("#suggestion-undo-tue-create"));
        press(robot, "#suggestion-undo-tue-create");
        waitUntil(() -> here.isSeen("#suggestion-apply-tue-create"));
        press(robot, "#suggestion-apply-tue-create");
        waitUntil(() -> here.isSeen("#suggestion-undo-tue-create"));
        var rule = robot.lookup("#measure-rule").queryAs(TextArea.class);
        waitUntil(() -> rule.getText().startsWith("Tuesday CREATE"));
        assertTrue(here.text("#measure-consequence").contains("becomes template v2"));
        assertEquals(1, WeekTemplate.newest(now(), Agent.YOU).orElseThrow().number(), "nothing is changed yet");
        press(robot, "#measure-close");
        waitUntil(() -> closing().isPresent());
        var template = WeekTemplate.newest(now(), Agent.YOU).orElseThrow();
        assertEquals(2, template.number());
        assertEquals(LocalTime.of(10, 30), template.slot("tue-create").orElseThrow().start());
        assertEquals(135, template.slot("tue-create").orElseThrow().minutes());
        assertEquals(rule.getText(), closing().orElseThrow().rule());
        var next = Blocks.of(now(), Agent.YOU).in(MeasuredWeeks.LAST.next());
        assertEquals(List.of(LocalTime.of(8, 0), LocalTime.of(10, 30), LocalTime.of(8, 0)),
                next.stream().map(Timeblock::start).map(start -> start.toLocalTime()).toList());
        waitUntil(() -> here.isSeen("#measure-next"));
        press(robot, "#measure-next");
        waitUntil(() -> here.isSeen("#week-view"));
    }

    @Test
    void theMeasureOfAnotherIsOneChoiceAway(FxRobot robot) {
        here.workspace.apply(
                new AddAgent("bea", Author.Type.HUMAN, Map.of("name", "Bea")), Author.person(Agent.YOU, "window"));
        waitUntil(() -> here.isSeen("#measure-agent"));
        robot.clickOn("#measure-agent");
        waitUntil(() -> robot.lookup("#measure-agent-bea").tryQuery().isPresent());
        robot.clickOn("#measure-agent-bea");
        var menu = robot.lookup("#measure-agent").queryAs(MenuButton.class);
        waitUntil(() -> menu.getAccessibleText().equals("Whose week: Bea"));
    }

    @Test
    void aProposedChangeCanBeSaidOtherwise(FxRobot robot) {
        goToLastWeek(robot);
        press(robot, "#suggestion-edit-tue-create");
        waitUntil(() -> here.isSeen("#suggestion-start-tue-create"));
        var start = robot.lookup("#suggestion-start-tue-create").queryAs(TextField.class);
        robot.interact(() -> start.setText("25:00"));
        press(robot, "#suggestion-apply-tue-create");
        assertTrue(start.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("wrong")));
        robot.interact(() -> start.setText("11:15"));
        press(robot, "#suggestion-apply-tue-create");
        waitUntil(() -> here.isSeen("#suggestion-undo-tue-create"));
        press(robot, "#measure-close");
        waitUntil(() -> closing().isPresent());
        var slot = WeekTemplate.newest(now(), Agent.YOU).orElseThrow().slot("tue-create").orElseThrow();
        assertEquals(LocalTime.of(11, 15), slot.start());
    }

    @Test
    void aCycleIsClosedByKeyboardAndOpenedAgainByWhoSaysWhy(FxRobot robot) {
        waitUntil(() -> here.isSeen("#measure-rows"));
        robot.interact(() -> robot.lookup("#measure-rows").queryAs(ListView.class).requestFocus());
        robot.type(KeyCode.OPEN_BRACKET);
        waitUntil(() -> here.text("#measure-title").equals("Week 47 review"));
        robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        here.awaitFocus("#measure-rule");
        robot.write("Leave room");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitUntil(() -> closing().isPresent());
        assertEquals("Leave room", closing().orElseThrow().rule());
        waitUntil(() -> here.isSeen("#measure-kept-rule") && here.text("#measure-kept-rule").equals("Leave room"));
        robot.interact(() -> robot.lookup("#measure-reopen").queryAs(Button.class).fire());
        waitUntil(() -> robot.lookup("#ask-field").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#ask-field").queryAs(TextField.class).setText("A block was missing"));
        robot.clickOn("#ask-confirm");
        waitUntil(() -> closing().isEmpty());
        var former = now().get(Cycle.class, Agent.YOU, MeasuredWeeks.LAST.toString()).former();
        assertEquals("A block was missing", former.getFirst().why());
    }

    @Test
    void aRuleThatIsNotFinishedIsThereWhenOneComesBack(FxRobot robot) {
        goToLastWeek(robot);
        robot.clickOn("#measure-rule");
        robot.write("Half a thou");
        robot.clickOn("#measure-previous");
        waitUntil(() -> here.text("#measure-title").equals("Week 46 review"));
        assertEquals(MeasuredWeeks.RULE, here.text("#measure-kept-rule"));
        robot.clickOn("#measure-following");
        waitUntil(() -> here.text("#measure-title").equals("Week 47 review"));
        waitUntil(() -> robot.lookup("#measure-rule").queryAs(TextArea.class).getText().equals("Half a thou"));
    }
}
