package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;
import static setpoint.views.shell.WeekWindow.FRI;
import static setpoint.views.shell.WeekWindow.MON;
import static setpoint.views.shell.WeekWindow.THU;
import static setpoint.views.shell.WeekWindow.TUE;
import static setpoint.views.shell.WeekWindow.WED;
import static setpoint.views.shell.WeekWindow.drag;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.week.BlockType;
import setpoint.views.Sample;

/// A week in the hands of somebody with a mouse.
@ExtendWith(ApplicationExtension.class)
class WeekMouseTest {
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
    void aWeekIsDreamedByMouseAlone(FxRobot robot) {
        week.settle();
        var from = week.at(FRI, 13.05);
        drag(robot, from, week.at(FRI, 14.5));
        week.awaitFocus("#week-name");
        robot.write("Write the letter").type(KeyCode.ENTER);
        week.awaitBlocks(1);
        var made = week.blocks().getFirst();
        assertEquals("2026-11-27T13:00", made.start().toString());
        assertEquals(90, made.minutes());
        assertEquals("Write the letter", made.title());
        assertEquals("CREATE", made.archetype());
        long before = week.revision();
        var id = made.id();
        waitUntil(() -> week.canvas().boundsOf(id).isPresent());
        drag(robot, week.on(id, 0.5), week.on(id, 0.5).add(0, week.canvas().scale().y(45)));
        week.awaitStart(id, "2026-11-27T13:45");
        assertEquals(before + 1, week.revision(), "one movement is one change");
    }

    @Test
    void whatIsTypedIsKeptWhereTheHandGoesOn(FxRobot robot) {
        week.settle();
        drag(robot, week.at(FRI, 13.05), week.at(FRI, 14.5));
        week.awaitFocus("#week-name");
        robot.write("Write the letter").clickOn(week.at(FRI, 16.2));
        week.awaitBlocks(1);
        assertEquals("Write the letter", week.blocks().getFirst().title());
    }

    @Test
    void noKeyIsNeededToMakeABlock(FxRobot robot) {
        week.settle();
        drag(robot, week.at(FRI, 13.05), week.at(FRI, 14.5));
        week.awaitFocus("#week-name");
        robot.clickOn("#week-mode-scan").clickOn("#week-name-done");
        week.awaitBlocks(1);
        assertEquals("SCAN", week.blocks().getFirst().archetype());
        drag(robot, week.at(FRI, 15.05), week.at(FRI, 16));
        week.awaitFocus("#week-name");
        robot.clickOn("#week-mode-measure");
        drag(robot, week.at(FRI, 17.05), week.at(FRI, 18));
        week.awaitBlocks(2);
        assertEquals("MEASURE", week.blocks().getLast().archetype());
    }

    @Test
    void theModeThatIsChosenAlreadyStaysSo(FxRobot robot) {
        week.settle();
        drag(robot, week.at(FRI, 13.05), week.at(FRI, 14.5));
        week.awaitFocus("#week-name");
        robot.clickOn("#week-mode-create").clickOn("#week-name-done");
        week.awaitBlocks(1);
        assertEquals("CREATE", week.blocks().getFirst().archetype());
    }

    @Test
    void whatIsDrawnOverHoursThatAreOverHappenedUnlessSaidOtherwise(FxRobot robot) {
        week.settle();
        drag(robot, week.at(THU, 9.05), week.at(THU, 10));
        week.awaitFocus("#week-name");
        robot.write("Call").type(KeyCode.ENTER);
        week.awaitBlocks(1);
        assertEquals(BlockType.REALITY, week.blocks().getFirst().type());
        drag(robot, week.at(THU, 11.05), week.at(THU, 12));
        week.awaitFocus("#week-name");
        robot.clickOn("#week-type-dream").write("Letter").type(KeyCode.ENTER);
        week.awaitBlocks(2);
        assertEquals(BlockType.DREAM, week.blocks().getLast().type());
    }

    @Test
    void anotherTitleIsTypedOverTheOldOneAndKeepsTheMode(FxRobot robot) {
        week.block(BlockType.DREAM, "a", "2026-11-27T13:00", "2026-11-27T14:00",
                Map.of("title", "Letter", "archetype", "DISTRIBUTE"));
        week.settle();
        robot.clickOn(week.on("a", 0.5)).type(KeyCode.E);
        week.awaitFocus("#week-name");
        assertEquals("Letter", robot.lookup("#week-name").queryTextInputControl().getText());
        robot.type(KeyCode.END).write(" home").type(KeyCode.ENTER);
        waitUntil(() -> week.block("a").title().equals("Letter home"), week::said);
        assertEquals("DISTRIBUTE", week.block("a").archetype());
    }

