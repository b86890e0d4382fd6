package setpoint.views.shell;

import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import setpoint.model.core.Edit;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Task;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Selection;

/// A window on the sample with the graph of the tickets, as hands and eyes have it.
final class GraphWindow {
    final Workspace workspace = new Workspace(new HesitantJournal(Sample.items()), Sample.CLOCK);
    final Desk desk;
    final Window window;

    /// Called on the JavaFX thread.
    GraphWindow(Stage stage) {
        desk = new Desk(workspace, Sample.YOU, Sample.CLOCK, (_, _, _) -> {
            throw new IllegalStateException();
        });
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.showOn(stage);
        window.choose(Sample.TICKETS);
    }

    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    GraphCanvas canvas() {
        return window.graph().canvas();
    }

    Selection selection() {
        return canvas().selection();
    }

    void select(String... tasks) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            selection().all(List.of(tasks));
            return true;
        });
        waitUntil(() -> canvas().isFocused());
    }

    void selectEdge(String from, String to) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            selection().edge(Dependency.id(from, to));
            return true;
        });
        waitUntil(() -> canvas().isFocused());
    }

    void waitForSelected(String... tasks) {
        waitUntil(() -> selection().tasks().equals(Set.of(tasks)));
    }

    Area area(String task) {
        return Toolkit.call(() -> canvas().boundsOf(task).orElseThrow());
    }

    /// Where a task is drawn, at scale 1.
    Area drawn(String task) {
        return Toolkit.call(() -> canvas().drawing().orElseThrow().card(task).orElseThrow().area());
    }

    Point2D middleOf(String task) {
        var area = area(task);
        return onScreen(area.middleX(), area.middleY());
    }

    Point2D portOf(String task) {
        var area = area(task);
        return onScreen(area.right(), area.middleY());
    }

    Point2D onScreen(double x, double y) {
        return Toolkit.call(() -> canvas().localToScreen(x, y));
    }

    /// A point of the drawing on the screen.
    Point2D onScreenOf(double x, double y) {
        return Toolkit.call(() -> {
            var card = canvas().drawing().orElseThrow().cards().getFirst();
            var seen = canvas().boundsOf(card.id()).orElseThrow();
            double zoom = canvas().zoomProperty().get();
            return canvas().localToScreen(
                    seen.x() + (x - card.area().x()) * zoom, seen.y() + (y - card.area().y()) * zoom);
        });
    }

    /// The headless robot does not tell the mouse which keys are held down.
    void mouse(FxRobot robot, EventType<MouseEvent> type, double x, double y, KeyCode held) {
        robot.interact(() -> {
            var inScene = canvas().localToScene(x, y);
            var onScreen = canvas().localToScreen(x, y);
            Event.fireEvent(canvas(), new MouseEvent(
                    type, inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(), MouseButton.PRIMARY, 1,
                    held == KeyCode.SHIFT, held == KeyCode.CONTROL, held == KeyCode.ALT, false, true, false, false,
                    false, false, false, null));
        });
    }

    void click(FxRobot robot, String task, KeyCode held) {
        var area = area(task);
        mouse(robot, MouseEvent.MOUSE_PRESSED, area.middleX(), area.middleY(), held);
        mouse(robot, MouseEvent.MOUSE_RELEASED, area.middleX(), area.middleY(), held);
    }

    static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(6, 0).moveTo(to).release(MouseButton.PRIMARY);
    }

    void does(Edit edit) {
        Toolkit.call(() -> {
            desk.apply(edit);
            desk.refresh();
            return true;
        });
    }

    long revision() {
        return workspace.snapshot().revision();
    }

    Content content() {
        return Content.ofDraft(workspace.snapshot(), Sample.TICKETS);
    }

    Task task(String id) {
        return content().task(id).orElseThrow();
    }

    Optional<Dependency> dependency(String from, String to) {
        return content().dependenciesOf(to).stream().filter(d -> d.from().equals(from)).findFirst();
    }

    boolean depends(String from, String to) {
        return dependency(from, to).isPresent();
    }

    Optional<Placement> place(String task) {
        return workspace.snapshot().find(Placement.class, Sample.TICKETS, task);
    }

    String said() {
        var notice = desk.noticeProperty().get();
        return notice == null ? "" : notice.sentence();
    }
}
