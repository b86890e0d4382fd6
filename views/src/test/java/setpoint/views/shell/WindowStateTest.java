package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import setpoint.views.screen.Kept;
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
        var zoomed = Toolkit.call(() -> here.window.graph().canvas().viewing().viewports().get(Sample.TICKETS));
        reopen();
        assertEquals(Theme.DARK, here.window.theme());
        assertEquals(Optional.of(Sample.READING), here.window.chosen());
        assertFalse(here.isSeen("#plan-" + Sample.NEWS));
        robot.clickOn("#plan-" + Sample.TICKETS);
        waitUntil(() -> here.window.graph().canvas().zoomProperty().get() == 1.25);
        assertEquals(zoomed,
                Toolkit.call(() -> here.window.graph().canvas().viewing().viewports().get(Sample.TICKETS)));
        assertEquals("task/reading-room/chairs", new Kept(kept).list("recent").getFirst());
    }

    @Test
    void aTaskThatWasClosedAroundItsPartsStaysSo() {
        showWithAPart();
        waitUntil(() -> here.window.graph().canvas().boundsOf("part").isPresent());
        Toolkit.call(() -> {
            here.window.graph().canvas().viewing().turn("calls");
            return true;
        });
        waitUntil(() -> here.window.graph().canvas().boundsOf("part").isEmpty());
        reopen();
        showWithAPart();
        waitUntil(() -> here.window.graph().canvas().viewing().canTurn("calls"));
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
    void allAgentsSideBySideAreThereAgainUntilOneIsChosen(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitUntil(() -> here.isSeen("#week-canvas"));
        robot.type(KeyCode.A);
        waitUntil(() -> here.isSeen("#week-side"));
        reopen();
        waitUntil(() -> here.isSeen("#week-side"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !here.isSeen("#week-side"));
        reopen();
        waitUntil(() -> here.isSeen("#week-canvas"));
        assertFalse(here.isSeen("#week-side"));
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
        waitUntil(() -> WindowState.of(new Kept(kept)).box().equals(Optional.of(new Box(13, 21, 900, 640))));
        assertEquals(
                Optional.of(new Box(13, 21, 900, 640)),
                Toolkit.call(() -> Remembering.inSight(WindowState.of(new Kept(kept)).box())));
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
        assertEquals(
                new WindowState(Optional.empty(), Optional.empty(), false), WindowState.of(new Kept(Map.copyOf(kept))));
        reopenFrom(Map.copyOf(kept));
        assertTrue(here.window.chosen().isPresent());
        assertEquals(
                Map.of(Sample.TICKETS, new Viewport(1, 99999999, 0)),
                Toolkit.call(() -> here.window.graph().canvas().viewing().viewports()));
        Toolkit.call(() -> {
            here.window.choose(Sample.TICKETS);
            return true;
        });
        waitUntil(() -> here.window.graph().canvas().boundsOf("calls").orElseThrow().x() < 1000);
    }

    @Test
    void wordsGoBackAndForth() {
        var writing =
                new Kept.Writing().word("plan", "p").list("folded", List.of("a", "b")).numbers("view.p", 0.5, -10);
        var state = new WindowState(Optional.of(Theme.DARK), Optional.of(new Box(1, 2, 3, 4)), true);
        state.keep(writing);
        var kept = writing.done();
        assertEquals(state, WindowState.of(kept));
        assertEquals(Optional.of("p"), kept.word("plan"));
        assertEquals(List.of("a", "b"), kept.list("folded"));
        assertEquals(Optional.of(List.of(0.5, -10.0)), kept.numbers("view.p", 2));
        assertEquals(Optional.empty(), kept.numbers("view.p", 3));
        assertEquals(List.of("p"), kept.after("view."));
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