    @Test
    void aTaskIsDraggedFromTheTrayOntoAnHour(FxRobot robot) {
        week.settle();
        var card = week.node("#tray-" + Sample.TICKETS + "-menu");
        robot.moveTo(card).press(MouseButton.PRIMARY).moveBy(10, 0).moveTo(week.at(FRI, 12.5));
        week.awaitStyle(card.getId(), "carried");
        robot.release(MouseButton.PRIMARY);
        week.awaitBlocks(1);
        var block = week.blocks().getFirst();
        assertEquals(Sample.TICKETS + "/menu", block.task());
        assertEquals("2026-11-27T12:30", block.start().toString());
        assertEquals(120, block.minutes());
    }

    @Test
    void letGoBesideTheWeekNothingIsScheduled(FxRobot robot) {
        week.settle();
        long before = week.revision();
        robot.moveTo(week.node("#tray-" + Sample.TICKETS + "-menu"))
                .press(MouseButton.PRIMARY)
                .moveTo(week.at(FRI, 12.5));
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertEquals(before, week.revision());
    }

    @Test
    void aBlockGoesToAnotherDay(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.settle();
        var to = week.at(WED, 11.5);
        drag(robot, week.on("a", 0.5), to);
        week.awaitStart("a", "2026-11-25T11:00");
        assertEquals(60, week.block("a").minutes());
    }

    @Test
    void severalBlocksMoveTogetherAsOneChange(FxRobot robot) {
        week.dream("a", "2026-11-26T13:00", "2026-11-26T14:00");
        week.dream("b", "2026-11-27T15:00", "2026-11-27T16:00");
        week.settle();
        robot.clickOn(week.on("a", 0.5));
        week.clickHolding(robot, KeyCode.SHIFT, week.on("b", 0.5));
        long before = week.revision();
        drag(robot, week.on("b", 0.5), week.on("b", 0.5).subtract(0, week.canvas().scale().y(30)));
        week.awaitStart("a", "2026-11-26T12:30");
        week.awaitStart("b", "2026-11-27T14:30");
        assertEquals(before + 1, week.revision());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        week.awaitStart("a", "2026-11-26T13:00");
        week.awaitStart("b", "2026-11-27T15:00");
    }

    @Test
    void theEdgesPullStartAndEnd(FxRobot robot) {
        week.dream("a", "2026-11-27T12:00", "2026-11-27T14:00");
        week.settle();
        drag(robot, week.on("a", 1).subtract(0, 2), week.at(FRI, 15));
        waitUntil(() -> week.block("a").minutes() == 180);
        drag(robot, week.on("a", 0).add(0, 2), week.at(FRI, 12.5));
        week.awaitStart("a", "2026-11-27T12:30");
        assertEquals(150, week.block("a").minutes());
    }

    @Test
    void withAltStepsAreOfFiveMinutes(FxRobot robot) {
        week.dream("a", "2026-11-27T12:00", "2026-11-27T14:00");
        week.settle();
        var from = week.on("a", 0.5);
        week.dragHolding(robot, KeyCode.ALT, from, from.add(0, week.canvas().scale().y(21)));
        week.awaitStart("a", "2026-11-27T12:20");
    }

    @Test
    void withCtrlACopyIsCarried(FxRobot robot) {
        week.dream("a", "2026-11-26T12:00", "2026-11-26T13:00");
        week.settle();
        var to = week.at(FRI, 12.5);
        week.dragHolding(robot, KeyCode.CONTROL, week.on("a", 0.5), to);
        week.awaitBlocks(2);
        assertEquals("2026-11-26T12:00", week.block("a").start().toString());
        assertEquals("2026-11-27T12:00", week.blocks().getLast().start().toString());
        assertEquals("a", week.blocks().getLast().title());
    }

    @Test
    void lateStartsAreRecordedByPullingTheHandleDown(FxRobot robot) {
        week.dream("a", "2026-11-26T13:00", "2026-11-26T15:00");
        week.settle();
        robot.moveTo(week.on("a", 0.5));
        var handle = robot.point("#week-canvas").query();
        var area = week.area("a");
        var at = week.canvas().localToScreen(area.right() - 10, area.y() + 8);
        drag(robot, at, week.at(THU, 13.5).add(at.getX() - week.at(THU, 13.5).getX(), 0));
        week.awaitBlocks(2);
        var real = week.blocks().stream().filter(block -> !block.isDream()).findFirst().orElseThrow();
        assertEquals("2026-11-26T13:30", real.start().toString());
        assertEquals(90, real.minutes());
        assertTrue(handle != null);
    }

