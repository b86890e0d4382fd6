package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
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
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphCanvas;

/// The window on a small workspace, used with mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private final HesitantJournal journal = new HesitantJournal(Sample.items());
    private final Workspace workspace = new Workspace(journal, Sample.CLOCK);
    private Desk desk;
    private Window window;
    private int published;

    @Start
    void start(Stage stage) {
        desk = new Desk(workspace, Sample.YOU, Sample.CLOCK, (plan, version, author) -> {
            published = version;
            throw new Refused("The key is on another machine.");
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
    void opensOnAPlanAndShowsAnotherOneWhenItIsChosen(FxRobot robot) {
        assertTrue(bounds("menu").isPresent());
        assertEquals("v2 draft", text("#version-chip"));
        robot.clickOn("#plan-" + Sample.NEWS);
        waitUntil(() -> window.chosen().equals(Optional.of(Sample.NEWS)));
        assertTrue(bounds("write").isPresent());
        assertEquals("Monthly letter to members", text("#crumb-plan"));
        assertEquals("v1 approved", text("#version-chip"));
    }

    @Test
    void aClickSelectsWhatIsDrawnThere(FxRobot robot) {
        clickOn(robot, "hold");
        waitUntil(() -> "hold".equals(canvas().selectedProperty().get()));
        waitUntil(() -> robot.lookup("#inspector").query().isVisible());
        assertEquals("Hold seats while the caller pays by card", text("#inspector-title-text .label"));
        robot.type(KeyCode.RIGHT);
        waitUntil(() -> "safe".equals(canvas().selectedProperty().get()));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !robot.lookup("#inspector").query().isVisible());
    }

    @Test
    void zoomsPansAndFits(FxRobot robot) {
        double fitted = zoom();
        robot.clickOn("#graph-zoom-in");
        waitUntil(() -> zoom() > fitted * 1.2);
        robot.clickOn("#graph-zoom").clickOn("#zoom-100");
        waitUntil(() -> zoom() == 1);
        var before = bounds("calls").orElseThrow();
        robot.moveTo(emptyPoint()).press(MouseButton.PRIMARY).moveBy(-60, 40).release(MouseButton.PRIMARY);
        waitUntil(() -> bounds("calls").orElseThrow().x() < before.x() - 40);
        assertEquals(before.width(), bounds("calls").orElseThrow().width(), 0.01);
        robot.type(KeyCode.F);
        waitUntil(() -> Math.abs(zoom() - fitted) < 0.001);
        robot.type(KeyCode.MINUS);
        waitUntil(() -> zoom() < fitted);
    }

    @Test
    void undoAndRedoFromTheTopBar(FxRobot robot) {
        assertTrue(robot.lookup("#undo").queryButton().isDisabled());
        apply(new DraftEdit.AddTask(Sample.TICKETS, "extra", Map.of("title", "Thank the callers", "phase", "prove")));
        waitUntil(() -> bounds("extra").isPresent());
        robot.clickOn("#undo");
        waitUntil(() -> bounds("extra").isEmpty());
        robot.clickOn("#redo");
        waitUntil(() -> bounds("extra").isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> bounds("extra").isEmpty());
    }

    @Test
    void showsWhatAnotherThreadHasChanged() {
        workspace.apply(new DraftEdit.RemoveTask(Sample.TICKETS, "tell"), Sample.YOU);
        waitUntil(() -> bounds("tell").isEmpty());
    }

    @Test
    void reviewsAPlanAndComesBack(FxRobot robot) {
        robot.clickOn("#decide");
        waitUntil(() -> window.scene().lookup("#review") != null);
        assertEquals("Back to draft", robot.lookup("#decide").queryButton().getText());
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> window.scene().lookup("#review") == null);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> window.scene().lookup("#review") != null);
        robot.clickOn("#decide");
        waitUntil(() -> window.scene().lookup("#review") == null);
        assertEquals(Optional.of(Sample.TICKETS), window.chosen());
    }

    @Test
    void approvesFromTheKeyboardAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> window.scene().lookup("#review") != null);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> window.scene().lookup("#review-rationale").isFocused());
        robot.write("The calls say so").push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> state(Sample.TICKETS) == Versions.State.APPROVED);
        waitUntil(() -> text("#version-chip").equals("v2 approved"));
        var version = Versions.newest(workspace.snapshot(), Sample.TICKETS).orElseThrow();
        assertEquals("The calls say so", version.rationale());
    }

    private boolean isShown(String id) {
        for (var node = window.scene().lookup(id); node != null; node = node.getParent()) {
            if (!node.isVisible() || node.isDisabled()) return false;
            if (node == window.scene().getRoot()) return true;
        }
        return false;
    }

    @Test
    void aRefusalIsShownAsASentence(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.NEWS);
        waitUntil(() -> window.chosen().filter(Sample.NEWS::equals).isPresent());
        robot.clickOn("#decide");
        waitUntil(() -> isShown("#review-show-decision"));
        robot.clickOn("#review-show-decision");
        waitUntil(() -> isShown("#review-publish"));
        robot.clickOn("#review-publish");
        waitUntil(() -> robot.lookup("#notice").tryQuery().isPresent());
        assertEquals(1, published);
        assertEquals(Versions.State.APPROVED, state(Sample.NEWS));
    }

    @Test
    void becomesReadOnlyWhenNothingCanBeSaved(FxRobot robot) {
        assertFalse(robot.lookup("#banner").query().isVisible());
        journal.hold();
        apply(new DraftEdit.RemoveTask(Sample.TICKETS, "tell"));
        journal.fail("the disk is full");
        waitUntil(() -> robot.lookup("#banner").query().isVisible());
        assertTrue(text("#banner-text").contains("the disk is full"), text("#banner-text"));
        assertEquals("Not saved", text("#saving"));
    }

    @Test
    void showsWhatHidesInATitle() {
        apply(new DraftEdit.UpdateTask(Sample.TICKETS, "menu", Map.of("title", "Record \u202Eunem"), List.of()));
        Toolkit.call(() -> {
            canvas().selectedProperty().set("menu");
            return true;
        });
        waitUntil(() -> text("#inspector-title-text .label").equals("Record \\u202Eunem"));
    }

    @Test
    void drawsByConnectionToo(FxRobot robot) {
        var before = bounds("calls").orElseThrow();
        robot.clickOn("#graph-layouts").clickOn("By connection");
        waitUntil(() -> !bounds("calls").orElseThrow().equals(before));
        waitUntil(() -> canvas().drawing().orElseThrow().bands().isEmpty());
    }

    @Test
    void changesItsTheme(FxRobot robot) {
        robot.clickOn("#theme");
        waitUntil(() -> window.theme() == Theme.DARK);
        assertEquals(Theme.DARK.palette().of("-color-bg-default"), window.scene().getFill());
    }

    private void clickOn(FxRobot robot, String task) {
        var area = bounds(task).orElseThrow();
        robot.clickOn(Toolkit.call(() -> canvas().localToScreen(area.middleX(), area.middleY())));
    }

    /// A point of the canvas where no card is.
    private Point2D emptyPoint() {
        return Toolkit.call(() -> {
            for (double y = canvas().getHeight() / 2; y < canvas().getHeight(); y += 5)
                if (canvas().shapeAt(150, y).isEmpty()) return canvas().localToScreen(150, y);
            throw new AssertionError("cards everywhere");
        });
    }

    private void apply(DraftEdit edit) {
        assertTrue(Toolkit.call(() -> desk.apply(edit)));
    }

    private Versions.State state(String plan) {
        var now = workspace.snapshot();
        return Versions.stateOf(now, now.get(Plan.class, "", plan));
    }

    private GraphCanvas canvas() {
        return window.graph().canvas();
    }

    private double zoom() {
        return canvas().zoomProperty().get();
    }

    private Optional<Area> bounds(String task) {
        return Toolkit.call(() -> canvas().boundsOf(task));
    }

    private String text(String id) {
        return Toolkit.call(() -> {
            Node node = window.scene().lookup(id);
            return ((Label) node).getText();
        });
    }
}
