package setpoint.views.shell;

import static setpoint.views.shell.Conditions.waitUntil;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import setpoint.model.agent.Agent;
import setpoint.model.core.Edit;
import setpoint.model.core.Workspace;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.views.Sample;
import setpoint.views.SettableClock;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.week.SampleWeek;
import setpoint.views.week.WeekCanvas;
import setpoint.views.week.layout.WeekScale;

/// A window on a person's week on Friday at five past ten, as hands and eyes have it.
final class WeekWindow {
    static final int MON = 0;
    static final int TUE = 1;
    static final int WED = 2;
    static final int THU = 3;
    static final int FRI = 4;

    final Workspace workspace;
    final SettableClock clock = new SettableClock(SampleWeek.NOW);
    final Desk desk;
    final Window window;

    /// Called on the JavaFX thread.
    WeekWindow(Stage stage) {
        workspace = SampleWeek.emptyWeek(clock);
        desk = new Desk(workspace, Sample.YOU, clock, (_, _, _) -> {
            throw new IllegalStateException("nothing is published here");
        });
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.showOn(stage);
        window.choose(Sample.TICKETS);
        window.showWeek();
    }

    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    WeekCanvas canvas() {
        return (WeekCanvas) node("#week-canvas");
    }

    Node node(String id) {
        return Toolkit.call(() -> window.scene().lookup(id));
    }

    boolean isSeen(String id) {
        return Toolkit.call(() -> {
            var node = window.scene().lookup(id);
            return node != null && node.isVisible();
        });
    }

    void awaitSeen(String id) {
        waitUntil(() -> window.scene().lookup(id) != null && window.scene().lookup(id).isVisible());
    }

    void awaitStyle(String id, String style) {
        waitUntil(() -> window.scene().lookup("#" + id).getStyleClass().contains(style));
    }

    void awaitFocus(String id) {
        waitUntil(
                () -> window.scene().getFocusOwner() != null
                        && id.equals("#" + window.scene().getFocusOwner().getId()),
                () -> "the focus is on " + window.scene().getFocusOwner());
    }

    /// Once the week is drawn and has the keyboard.
    void settle() {
        var canvas = canvas();
        waitUntil(() -> canvas.getWidth() > 100 && canvas.scale().width() > 100);
        // It opens at the hours of work; a point that is asked for before that would move under the pointer.
        waitUntil(() -> ((ScrollBar) node("#week-scroll")).getValue() > 0);
        Toolkit.call(() -> {
            canvas.requestFocus();
            return true;
        });
        awaitFocus("#week-canvas");
    }

    /// A point of the calendar: a day, and an hour that may have a fraction.
    Point2D at(int day, double hour) {
        return Toolkit.call(() -> {
            var canvas = canvas();
            double y = canvas.scale().y(hour * 60);
            canvas.bringIntoView(y - 40, y + 40);
            canvas.applyCss();
            canvas.layout();
            var area = canvas.boundsOf(day, 0, WeekScale.DAY_MINUTES);
            return canvas.localToScreen(area.middleX(), area.y() - 1 + y);
        });
    }

    /// A point of what is drawn of a block.
    ///
    /// @param down 0 for its top, 1 for its bottom
    Point2D on(String block, double down) {
        return Toolkit.call(() -> {
            var area = area(block);
            return canvas().localToScreen(area.middleX(), area.y() + area.height() * down);
        });
    }

    Area area(String block) {
        return canvas().boundsOf(block).orElseThrow();
    }

    static void drag(FxRobot robot, Point2D from, Point2D to) {
        drag(robot, from, to, MouseButton.PRIMARY);
    }

    static void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
        robot.moveTo(from).press(button).moveBy(0, 6).moveTo(to).release(button);
    }

    /// The headless robot does not tell the mouse which keys are held down.
    void dragHolding(FxRobot robot, KeyCode held, Point2D from, Point2D to) {
        mouse(robot, MouseEvent.MOUSE_PRESSED, from, held);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, from.add(0, 6), held);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, to, held);
        mouse(robot, MouseEvent.MOUSE_RELEASED, to, held);
    }

    void clickHolding(FxRobot robot, KeyCode held, Point2D at) {
        mouse(robot, MouseEvent.MOUSE_PRESSED, at, held);
        mouse(robot, MouseEvent.MOUSE_RELEASED, at, held);
    }

    private void mouse(FxRobot robot, EventType<MouseEvent> type, Point2D at, KeyCode held) {
        robot.interact(() -> {
            var inScene = canvas().localToScene(canvas().screenToLocal(at));
            Event.fireEvent(canvas(), new MouseEvent(
                    type, inScene.getX(), inScene.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                    held == KeyCode.SHIFT, held == KeyCode.CONTROL, held == KeyCode.ALT, false, true, false, false,
                    false, false, false, null));
        });
    }

    /// What the toolkit says when something is drawn anew under a pointer that rests.
    void comesUnderThePointer() {
        Toolkit.call(() -> {
            Event.fireEvent(canvas(), new MouseEvent(
                    MouseEvent.MOUSE_ENTERED, 10, 10, 10, 10, MouseButton.NONE, 0, false, false, false, false, false,
                    false, false, false, false, false, null));
            return true;
        });
    }

    /// Puts a block into the week.
    void block(BlockType type, String id, String start, String end, Map<String, Object> set) {
        does(new BlockEdit.AddBlock(Agent.YOU, id, type, start, end, set, ""));
    }

    void dream(String id, String start, String end) {
        block(BlockType.DREAM, id, start, end, Map.of("title", id, "archetype", "CREATE"));
    }

    void real(String id, String start, String end) {
        block(BlockType.REALITY, id, start, end, Map.of("title", id, "archetype", "CREATE"));
    }

    void does(Edit edit) {
        Toolkit.call(() -> {
            if (!desk.apply(edit)) throw new IllegalStateException(said());
            desk.refresh();
            return true;
        });
        Toolkit.call(() -> {
            canvas().applyCss();
            canvas().layout();
            return true;
        });
    }

    void select(String... blocks) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            canvas().selection().all(List.of(blocks));
            return true;
        });
        awaitFocus("#week-canvas");
    }

    /// Puts the cursor into empty hours.
    void cursor(int day, int minute) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            canvas().selection().at(new setpoint.views.week.WeekSelection.Spot(day, minute));
            return true;
        });
        awaitFocus("#week-canvas");
    }

    Optional<Timeblock> find(String id) {
        return workspace.snapshot().find(Timeblock.class, Agent.YOU, id);
    }

    Timeblock block(String id) {
        return find(id).orElseThrow();
    }

    List<Timeblock> blocks() {
        return workspace.snapshot().all(Timeblock.class, Agent.YOU).stream()
                .sorted(Comparator.comparing(Timeblock::start).thenComparing(Timeblock::id))
                .toList();
    }

    void awaitBlocks(int count) {
        waitUntil(() -> blocks().size() == count, () -> "there are " + blocks() + "; " + said());
    }

    void awaitStart(String id, String start) {
        waitUntil(
                () -> find(id).filter(block -> block.start().equals(LocalDateTime.parse(start))).isPresent(),
                () -> "it is " + find(id) + "; " + said());
    }

    long revision() {
        return workspace.snapshot().revision();
    }

    String said() {
        var notice = desk.noticeProperty().get();
        return notice == null ? "" : notice.sentence();
    }
}
