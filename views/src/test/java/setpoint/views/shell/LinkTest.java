package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// Dependencies drawn, hung elsewhere and changed in the graph.
@ExtendWith(ApplicationExtension.class)
class LinkTest {
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
    void theHeadOfADependencyIsHungOnAnotherTask(FxRobot robot) {
        graph.does(new DraftEdit.AddDependency(Sample.TICKETS, "calls", "script", Dependency.Type.SS, 15));
        graph.selectEdge("calls", "script");
        GraphWindow.drag(robot, end("calls", "script", true), graph.middleOf("contract"));
        waitUntil(() -> graph.depends("calls", "contract") && !graph.depends("calls", "script"));
        var d = graph.dependency("calls", "contract").orElseThrow();
        assertEquals(Dependency.Type.SS, d.type());
        assertEquals(15, d.lagMin());
        waitUntil(() -> "calls>contract".equals(graph.selection().edge()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> graph.depends("calls", "script") && !graph.depends("calls", "contract"));
    }

    @Test
    void soIsItsTail(FxRobot robot) {
        graph.selectEdge("calls", "script");
        GraphWindow.drag(robot, end("calls", "script", false), graph.middleOf("lines"));
        waitUntil(() -> graph.depends("lines", "script") && !graph.depends("calls", "script"));
    }

    @Test
    void whereItWouldLoopItStaysAsItIs(FxRobot robot) {
        long before = graph.revision();
        graph.selectEdge("store", "hold");
        GraphWindow.drag(robot, end("store", "hold", true), graph.middleOf("seats"));
        robot.interact(() -> {});
        assertEquals(before, graph.revision());
        assertTrue(graph.depends("store", "hold"));
    }

    @Test
    void whatOnlyThisDependencyForbadeIsAllowedOnceItGoes(FxRobot robot) {
        graph.does(new DraftEdit.AddTask(Sample.TICKETS, "first", Map.of("phase", "understand")));
        graph.does(new DraftEdit.AddTask(Sample.TICKETS, "second", Map.of("phase", "understand")));
        graph.does(new DraftEdit.AddTask(Sample.TICKETS, "third", Map.of("phase", "understand")));
        graph.does(new DraftEdit.AddDependency(Sample.TICKETS, "first", "second"));
        graph.does(new DraftEdit.AddDependency(Sample.TICKETS, "third", "first"));
        graph.selectEdge("third", "first");
        robot.push(KeyCode.SHIFT, KeyCode.L);
        robot.clickOn(graph.middleOf("second"));
        robot.interact(() -> {});
        assertTrue(graph.depends("third", "first"), "second comes after first, so it cannot come before it");
        graph.selectEdge("first", "second");
        robot.push(KeyCode.SHIFT, KeyCode.L);
        robot.clickOn(graph.middleOf("third"));
        waitUntil(() -> graph.depends("third", "second") && !graph.depends("first", "second"));
    }

    @Test
    void theKeyboardAloneLinks(FxRobot robot) {
        graph.select("calls");
        robot.type(KeyCode.L).type(KeyCode.DOWN).type(KeyCode.ENTER);
        waitUntil(() -> graph.content().dependentsOf("calls").size() == 3);
        assertEquals("calls", graph.canvas().selectedProperty().get());
        robot.type(KeyCode.L).type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        robot.type(KeyCode.D);
        waitUntil(() -> graph.selection().edge() != null);
        var first = graph.selection().edge();
        robot.type(KeyCode.D);
        waitUntil(() -> !String.valueOf(first).equals(graph.selection().edge()));
        assertNotNull(graph.selection().edge());
    }

    @Test
    void theTypeChangesByKey(FxRobot robot) {
        graph.selectEdge("store", "hold");
        robot.type(KeyCode.Y);
        waitUntil(() -> graph.dependency("store", "hold").orElseThrow().type() == Dependency.Type.SS);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        waitUntil(() -> robot.lookup("Ends after the end (FF)").tryQuery().isPresent());
        robot.clickOn("Ends after the end (FF)");
        waitUntil(() -> graph.dependency("store", "hold").orElseThrow().type() == Dependency.Type.FF);
        robot.type(KeyCode.DELETE);
        waitUntil(() -> !graph.depends("store", "hold"));
        assertFalse(graph.content().task("hold").isEmpty());
    }

    /// Where an end of a dependency is on the screen.
    private Point2D end(String from, String to, boolean head) {
        var c = Toolkit.call(() -> graph.canvas().drawing().orElseThrow().edges().stream()
                .filter(e -> e.from().equals(from) && e.to().equals(to))
                .findFirst()
                .orElseThrow()
                .corners());
        return head ? graph.onScreenOf(c[c.length - 2], c[c.length - 1]) : graph.onScreenOf(c[0], c[1]);
    }
}
