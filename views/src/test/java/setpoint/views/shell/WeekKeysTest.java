package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;
import static setpoint.views.shell.WeekWindow.FRI;
import static setpoint.views.shell.WeekWindow.WED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import setpoint.model.measure.CycleEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Blocks;
import setpoint.model.week.WeekEdit;
import setpoint.views.Sample;
import setpoint.views.week.SampleWeek;

/// A week in the hands of somebody without a mouse.
@ExtendWith(ApplicationExtension.class)
class WeekKeysTest {
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
    void aWeekIsDreamedByKeyboardAlone(FxRobot robot) {
        week.settle();
        robot.type(KeyCode.DOWN);
        waitUntil(() -> week.canvas().selection().cursor().isPresent());
        robot.type(KeyCode.N);
        week.awaitFocus("#week-name");
        robot.write("Read the mail").type(KeyCode.DOWN).type(KeyCode.ENTER);
        week.awaitBlocks(1);
        var made = week.blocks().getFirst();
        assertEquals("Read the mail", made.title());
        assertEquals("DISTRIBUTE", made.archetype(), "one down from what is usual");
        assertEquals("2026-11-27T10:30", made.start().toString());
        week.awaitFocus("#week-canvas");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).type(KeyCode.LEFT).release(KeyCode.ALT);
        week.awaitStart(made.id(), "2026-11-26T10:45");
        robot.press(KeyCode.SHIFT).press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT).release(KeyCode.SHIFT);
        waitUntil(() -> week.block(made.id()).minutes() == 75);
        robot.type(KeyCode.D);
        week.awaitBlocks(2);
        robot.type(KeyCode.DELETE);
        week.awaitBlocks(1);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        week.awaitBlocks(2);
    }

    @Test
    void somethingNewGoesWhereTheDayIsFree(FxRobot robot) {
        week.dream("a", "2026-11-27T10:00", "2026-11-27T12:15");
        week.settle();
        waitUntil(() -> week.canvas().boundsOf("a").isPresent());
        robot.type(KeyCode.N);
        week.awaitFocus("#week-name");
        robot.write("Read").type(KeyCode.ENTER);
        week.awaitBlocks(2);
        assertEquals("2026-11-27T12:30", week.blocks().getLast().start().toString());
    }

    @Test
    void arrowsGoFromBlockToBlockAndIntoEmptyHours(FxRobot robot) {
        week.dream("a", "2026-11-26T09:00", "2026-11-26T10:00");
        week.dream("b", "2026-11-26T13:00", "2026-11-26T14:00");
        week.dream("c", "2026-11-27T13:30", "2026-11-27T14:00");
        week.select("a");
        robot.type(KeyCode.DOWN);
        waitUntil(() -> week.canvas().selection().holds("b"));
        robot.type(KeyCode.RIGHT);
        waitUntil(() -> week.canvas().selection().holds("c"));
        robot.type(KeyCode.DOWN);
        waitUntil(() -> week.canvas().selection().cursor().isPresent());
        assertEquals(14 * 60, week.canvas().selection().cursor().orElseThrow().minute());
        robot.type(KeyCode.UP);
        waitUntil(() -> week.canvas().selection().holds("c"));
        assertTrue(week.canvas().getAccessibleText().startsWith("c, dream, Friday 13:30 – 14:00"));
    }

    @Test
    void splitAndJoinAreEachOneChange(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T15:00");
        week.select("a");
        robot.type(KeyCode.X);
        week.awaitBlocks(2);
        assertEquals(60, week.block("a").minutes());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.J);
        week.awaitBlocks(1);
        assertEquals(120, week.block("a").minutes());
    }

    @Test
    void aBlockIsSplitWhereThePointerIsInIt(FxRobot robot) {
        week.dream("a", "2026-11-27T12:00", "2026-11-27T15:00");
        week.select("a");
        robot.moveTo(week.on("a", 0.25));
        robot.type(KeyCode.X);
        week.awaitBlocks(2);
        assertEquals(45, week.block("a").minutes());
        assertEquals("2026-11-27T12:45", week.blocks().getLast().start().toString());
    }

    @Test
    void aModeOfWorkIsEnoughForABlock(FxRobot robot) {
        week.cursor(FRI, 14 * 60);
        robot.type(KeyCode.N);
        week.awaitFocus("#week-name");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        week.awaitBlocks(1);
        assertEquals("", week.blocks().getFirst().title());
        assertEquals("DISTRIBUTE", week.blocks().getFirst().archetype());
    }

    @Test
    void withoutATitleAndAChosenModeNothingIsMade(FxRobot robot) {
        week.cursor(FRI, 14 * 60);
        long before = week.revision();
        robot.type(KeyCode.N);
        week.awaitFocus("#week-name");
        robot.type(KeyCode.ENTER);
        week.awaitFocus("#week-canvas");
        assertEquals(before, week.revision());
    }

    @Test
    void whatIsCopiedIsPastedAtTheCursor(FxRobot robot) {
        week.dream("a", "2026-11-26T09:00", "2026-11-26T10:00");
        week.select("a");
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        week.cursor(WED, 15 * 60);
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        week.awaitBlocks(2);
        assertEquals("2026-11-25T15:00", week.blocks().getFirst().start().toString());
    }

    @Test
    void itHappenedAsIntended(FxRobot robot) {
        week.dream("a", "2026-11-26T09:00", "2026-11-26T10:00");
        week.select("a");
        robot.type(KeyCode.H);
        week.awaitBlocks(2);
        var real = week.blocks().stream().filter(block -> !block.isDream()).findFirst().orElseThrow();
        assertEquals("2026-11-26T09:00", real.start().toString());
    }

    @Test
    void anEditThatIsRefusedSaysWhy(FxRobot robot) {
        week.dream("a", "2026-11-26T09:00", "2026-11-26T10:00");
        week.block(BlockType.DREAM, "t", "2026-11-26T11:00", "2026-11-26T12:00",
                Map.of("task", Sample.TICKETS + "/menu"));
        week.select("a", "t");
        long before = week.revision();
        robot.type(KeyCode.J);
        waitUntil(() -> week.said().contains("cannot be joined"));
        assertEquals(before, week.revision());
    }

    @Test
    void inAClosedWeekEachEditAsksWhy(FxRobot robot) {
        week.dream("a", "2026-11-26T09:00", "2026-11-26T10:00");
        week.does(new CycleEdit.CloseCycle(Agent.YOU, SampleWeek.WEEK, "", List.of(), false, true));
        week.select("a");
        robot.type(KeyCode.DELETE);
        week.awaitFocus("#week-why-reason");
        robot.type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
        assertTrue(week.find("a").isPresent());
        robot.type(KeyCode.DELETE);
        week.awaitFocus("#week-why-reason");
        robot.write("It never was one").type(KeyCode.ENTER);
        week.awaitBlocks(0);
    }

    @Test
    void theTimerRunsOnWhatIsSelectedUntilItIsStopped(FxRobot robot) {
        week.block(BlockType.DREAM, "t", "2026-11-27T10:00", "2026-11-27T12:00",
                Map.of("task", Sample.TICKETS + "/menu"));
        week.select("t");
        robot.type(KeyCode.S);
        week.awaitSeen("#week-timer-running");
        assertEquals("Record the voice menu", ((Label) week.node("#week-timer-title")).getText());
        robot.clickOn("#week-timer-stop");
        week.awaitSeen("#week-timer-start");
        assertTrue(Blocks.running(week.workspace.snapshot(), Agent.YOU).isEmpty());
    }

    @Test
    void timeAwayFromARunningTimerIsAskedAboutAndDropped(FxRobot robot) {
        week.dream("a", "2026-11-27T10:00", "2026-11-27T12:00");
        week.select("a");
        robot.type(KeyCode.S);
        week.awaitSeen("#week-timer-running");
        week.clock.goOn(Duration.ofMinutes(5));
        robot.type(KeyCode.SHIFT);
        week.clock.goOn(Duration.ofMinutes(25));
        robot.type(KeyCode.SHIFT);
        week.awaitSeen("#week-idle");
        robot.clickOn("#week-idle-drop");
        week.awaitBlocks(3);
        var worked = week.blocks().stream().filter(block -> !block.isDream()).toList();
        assertEquals(5, worked.getFirst().minutes());
        assertEquals("2026-11-27T10:35", worked.getLast().start().toString());
        assertTrue(worked.getLast().isRunning());
        assertFalse(week.isSeen("#week-idle"));
    }

    @Test
    void timeAwayIsNoticedThoughWhatLiesUnderThePointerChanges(FxRobot robot) {
        week.dream("a", "2026-11-27T10:00", "2026-11-27T12:00");
        week.select("a");
        robot.type(KeyCode.S);
        week.awaitSeen("#week-timer-running");
        week.clock.goOn(Duration.ofMinutes(5));
        robot.type(KeyCode.SHIFT);
        week.clock.goOn(Duration.ofMinutes(6));
        week.comesUnderThePointer();
        week.clock.goOn(Duration.ofMinutes(6));
        robot.type(KeyCode.SHIFT);
        week.awaitSeen("#week-idle");
    }

    @Test
    void timeAwayIsGivenToSomethingElseWhereverOneComesBackTo(FxRobot robot) {
        week.dream("a", "2026-11-27T10:00", "2026-11-27T12:00");
        week.select("a");
        robot.type(KeyCode.S);
        week.awaitSeen("#week-timer-running");
        week.clock.goOn(Duration.ofMinutes(1));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        week.awaitSeen("#measure-view");
        week.clock.goOn(Duration.ofMinutes(20));
        robot.type(KeyCode.SHIFT);
        week.awaitSeen("#week-idle");
        robot.clickOn("#week-idle-other");
        week.awaitFocus("#week-idle-other");
        robot.write("Lunch").type(KeyCode.ENTER);
        week.awaitBlocks(4);
        assertTrue(week.blocks().stream().anyMatch(
                block -> block.title().equals("Lunch") && Integer.valueOf(20).equals(block.minutes())));
    }

    @Test
    void aTaskOfTheTrayIsPutAtTheCursor(FxRobot robot) {
        week.cursor(FRI, 14 * 60);
        Conditions.waitUntil(() -> {
            week.window.scene().lookup("#tray-" + Sample.TICKETS + "-menu").requestFocus();
            return true;
        });
        week.awaitFocus("#tray-" + Sample.TICKETS + "-menu");
        robot.type(KeyCode.ENTER);
        week.awaitBlocks(1);
        assertEquals("2026-11-27T14:00", week.blocks().getFirst().start().toString());
    }

    @Test
    void theCardOfABlockChangesIt(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.select("a");
        robot.type(KeyCode.ENTER);
        week.awaitSeen("#block-start-text");
        robot.clickOn("#block-start-text");
        week.awaitFocus("#block-start-field");
        robot.write("15:00").type(KeyCode.ENTER);
        week.awaitStart("a", "2026-11-27T15:00");
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !week.isSeen("#block-card"));
        week.awaitFocus("#week-canvas");
    }

    @Test
    void whatFitsAHoleIsTakenWithEnter(FxRobot robot) {
        week.dream("a", "2026-11-27T15:00", "2026-11-27T16:00");
        week.cursor(FRI, 14 * 60);
        robot.type(KeyCode.F);
        week.awaitFocus("#week-fit-0");
        robot.type(KeyCode.ENTER);
        week.awaitBlocks(2);
        assertEquals("2026-11-27T14:00", week.blocks().getFirst().start().toString());
        assertTrue(week.blocks().getFirst().minutes() <= 60);
    }

    @Test
    void aWeekIsFilledFromItsTemplate(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.does(new WeekEdit.TemplateFromWeek(Agent.YOU, SampleWeek.WEEK, ""));
        week.settle();
        robot.type(KeyCode.CLOSE_BRACKET);
        waitUntil(() -> ((Label) week.window.scene().lookup("#week-title")).getText().equals("Week 49"));
        robot.clickOn("#week-template").clickOn("#menu-week-fill");
        week.awaitBlocks(2);
        assertEquals("2026-12-04T13:00", week.blocks().getLast().start().toString());
    }
}
