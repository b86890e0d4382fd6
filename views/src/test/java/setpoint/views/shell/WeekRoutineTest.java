package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;
import static setpoint.views.shell.WeekWindow.FRI;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
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
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Energy;
import setpoint.model.week.BlockType;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.WeekEdit;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// What is done again and again, kept from the week and forgotten.
@ExtendWith(ApplicationExtension.class)
class WeekRoutineTest {
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
    void aBlockIsKeptAsARoutineAndTheSameTitleAgainChangesIt(FxRobot robot) {
        week.block(BlockType.DREAM, "a", "2026-11-27T13:00", "2026-11-27T13:45",
                Map.of("title", "Inbox scan", "archetype", "SCAN", "energy", "LOW"));
        week.block(BlockType.DREAM, "b", "2026-11-27T15:00", "2026-11-27T15:20",
                Map.of("title", "Inbox scan", "archetype", "SCAN", "energy", "HIGH"));
        week.select("a");
        robot.type(KeyCode.K);
        await(new RoutineBlock(Agent.YOU, "inbox-scan", "Inbox scan", 45, Archetype.SCAN, Energy.LOW));
        week.awaitSeen("#routine-inbox-scan");
        week.select("b");
        robot.type(KeyCode.ENTER);
        week.awaitSeen("#block-keep-routine");
        robot.clickOn("#block-keep-routine");
        await(new RoutineBlock(Agent.YOU, "inbox-scan", "Inbox scan", 20, Archetype.SCAN, Energy.HIGH));
    }

    @Test
    void aBlockWithATaskIsNoRoutine(FxRobot robot) {
        week.block(BlockType.DREAM, "t", "2026-11-27T13:00", "2026-11-27T13:45",
                Map.of("task", Sample.TICKETS + "/menu"));
        week.select("t");
        long before = week.revision();
        robot.type(KeyCode.K).type(KeyCode.ENTER);
        week.awaitSeen("#block-remove");
        assertFalse(week.isSeen("#block-keep-routine"));
        assertEquals(before, week.revision());
    }

    @Test
    void theDeleteKeyForgetsARoutine(FxRobot robot) {
        keep();
        focusRow();
        robot.type(KeyCode.DELETE);
        waitUntil(() -> routines().isEmpty(), week::said);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitUntil(() -> routines().size() == 1, week::said);
    }

    @Test
    void theMenuOfARoutineForgetsIt(FxRobot robot) {
        keep();
        robot.clickOn("#routine-inbox", MouseButton.SECONDARY).clickOn("Forget it");
        waitUntil(() -> routines().isEmpty(), week::said);
        assertTrue(week.blocks().isEmpty());
    }

    @Test
    void itsTitleAndMinutesAreChanged(FxRobot robot) {
        keep();
        robot.clickOn("#routine-inbox", MouseButton.SECONDARY).clickOn("Change…");
        week.awaitFocus("#week-routine-title");
        robot.write("Read the mail").type(KeyCode.TAB);
        week.awaitFocus("#week-routine-minutes");
        robot.write("2000").type(KeyCode.ENTER);
        waitUntil(() -> text("#week-routine-refusal").contains("from 1 minute to a day"));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("20").type(KeyCode.ENTER);
        await(new RoutineBlock(Agent.YOU, "inbox", "Read the mail", 20, null, null));
    }

    @Test
    void escLeavesARoutineAsItIs(FxRobot robot) {
        keep();
        focusRow();
        long before = week.revision();
        robot.type(KeyCode.F2);
        week.awaitFocus("#week-routine-title");
        robot.write("Something else").type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
        assertEquals(before, week.revision());
    }

    @Test
    void itIsPutAtTheCursor(FxRobot robot) {
        keep();
        week.cursor(FRI, 14 * 60);
        robot.clickOn("#routine-inbox", MouseButton.SECONDARY).clickOn("Put it at the cursor");
        week.awaitBlocks(1);
        assertEquals("2026-11-27T14:00", week.blocks().getFirst().start().toString());
    }

    private void keep() {
        week.does(new WeekEdit.SetRoutine(Agent.YOU, "inbox", Map.of("title", "Inbox", "minutes", 30)));
        week.settle();
        week.awaitSeen("#routine-inbox");
    }

    private void focusRow() {
        Toolkit.call(() -> {
            week.window.scene().lookup("#routine-inbox").requestFocus();
            return true;
        });
        week.awaitFocus("#routine-inbox");
    }

    private String text(String id) {
        return ((Label) week.window.scene().lookup(id)).getText();
    }

    private List<RoutineBlock> routines() {
        return List.copyOf(week.workspace.snapshot().all(RoutineBlock.class, Agent.YOU));
    }

    private void await(RoutineBlock routine) {
        waitUntil(() -> routines().equals(List.of(routine)), () -> routines() + week.said());
    }
}
