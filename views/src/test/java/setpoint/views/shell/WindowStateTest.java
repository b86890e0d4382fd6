package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
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
import setpoint.views.kit.Theme;
import setpoint.views.plan.Viewport;
import setpoint.views.shell.WindowState.Box;

/// A window is found again as it was left.
@ExtendWith(ApplicationExtension.class)
class WindowStateTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Memory memory = new Memory() {
        @Override
        public Map<String, String> read() {
            return Map.copyOf(kept);
        }

        @Override
        public void keep(Map<String, String> what) {
            kept.clear();
            kept.putAll(what);
        }
    };
    private Stage stage;
    private OpenWindow here;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        here = new OpenWindow(stage, Sample.items(), window -> window.rememberIn(memory));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void themePlanFoldsZoomAndWhatWasUsedAreThereAgain(FxRobot robot) {
        robot.clickOn("#theme");
        robot.clickOn("#plan-" + Sample.TICKETS);
        waitUntil(() -> here.window.graph().canvas().boundsOf("calls").isPresent());
        Toolkit.call(() -> {
            here.window.graph().canvas().requestFocus();
            return true;
        });
        robot.type(KeyCode.DIGIT0);
        waitUntil(() -> here.window.graph().canvas().zoomProperty().get() == 1);
        robot.clickOn("#graph-zoom-in");
        waitUntil(() -> here.window.graph().canvas().zoomProperty().get() == 1.25);
        robot.clickOn("#plan-" + Sample.READING);
        waitUntil(() -> here.window.graph().canvas().boundsOf("chairs").isPresent());
        robot.clickOn("#project-members").type(KeyCode.LEFT);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitUntil(() -> here.isSeen("#palette"));
        robot.write("chairs").type(KeyCode.ENTER);
        waitUntil(() -> !here.isSeen("#palette"));
        var zoomed = Toolkit.call(() -> here.window.graph().canvas().viewports().get(Sample.TICKETS));
        reopen();
        assertEquals(Theme.DARK, here.window.theme());
        assertEquals(Optional.of(Sample.READING), here.window.chosen());
        assertFalse(here.isSeen("#plan-" + Sample.NEWS));
        robot.clickOn("#plan-" + Sample.TICKETS);
        waitUntil(() -> here.window.graph().canvas().zoomProperty().get() == 1.25);
        assertEquals(zoomed, Toolkit.call(() -> here.window.graph().canvas().viewports().get(Sample.TICKETS)));
        assertEquals("task/reading-room/chairs", new WindowState(kept).recent().getFirst());
    }

    @Test
    void aTaskThatWasClosedAroundItsPartsStaysSo() {
        showWithAPart();
        waitUntil(() -> here.window.graph().canvas().boundsOf("part").isPresent());
        Toolkit.call(() -> {
            here.window.graph().canvas().turn("calls");
            return true;
        });
        waitUntil(() -> here.window.graph().canvas().boundsOf("part").isEmpty());
        reopen();
        showWithAPart();
        waitUntil(() -> here.window.graph().canvas().canTurn("calls"));
        assertTrue(Toolkit.call(() -> here.window.graph().canvas().boundsOf("part").isEmpty()));
    }

    private void showWithAPart() {
        Toolkit.call(() -> {
            here.window.choose(Sample.TICKETS);
            here.desk.apply(new DraftEdit.AddTask(
                    Sample.TICKETS, "part", Map.of("phase", "understand", "parent", "calls")));
            here.desk.refresh();
            return true;
        });
    }

    @Test
    void plansOpenInTheViewThatWasLookedAtLast(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitUntil(() -> here.isSeen("#outline-tree"));
        robot.clickOn("#plan-" + Sample.READING);
        waitUntil(() -> here.isSeen("#outline-chairs"));
        reopen();
        waitUntil(() -> here.isSeen("#outline-chairs"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitUntil(() -> here.isSeen("#graph-canvas"));
    }

    @Test
    void comesBackToWhereItStood() {
        Toolkit.call(() -> {
            stage.setX(13);
            stage.setY(21);
            stage.setWidth(900);
            stage.setHeight(640);
            return true;
        });
        waitUntil(() -> new WindowState(kept).box().equals(Optional.of(new Box(13, 21, 900, 640))));
        assertEquals(
                Optional.of(new Box(13, 21, 900, 640)),
                Toolkit.call(() -> Remembering.inSight(new WindowState(kept).box())));
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesWhereItCanBeSeen() {
        for (var gone : List.of(
                new Box(5000, 100, 900, 640), new Box(-890, 100, 900, 640), new Box(100, -630, 900, 640)))
            assertEquals(Optional.empty(), Toolkit.call(() -> Remembering.inSight(Optional.of(gone))), gone.toString());
        var large = Toolkit.call(() -> Remembering.inSight(Optional.of(new Box(10, -5, 9000, 9000)))).orElseThrow();
        assertTrue(large.y() >= 0 && large.width() <= 1000 && large.height() <= 1000, large.toString());
    }

    @Test
    void followsTheSystemUntilAThemeIsChosenAndAgainWhenAsked(FxRobot robot) {
        assertEquals(Optional.empty(), here.window.chosenTheme());
        robot.clickOn("#theme");
        waitUntil(() -> here.window.chosenTheme().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitUntil(() -> here.isSeen("#palette"));
        robot.write(">follow").type(KeyCode.ENTER);
        waitUntil(() -> here.window.chosenTheme().isEmpty());
        assertEquals(Toolkit.call(Theme::ofSystem), here.window.theme());
    }

    @Test
    void whatIsBrokenOrGoneIsAsIfItHadNeverBeenKept() {
        kept.putAll(Map.of(
                "theme", "purple", "box", "1,2,x,4", "sidebar", "NaN", "plan", "gone", "view.reading-room", "0,0,0",
                "view.tickets-by-phone", "1,99999999,0", "folded", "", "inspector", "", "maximised", "perhaps"));
        var state = new WindowState(Map.copyOf(kept));
        assertEquals(Optional.empty(), state.theme());
        assertEquals(Optional.empty(), state.box());
        assertEquals(Optional.empty(), state.sidebarWidth());
        assertFalse(state.isMaximised());
        assertEquals(Map.of("tickets-by-phone", new Viewport(1, 99999999, 0)), state.viewports());
        reopenFrom(Map.copyOf(kept));
        assertTrue(here.window.chosen().isPresent());
        Toolkit.call(() -> {
            here.window.choose(Sample.TICKETS);
            return true;
        });
        waitUntil(() -> here.window.graph().canvas().boundsOf("calls").orElseThrow().x() < 1000);
    }

    @Test
    void wordsGoBackAndForth() {
        var state = new WindowState.Writing()
                .theme(Theme.DARK).box(new Box(1, 2, 3, 4)).maximised(true).widths(200, 300).plan("p")
                .folded(Set.of("a", "b")).recent(List.of("task/p/a", "plan/p"))
                .parts(Map.of("p", Map.of("t1", true, "t2", true, "t3", false)))
                .viewports(Map.of("p", new Viewport(0.5, -10, 20))).done();
        assertEquals(Optional.of(new Box(1, 2, 3, 4)), state.box());
        assertEquals(List.of("a", "b"), state.folded());
        assertEquals(List.of("task/p/a", "plan/p"), state.recent());
        assertEquals(Map.of("p", new Viewport(0.5, -10, 20)), state.viewports());
        assertEquals(Map.of("p", Map.of("t1", true, "t2", true, "t3", false)), state.parts());
        assertEquals(Optional.of(300.0), state.inspectorWidth());
        assertTrue(state.isMaximised());
    }

    private void reopen() {
        here.close();
        reopenFrom(Map.copyOf(kept));
    }

    private void reopenFrom(Map<String, String> before) {
        kept.clear();
        kept.putAll(before);
        here = Toolkit.call(() -> new OpenWindow(stage, Sample.items(), window -> window.rememberIn(memory)));
    }
}