    @Test
    void aClickOnTheHandleRecordsItAsIntended(FxRobot robot) {
        week.dream("a", "2026-11-26T13:00", "2026-11-26T15:00");
        week.settle();
        var area = week.area("a");
        robot.clickOn(week.canvas().localToScreen(area.right() - 10, area.y() + 8));
        week.awaitBlocks(2);
        var real = week.blocks().stream().filter(block -> !block.isDream()).findFirst().orElseThrow();
        assertEquals("2026-11-26T13:00", real.start().toString());
        assertEquals(120, real.minutes());
    }

    @Test
    void whatHappenedYesterdayIsDraggedLikeADream(FxRobot robot) {
        week.real("r", "2026-11-26T13:00", "2026-11-26T14:00");
        week.settle();
        drag(robot, week.on("r", 0.5), week.on("r", 0.5).add(0, week.canvas().scale().y(30)));
        week.awaitStart("r", "2026-11-26T13:30");
    }

    @Test
    void anOlderRecordIsCorrectedOnlyByWhoSaysWhy(FxRobot robot) {
        week.real("r", "2026-11-24T13:00", "2026-11-24T14:00");
        week.settle();
        drag(robot, week.on("r", 0.5), week.on("r", 0.5).add(0, week.canvas().scale().y(30)));
        week.awaitFocus("#week-why-reason");
        assertEquals("2026-11-24T13:00", week.block("r").start().toString());
        robot.write("Read the wrong clock").type(KeyCode.ENTER);
        week.awaitStart("r", "2026-11-24T13:30");
        assertEquals("Read the wrong clock", week.block("r").why());
    }

    @Test
    void whatHappenedCannotBeMovedIntoTheFuture(FxRobot robot) {
        week.real("r", "2026-11-27T08:00", "2026-11-27T09:00");
        week.settle();
        long before = week.revision();
        drag(robot, week.on("r", 0.5), week.at(FRI, 12));
        waitUntil(() -> week.said().contains("cannot end later than now"));
        assertEquals(before, week.revision());
    }

    @Test
    void norPulledIntoIt(FxRobot robot) {
        week.real("r", "2026-11-27T08:00", "2026-11-27T09:30");
        week.settle();
        long before = week.revision();
        drag(robot, week.on("r", 1).subtract(0, 2), week.at(FRI, 12));
        waitUntil(() -> week.said().contains("cannot end later than now"));
        assertEquals(before, week.revision());
    }

    @Test
    void aBlockIsGivenToAnotherTask(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.settle();
        robot.clickOn(week.on("a", 0.5)).type(KeyCode.E);
        week.awaitFocus("#week-name");
        robot.write("Record the voice menu").type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        waitUntil(
                () -> (Sample.TICKETS + "/menu").equals(week.block("a").task()), () -> week.block("a") + week.said());
    }

    @Test
    void aRectangleSelectsWhatItTouches(FxRobot robot) {
        week.dream("a", "2026-11-23T12:00", "2026-11-23T13:00");
        week.dream("b", "2026-11-24T12:00", "2026-11-24T13:00");
        week.dream("c", "2026-11-26T12:00", "2026-11-26T13:00");
        week.settle();
        week.dragHolding(robot, KeyCode.SHIFT, week.at(MON, 11), week.at(TUE, 14));
        waitUntil(() -> week.canvas().selection().blocks().size() == 2);
        assertTrue(week.canvas().selection().holds("a") && week.canvas().selection().holds("b"));
    }

    @Test
    void theRightButtonAsksWhatFits(FxRobot robot) {
        week.settle();
        drag(robot, week.at(FRI, 13.05), week.at(FRI, 15), MouseButton.SECONDARY);
        week.awaitSeen("#week-fit-0");
        robot.clickOn("#week-fit-0");
        week.awaitBlocks(1);
        assertEquals("2026-11-27T13:00", week.blocks().getFirst().start().toString());
        assertTrue(week.blocks().getFirst().task() != null);
    }

    @Test
    void escGivesUpAMovement(FxRobot robot) {
        week.dream("a", "2026-11-27T13:00", "2026-11-27T14:00");
        week.settle();
        long before = week.revision();
        robot.moveTo(week.on("a", 0.5)).press(MouseButton.PRIMARY).moveBy(0, 60).type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertEquals(before, week.revision());
    }
}
