package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.DraftEdit;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// Tasks made parts of other tasks in the graph.
@ExtendWith(ApplicationExtension.class)
class NestTest {
    private GraphWindow graph;

    @Start
    void start(Stage stage) {
        graph = new GraphWindow(stage);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aCardHeldStillOverAnotherBecomesAPartOfIt(FxRobot robot) {
        robot.moveTo(graph.middleOf("contract")).press(MouseButton.PRIMARY).moveBy(6, 0)
                .moveTo(graph.middleOf("calls"));
        waitUntil(() -> graph.canvas().aimedAt().equals(Optional.of("calls")));
        robot.release(MouseButton.PRIMARY);
        waitUntil(() -> "calls".equals(graph.task("contract").parent()));
        assertEquals("understand", graph.task("contract").phase());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.task("contract").parent() == null && "design".equals(graph.task("contract").phase()));
    }

    @Test
    void whatWouldLoopCannotHoldIt(FxRobot robot) {
        graph.select("script");
        robot.type(KeyCode.P).clickOn(graph.middleOf("calls"));
        robot.interact(() -> {});
        assertNull(graph.task("script").parent(), "script comes after calls");
        graph.select("rules");
        robot.type(KeyCode.P).clickOn(graph.middleOf("calls"));
        waitUntil(() -> "calls".equals(graph.task("rules").parent()));
    }

    @Test
    void keysNestAndTakeOut(FxRobot robot) {
        graph.select("contract");
        robot.push(KeyCode.CONTROL, KeyCode.CLOSE_BRACKET).type(KeyCode.UP).type(KeyCode.ENTER);
        waitUntil(() -> graph.task("contract").parent() != null);
        robot.push(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        waitUntil(() -> graph.task("contract").parent() == null);
    }

    @Test
    void partsGoWithTheWholeIntoAnotherPhase(FxRobot robot) {
        graph.does(new DraftEdit.AddTask(
                Sample.TICKETS, "part", Map.of("phase", "understand", "parent", "calls")));
        graph.select("calls");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitUntil(() -> "design".equals(graph.task("calls").phase()));
        assertEquals("design", graph.task("part").phase());
        assertEquals("calls", graph.task("part").parent());
    }

    @Test
    void aClickOnItsMarkClosesAFrameAndOpensItAgain(FxRobot robot) {
        graph.does(new DraftEdit.AddTask(
                Sample.TICKETS, "part", Map.of("phase", "understand", "parent", "calls")));
        waitUntil(() -> isDrawn("part"));
        Toolkit.call(() -> {
            graph.canvas().camera().zoomAtMiddle(1);
            graph.canvas().lookAt("calls");
            return true;
        });
        var frame = graph.area("calls");
        robot.clickOn(graph.onScreen(frame.x() + 13, frame.y() + 15));
        waitUntil(() -> !isDrawn("part"));
        Toolkit.call(() -> {
            graph.canvas().lookAt("calls");
            return true;
        });
        var card = graph.area("calls");
        robot.clickOn(graph.onScreen(card.right() - 40, card.bottom() - 18));
        waitUntil(() -> isDrawn("part"));
    }

    @Test
    void besideItsMarkAFrameIsSelectedAndStaysOpen(FxRobot robot) {
        graph.does(new DraftEdit.AddTask(
                Sample.TICKETS, "part", Map.of("phase", "understand", "parent", "calls")));
        waitUntil(() -> isDrawn("part"));
        var frame = graph.area("calls");
        robot.clickOn(graph.onScreen(frame.middleX(), frame.y() + 10));
        graph.waitForSelected("calls");
        assertTrue(isDrawn("part"));
    }

    private boolean isDrawn(String task) {
        return Toolkit.call(() -> graph.canvas().drawing().flatMap(d -> d.card(task)).isPresent());
    }
}
