package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author.Type;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.Toolkit;

/// Agents and modes of work are made and changed in the window, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class AgentsTest {
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
    void anAgentIsMadeByKeyboard(FxRobot robot) {
        week.settle();
        command(robot, "New agent");
        week.awaitFocus("#agent-name");
        robot.write("Ada Scout").type(KeyCode.TAB, 2);
        week.awaitFocus("#agent-capabilities");
        robot.write("Reads papers, drafts plans").type(KeyCode.TAB).write("Research").type(KeyCode.TAB);
        robot.write("Know first").type(KeyCode.TAB).type(KeyCode.DOWN).type(KeyCode.TAB).write("9-17:30");
        focus("#agent-zone");
        robot.write("tok").type(KeyCode.DOWN).type(KeyCode.ENTER);
        waitUntil(() -> text("#agent-zone").equals("Asia/Tokyo"));
        assertTrue(week.isSeen("#agent-form"), "Enter took the offer, not the form");
        long before = week.revision();
        robot.type(KeyCode.ENTER);
        waitUntil(() -> agent("ada-scout").isPresent(), this::refusal);
        assertEquals(
                new Agent("ada-scout", "Ada Scout", Type.AI, List.of("Reads papers", "drafts plans"), "Research",
                        "Know first", "SCAN", ZoneId.of("Asia/Tokyo"),
                        List.of(new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)))),
                agent("ada-scout").orElseThrow());
        assertEquals(before + 1, week.revision());
        week.awaitSeen("#agent-ada-scout");
        week.awaitFocus("#week-canvas");
    }

    @Test
    void hoursAndZoneAreChangedInOneStepAndWhatIsIntendedMovesAlong(FxRobot robot) {
        withScout("Asia/Tokyo");
        week.does(new AddBlock(
                "scout", "later", BlockType.DREAM, "2026-11-30T09:00", "2026-11-30T10:00",
                Map.of("title", "Look around", "archetype", "SCAN"), ""));
        robot.clickOn("#agent-scout", MouseButton.SECONDARY).clickOn("Edit agent…");
        week.awaitFocus("#agent-name");
        assertEquals("Asia/Tokyo", text("#agent-zone"));
        assertTrue(week.node("#agent-type-person").isDisabled());
        focus("#agent-hours-mon");
        robot.write("8:00-12:00, 13-17");
        replace(robot, "#agent-zone", "europe/lisbon");
        long before = week.revision();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> ZoneId.of("Europe/Lisbon").equals(agent("scout").orElseThrow().zone()), this::refusal);
        assertEquals(2, agent("scout").orElseThrow().hoursOn(DayOfWeek.MONDAY).size());
        assertEquals(List.of(), agent("scout").orElseThrow().hoursOn(DayOfWeek.TUESDAY));
        assertEquals(before + 1, week.revision());
        var block = week.workspace.snapshot().get(Timeblock.class, "scout", "later");
        assertEquals("2026-11-30T09:00Z[Europe/Lisbon]", block.begin().atZone(block.zone()).toString());
        waitUntil(() -> !week.isSeen("#agent-form"));
    }

    @Test
    void whatIsWrittenWronglyIsRefusedInASentenceAndStays(FxRobot robot) {
        withScout("Asia/Tokyo");
        robot.clickOn("#agent-scout", MouseButton.SECONDARY).type(KeyCode.ESCAPE);
        focus("#agents");
        robot.type(KeyCode.F2);
        week.awaitFocus("#agent-name");
        focus("#agent-hours-wed");
        robot.write("17-9").type(KeyCode.ENTER);
        waitUntil(() -> refusal().equals("Wednesday: working hours end after they begin, not from 17:00 to 09:00."));
        week.awaitFocus("#agent-hours-wed");
        replace(robot, "#agent-hours-wed", "early");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> refusal().startsWith("Wednesday: “early” says no working hours. Write them as 9:00–17:00"));
        replace(robot, "#agent-hours-wed", "9-13, 12-15");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> refusal().equals("Wednesday: 09:00–13:00 and 12:00–15:00 overlap. Join them into one."));
        replace(robot, "#agent-hours-wed", "9-25");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> refusal().startsWith("Wednesday: “9-25” says no working hours."));
        replace(robot, "#agent-hours-wed", "");
        replace(robot, "#agent-zone", "Europe/Berl");
        // Esc hides what is offered, not the form.
        robot.type(KeyCode.ESCAPE).write("im").type(KeyCode.ENTER);
        waitUntil(() -> refusal().contains("Did you mean Europe/Berlin?"), this::refusal);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(week.isSeen("#agent-form"));
        assertEquals(ZoneId.of("Asia/Tokyo"), agent("scout").orElseThrow().zone());
        robot.clickOn("#agent-cancel");
        waitUntil(() -> !week.isSeen("#agent-form"));
    }

    @Test
    void aModeOfWorkThatIsDefinedIsOffered(FxRobot robot) {
        week.settle();
        command(robot, "Modes of work");
        week.awaitFocus("#modes-list");
        robot.clickOn("#modes-add");
        week.awaitFocus("#mode-name");
        robot.write("scan").type(KeyCode.ENTER);
        waitUntil(() -> label("#mode-refusal").startsWith("There is a mode scan already."));
        replace(robot, "#mode-name", "Long talk");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> label("#mode-refusal").contains("“Long talk” cannot be"));
        replace(robot, "#mode-name", "TALK");
        robot.type(KeyCode.TAB).write("Talk with people").type(KeyCode.TAB).type(KeyCode.UP).type(KeyCode.TAB);
        robot.clickOn("#mode-save");
        waitUntil(() -> mode("TALK").equals(new Archetype("TALK", "Talk with people", "MEASURE", 4, false)),
                () -> mode("TALK") + label("#mode-refusal"));
        focus("#modes-list");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        waitUntil(() -> mode("TALK").position() == 3 && mode("MEASURE").position() == 4);
        robot.clickOn("#modes-close");
        week.awaitFocus("#week-canvas");
        week.cursor(WeekWindow.FRI, 900);
        robot.type(KeyCode.N);
        week.awaitSeen("#week-mode-talk");
        robot.type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
        command(robot, "Modes of work");
        robot.clickOn("#mode-TALK").clickOn("#mode-take-back");
        waitUntil(() -> !week.workspace.snapshot().all(Archetype.class, "").contains(mode("TALK")));
        robot.clickOn("#mode-SCAN").clickOn("#mode-offered").clickOn("#mode-save");
        waitUntil(() -> Archetype.offered(week.workspace.snapshot()).stream().noneMatch(m -> m.id().equals("SCAN")));
        robot.clickOn("#mode-take-back");
        waitUntil(() -> Archetype.offered(week.workspace.snapshot()).stream().anyMatch(m -> m.id().equals("SCAN")));
        assertFalse(Archetype.offered(week.workspace.snapshot()).stream().anyMatch(m -> m.id().equals("TALK")));
    }

    private void withScout(String zone) {
        week.does(new AddAgent("scout", Type.AI, Map.of("name", "Aki", "zone", zone)));
        // It is the first in the list, and drawn there.
        waitUntil(() -> week.window.scene().lookup("#agent-scout") instanceof ListCell<?> cell && cell.isVisible()
                && cell.getIndex() == 0 && cell.getLayoutY() == 0 && cell.getHeight() > 0);
        Toolkit.call(() -> {
            week.window.scene().getRoot().applyCss();
            week.window.scene().getRoot().layout();
            return true;
        });
    }

    private void command(FxRobot robot, String name) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        week.awaitFocus("#palette-field");
        robot.write(">" + name).type(KeyCode.ENTER);
    }

    private void focus(String id) {
        Toolkit.call(() -> {
            week.window.scene().lookup(id).requestFocus();
            return true;
        });
        week.awaitFocus(id);
    }

    private void replace(FxRobot robot, String id, String text) {
        focus(id);
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE).write(text);
    }

    private String text(String id) {
        return Toolkit.call(() -> ((TextField) week.window.scene().lookup(id)).getText());
    }

    private String label(String id) {
        return Toolkit.call(() -> ((Label) week.window.scene().lookup(id)).getText());
    }

    private String refusal() {
        return label("#agent-refusal");
    }

    private Optional<Agent> agent(String id) {
        return week.workspace.snapshot().find(Agent.class, "", id);
    }

    private Archetype mode(String id) {
        return Archetype.named(week.workspace.snapshot(), id);
    }
}
