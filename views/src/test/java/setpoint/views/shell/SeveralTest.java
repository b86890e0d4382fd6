package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Several tasks selected, moved, aligned and pushed at once.
@ExtendWith(ApplicationExtension.class)
class SeveralTest {
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
    void ctrlClickTogglesAndShiftClickAdds(FxRobot robot) {
        graph.select("calls");
        graph.click(robot, "rules", KeyCode.CONTROL);
        graph.waitForSelected("calls", "rules");
        graph.click(robot, "calls", KeyCode.CONTROL);
        graph.waitForSelected("rules");
        graph.click(robot, "lines", KeyCode.SHIFT);
        graph.click(robot, "lines", KeyCode.SHIFT);
        graph.waitForSelected("rules", "lines");
        assertEquals("lines", graph.canvas().selectedProperty().get());
    }

    @Test
    void shiftAndArrowsExtendTheSelection(FxRobot robot) {
        graph.select("store");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        waitUntil(() -> graph.selection().tasks().size() == 2);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        waitUntil(() -> graph.selection().tasks().size() == 3);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> graph.selection().tasks().isEmpty());
    }

    @Test
    void everythingIsSelectedAndRemovedAtOnce(FxRobot robot) {
        graph.select("calls");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        waitUntil(() -> graph.selection().tasks().size() == graph.content().tasks().size());
        int all = graph.content().tasks().size();
        robot.type(KeyCode.DELETE);
        waitUntil(() -> graph.content().tasks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.content().tasks().size() == all);
    }

    @Test
    void aMarqueeAddsToWhatIsSelected(FxRobot robot) {
        graph.select("tell");
        var a = graph.area("calls");
        graph.mouse(robot, MouseEvent.MOUSE_PRESSED, a.x() - 6, a.y() - 6, KeyCode.CONTROL);
        graph.mouse(robot, MouseEvent.MOUSE_DRAGGED, a.x() + 10, a.y() + 10, KeyCode.CONTROL);
        graph.mouse(robot, MouseEvent.MOUSE_RELEASED, a.x() + 20, a.middleY(), KeyCode.CONTROL);
        graph.waitForSelected("tell", "calls");
    }

    @Test
    void keysMoveTasksToTheNextPhaseAndBack(FxRobot robot) {
        graph.select("calls", "rules");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitUntil(() -> "design".equals(graph.task("calls").phase()) && "design".equals(graph.task("rules").phase()));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitUntil(() -> "understand".equals(graph.task("calls").phase()));
        long before = graph.revision();
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        robot.interact(() -> {});
        assertEquals(before, graph.revision());
    }

    @Test
    void pushingIsOneEditForAsLongAsCtrlIsHeld(FxRobot robot) {
        graph.select("calls", "rules");
        var calls = graph.drawn("calls");
        var rules = graph.drawn("rules");
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT);
        assertTrue(graph.place("calls").isEmpty(), "nothing is put down while Ctrl is held");
        robot.release(KeyCode.CONTROL);
        waitUntil(() -> graph.place("calls").isPresent());
        assertEquals(Math.round(calls.x() + 8), graph.place("calls").orElseThrow().x());
        assertEquals(Math.round(calls.y() + 16), graph.place("calls").orElseThrow().y());
        assertEquals(Math.round(rules.y() + 16), graph.place("rules").orElseThrow().y());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.place("calls").isEmpty() && graph.place("rules").isEmpty());
    }

    @Test
    void escapeGivesUpAPush(FxRobot robot) {
        graph.select("calls");
        long before = graph.revision();
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).type(KeyCode.ESCAPE).release(KeyCode.CONTROL);
        robot.interact(() -> {});
        assertEquals(before, graph.revision());
    }

    @Test
    void alignsAndDistributes(FxRobot robot) {
        graph.select("calls", "rules", "lines");
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        graph.select("calls");
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.UP).release(KeyCode.CONTROL);
        waitUntil(() -> graph.place("calls").isPresent() && graph.place("rules").isPresent());
        graph.select("calls", "rules", "lines");
        robot.push(KeyCode.ALT, KeyCode.A);
        waitUntil(() -> Set.of("calls", "rules", "lines").stream()
                .allMatch(t -> graph.drawn(t).x() == graph.drawn("rules").x()));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.V);
        waitUntil(() -> {
            var tops = List.of("calls", "rules", "lines").stream().map(t -> graph.drawn(t).y()).sorted().toList();
            return Math.abs(tops.get(1) - tops.get(0) - (tops.get(2) - tops.get(1))) <= 1;
        });
        robot.push(KeyCode.ALT, KeyCode.W);
        waitUntil(() -> graph.drawn("calls").y() == graph.drawn("lines").y());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.drawn("calls").y() != graph.drawn("lines").y());
    }

    @Test
    void upAndDownChangePlacesWithTheNeighbour(FxRobot robot) {
        var order = List.of("calls", "rules", "lines").stream()
                .sorted(Comparator.comparingDouble(t -> graph.drawn(t).y())).toList();
        graph.select(order.getFirst());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        waitUntil(() -> graph.drawn(order.getFirst()).y() > graph.drawn(order.get(1)).y());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.drawn(order.getFirst()).y() < graph.drawn(order.get(1)).y());
    }
}
