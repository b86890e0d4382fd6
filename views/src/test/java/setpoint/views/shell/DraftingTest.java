package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphCanvas;

/// A plan drafted in the window, with mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class DraftingTest {
    private final Workspace workspace = new Workspace(new HesitantJournal(Sample.items()), Sample.CLOCK);
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        desk = new Desk(workspace, Sample.YOU, Sample.CLOCK, (_, _, _) -> {
            throw new IllegalStateException();
        });
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.showOn(stage);
        window.choose(Sample.TICKETS);
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    @Test
    void aNewTaskFollowsTheSelectedOneAndIsOneStepOfUndo(FxRobot robot) {
        select("store");
        robot.type(KeyCode.T);
        waitUntil(() -> field(robot));
        robot.write("Count free seats").type(KeyCode.ENTER);
        waitUntil(() -> task("count-free-seats").isPresent());
        var made = task("count-free-seats").orElseThrow();
        assertEquals("Count free seats", made.title());
        assertEquals("build", made.phase());
        assertTrue(depends("store", "count-free-seats"));
        waitUntil(() -> "count-free-seats".equals(canvas().selectedProperty().get()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> task("count-free-seats").isEmpty());
    }

    @Test
    void aNewTaskWithoutANameIsNoTask(FxRobot robot) {
        long before = workspace.snapshot().revision();
        select("store");
        robot.type(KeyCode.T);
        waitUntil(() -> field(robot));
        robot.write("Something").type(KeyCode.ESCAPE);
        waitUntil(() -> !field(robot));
        robot.clickOn("#graph-new-task");
        waitUntil(() -> field(robot));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> !field(robot));
        assertEquals(before, workspace.snapshot().revision());
    }

    @Test
    void aNewGateIsDecidedByWhoeverMadeIt(FxRobot robot) {
        select("tell");
        robot.type(KeyCode.G);
        waitUntil(() -> field(robot));
        robot.write("Season may open").type(KeyCode.ENTER);
        waitUntil(() -> task("season-may-open").isPresent());
        var gate = task("season-may-open").orElseThrow().gate();
        assertTrue(gate != null && "you".equals(gate.approver()));
        assertTrue(depends("tell", "season-may-open"));
    }

    @Test
    void aDoubleClickRenamesInPlace(FxRobot robot) {
        robot.doubleClickOn(middleOf("menu"));
        waitUntil(() -> field(robot));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Record the menu again").type(KeyCode.ENTER);
        waitUntil(() -> task("menu").orElseThrow().title().equals("Record the menu again"));
        robot.type(KeyCode.E);
        waitUntil(() -> field(robot));
        robot.write("Never mind").type(KeyCode.ESCAPE);
        waitUntil(() -> !field(robot));
        assertEquals("Record the menu again", task("menu").orElseThrow().title());
    }

    @Test
    void deleteRemovesAndUndoBringsBack(FxRobot robot) {
        select("limit");
        robot.type(KeyCode.DELETE);
        waitUntil(() -> task("limit").isEmpty());
        assertFalse(depends("hold", "limit"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> task("limit").isPresent() && depends("hold", "limit"));
    }

    @Test
    void aLockedVersionOffersAChangeAndThenGoesOn(FxRobot robot) {
        Toolkit.call(() -> {
            window.choose(Sample.NEWS);
            return true;
        });
        select("write");
        robot.type(KeyCode.T);
        waitUntil(() -> robot.lookup("#request-change").tryQuery().isPresent());
        assertTrue(robot.lookup("v1 is locked. Edits go to a new draft v2.").tryQuery().isPresent());
        assertFalse(field(robot));
        robot.clickOn("#request-change");
        waitUntil(() -> robot.lookup("#decision-text").tryQuery().isPresent());
        robot.clickOn("#decision-text").write("Somebody should read it first");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> field(robot));
        robot.write("Have it read").type(KeyCode.ENTER);
        waitUntil(() -> content(Sample.NEWS).task("have-it-read").isPresent());
        assertEquals(2, workspace.snapshot().get(Plan.class, "", Sample.NEWS).draft());
    }

    private void select(String task) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            canvas().selectedProperty().set(task);
            return true;
        });
    }

    private Point2D middleOf(String task) {
        return Toolkit.call(() -> {
            var area = canvas().boundsOf(task).orElseThrow();
            return canvas().localToScreen(area.middleX(), area.middleY());
        });
    }

    private static boolean field(FxRobot robot) {
        return robot.lookup("#task-name").tryQuery().isPresent();
    }

    private GraphCanvas canvas() {
        return window.graph().canvas();
    }

    private Content content(String plan) {
        return Content.ofDraft(workspace.snapshot(), plan);
    }

    private Optional<Task> task(String id) {
        return content(Sample.TICKETS).task(id);
    }

    private boolean depends(String from, String to) {
        return content(Sample.TICKETS).dependenciesOf(to).stream().map(Dependency::from).toList().containsAll(
                List.of(from));
    }
}
