package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
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

    @Test
    void draggingFromAPortConnects(FxRobot robot) {
        drag(robot, portOf("lines"), middleOf("script"));
        waitUntil(() -> depends("lines", "script"));
    }

    @Test
    void aDropThatWouldLoopDoesNothing(FxRobot robot) {
        long before = workspace.snapshot().revision();
        drag(robot, portOf("store"), middleOf("seats"));
        robot.interact(() -> {});
        assertEquals(before, workspace.snapshot().revision());
    }

    @Test
    void linksFromTheSelectionWithAKeyAndAClick(FxRobot robot) {
        select("lines");
        robot.type(KeyCode.L).clickOn(middleOf("script"));
        waitUntil(() -> depends("lines", "script"));
        assertEquals("lines", canvas().selectedProperty().get());
    }

    @Test
    void aSelectedDependencyCanBeRemoved(FxRobot robot) {
        var piece = Toolkit.call(() -> {
            var from = canvas().boundsOf("store").orElseThrow();
            var to = canvas().boundsOf("hold").orElseThrow();
            return canvas().localToScreen(from.middleX(), (from.bottom() + to.y()) / 2);
        });
        robot.clickOn(piece).type(KeyCode.DELETE);
        waitUntil(() -> !depends("store", "hold"));
        assertTrue(task("store").isPresent() && task("hold").isPresent());
    }

    @Test
    void draggingOntoAnotherPhaseMovesThere(FxRobot robot) {
        var target = middleOf("script");
        drag(robot, middleOf("calls"), new Point2D(target.getX(), middleOf("calls").getY() + 3));
        waitUntil(() -> "design".equals(task("calls").orElseThrow().phase()));
    }

    @Test
    void draggingWithinAPhaseStaysWhereItWasPut(FxRobot robot) {
        var before = Toolkit.call(() -> canvas().boundsOf("lines").orElseThrow());
        drag(robot, middleOf("lines"), middleOf("lines").add(0, 60));
        waitUntil(() -> workspace.snapshot().find(Placement.class, Sample.TICKETS, "lines").isPresent());
        waitUntil(() -> canvas().boundsOf("lines").orElseThrow().y() > before.y() + 20);
        apply(new DraftEdit.AddTask(Sample.TICKETS, "extra", Map.of("phase", "understand")));
        waitUntil(() -> canvas().boundsOf("extra").isPresent());
        var place = workspace.snapshot().get(Placement.class, Sample.TICKETS, "lines");
        var drawn = Toolkit.call(() -> canvas().drawing().orElseThrow().card("lines").orElseThrow().area());
        assertEquals(place.y(), drawn.y());
        robot.clickOn("#graph-layouts").clickOn("Forget places set by hand");
        waitUntil(() -> workspace.snapshot().all(Placement.class, Sample.TICKETS).isEmpty());
    }

    @Test
    void escapeGivesUpADrag(FxRobot robot) {
        long before = workspace.snapshot().revision();
        robot.moveTo(middleOf("calls")).press(MouseButton.PRIMARY).moveBy(20, 0).moveTo(middleOf("script"));
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        robot.interact(() -> {});
        assertEquals(before, workspace.snapshot().revision());
    }

    @Test
    void severalAreRemovedAtOnceAndComeBackAtOnce(FxRobot robot) {
        select("calls");
        robot.interact(() -> {
            var area = canvas().boundsOf("rules").orElseThrow();
            withShift(MouseEvent.MOUSE_PRESSED, area.middleX(), area.middleY());
            withShift(MouseEvent.MOUSE_RELEASED, area.middleX(), area.middleY());
        });
        robot.type(KeyCode.DELETE);
        waitUntil(() -> task("calls").isEmpty() && task("rules").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> task("calls").isPresent() && task("rules").isPresent() && depends("calls", "script"));
    }

    @Test
    void aMarqueeSelectsAllThatItTouches(FxRobot robot) {
        robot.interact(() -> {
            canvas().requestFocus();
            var areas = Stream.of("calls", "rules", "lines").map(t -> canvas().boundsOf(t).orElseThrow()).toList();
            double left = areas.getFirst().x() - 4;
            double top = areas.stream().mapToDouble(Area::y).min().orElseThrow() - 4;
            double bottom = areas.stream().mapToDouble(Area::middleY).max().orElseThrow();
            withShift(MouseEvent.MOUSE_PRESSED, left, top);
            withShift(MouseEvent.MOUSE_DRAGGED, left + 10, top + 10);
            withShift(MouseEvent.MOUSE_RELEASED, left + 40, bottom);
        });
        robot.type(KeyCode.DELETE);
        waitUntil(() -> task("calls").isEmpty() && task("rules").isEmpty() && task("lines").isEmpty());
        assertTrue(task("script").isPresent());
    }

    /// The headless robot does not tell the mouse which keys are held down.
    private void withShift(EventType<MouseEvent> type, double x, double y) {
        var inScene = canvas().localToScene(x, y);
        var onScreen = canvas().localToScreen(x, y);
        Event.fireEvent(canvas(), new MouseEvent(
                type, inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(), MouseButton.PRIMARY, 1, true,
                false, false, false, true,
                false, false, false, false, false, null));
    }

    @Test
    void aPlanIsMadeFromNothingAndDrawnByKeyboard(FxRobot robot) {
        robot.clickOn("#new-plan");
        waitUntil(() -> robot.lookup("#new-plan-title").tryQuery().isPresent());
        assertTrue(robot.lookup("#new-plan-create").queryButton().isDisabled());
        robot.clickOn("#new-plan-title").write("Winter opening hours").type(KeyCode.ENTER);
        waitUntil(() -> window.chosen().equals(Optional.of("winter-opening-hours")));
        var plan = workspace.snapshot().get(Plan.class, "", "winter-opening-hours");
        assertEquals("museum", plan.project());
        waitUntil(() -> canvas().isFocused());
        for (var title : List.of("Ask", "Decide", "Tell")) {
            robot.type(KeyCode.T);
            waitUntil(() -> field(robot));
            robot.write(title).type(KeyCode.ENTER);
            waitUntil(() -> content(plan.id()).task(title.toLowerCase(Locale.ROOT)).isPresent());
        }
        assertEquals(2, content(plan.id()).dependencies().size());
    }

    @Test
    void aPhaseIsRenamedAndAnotherAddedOnItsHeader(FxRobot robot) {
        var header = Toolkit.call(() -> {
            var band = canvas().drawing().orElseThrow().bands().get(1).area();
            var card = canvas().boundsOf("script").orElseThrow();
            double scale = canvas().zoomProperty().get();
            double above = canvas().drawing().orElseThrow().card("script").orElseThrow().area().y() - band.y() - 10;
            return canvas().localToScreen(card.middleX(), card.y() - above * scale);
        });
        robot.doubleClickOn(header);
        waitUntil(() -> field(robot));
        robot.write("Think").type(KeyCode.ENTER);
        waitUntil(() -> content(Sample.TICKETS).phases().get(1).title().equals("Think"));
        robot.rightClickOn(header);
        robot.clickOn("#menu-graph-new-phase");
        waitUntil(() -> field(robot));
        robot.write("Buy").type(KeyCode.ENTER);
        waitUntil(() -> content(Sample.TICKETS).phases().size() == 5);
        assertEquals("buy", content(Sample.TICKETS).phases().get(2).id());
        waitUntil(() -> canvas().drawing().orElseThrow().bands().size() == 5);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> content(Sample.TICKETS).phases().size() == 4);
    }

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(6, 0).moveTo(to).release(MouseButton.PRIMARY);
    }

    private void apply(DraftEdit edit) {
        assertTrue(Toolkit.call(() -> desk.apply(edit)));
    }

    private Point2D portOf(String task) {
        var area = Toolkit.call(() -> canvas().boundsOf(task).orElseThrow());
        return onScreen(area.right(), area.middleY());
    }

    private Point2D onScreen(double x, double y) {
        return Toolkit.call(() -> canvas().localToScreen(x, y));
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
