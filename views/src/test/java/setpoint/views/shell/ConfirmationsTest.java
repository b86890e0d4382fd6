package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Refused;
import setpoint.views.Sample;
import setpoint.views.confirm.Asked;
import setpoint.views.confirm.Asked.Fact;
import setpoint.views.confirm.Confirmations;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Png;
import setpoint.views.kit.Theme;

/// What programs outside ask, as the person at the window meets it.
@ExtendWith(ApplicationExtension.class)
class ConfirmationsTest {
    private static final String HASH = "7c1e94b0d2f85a6e3b917c405de8f2a1906b4c7f3ea25d8801cb69f47c1e94b0";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private volatile Duration left = Duration.ofSeconds(299);
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        desk = new Desk(Sample.workspace(), Sample.YOU, Sample.CLOCK, Means.plain((_, _, _) -> {
            throw new Refused("Nothing is published here.");
        }));
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

    private CompletableFuture<Boolean> ask(String doing) {
        return window.confirmations().ask(asked(doing, () -> left));
    }

    static Asked asked(String doing) {
        return asked(doing, () -> LIMIT);
    }

    private static Asked asked(String doing, Supplier<Duration> left) {
        return new Asked(
                doing,
                List.of(
                        new Fact("Plan", List.of("tickets-by-phone, Sell museum tickets by phone")),
                        new Fact("Version", List.of("2")),
                        new Fact("Would be", List.of("setpoint:sha256:" + HASH)),
                        new Fact("Holds", List.of("14 tasks and 18 dependencies; 2 warnings")),
                        new Fact(
                                "Against v1",
                                List.of(
                                        "+ task calls  Let nine callers try it", "- task fax  Take orders by fax",
                                        "~ task hold  estimate")),
                        new Fact("Rationale", List.of("The calls say so \\u202E"))),
                HASH, List.of("setpoint", "bash", "planner", "konsole"), "/home/ada/museum/tickets", left,
                LIMIT);
    }

    private void waitUntilItListens(FxRobot robot) {
        waitUntil(() -> robot.lookup("#confirm-yes").tryQuery().filter(yes -> !yes.isDisabled()).isPresent());
    }

    @Test
    void aClickAnswers(FxRobot robot) {
        var yes = ask("approve version 2 of plan tickets-by-phone");
        waitUntilItListens(robot);
        assertEquals("Approve version 2 of plan tickets-by-phone?", text("#confirm-title"));
        robot.clickOn("#confirm-yes");
        assertTrue(yes.join());
        waitUntil(() -> robot.lookup("#confirm-dialog").tryQuery().isEmpty());
        var no = ask("publish version 2 of plan tickets-by-phone");
        waitUntilItListens(robot);
        robot.clickOn("#confirm-no");
        assertFalse(no.join());
    }

    @Test
    void theKeyboardAnswersOnlyWithTheKeysThatAreShown(FxRobot robot) {
        var yes = ask("approve it");
        waitUntilItListens(robot);
        robot.type(KeyCode.ENTER, KeyCode.SPACE, KeyCode.T);
        assertFalse(yes.isDone());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(yes.join());
        var no = ask("approve it");
        waitUntilItListens(robot);
        robot.type(KeyCode.ESCAPE);
        assertFalse(no.join());
        var byTab = ask("approve it");
        waitUntilItListens(robot);
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
        assertTrue(byTab.join());
    }

    @Test
    void whatIsPressedInTheFirstMomentIsNoAnswer() {
        var asked = ask("approve it");
        Toolkit.call(() -> {
            var yes = window.scene().lookup("#confirm-yes");
            assertTrue(yes.isDisabled());
            assertTrue(window.scene().lookup("#confirm-no").isDisabled());
            return true;
        });
        assertFalse(asked.isDone());
        asked.cancel(false);
    }

    @Test
    void nothingBehindCanBeReachedMeanwhile(FxRobot robot) {
        robot.clickOn("#graph-canvas");
        var before = Toolkit.call(() -> window.scene().getFocusOwner());
        int tasks = desk.snapshot().all(setpoint.model.plan.Task.class, Sample.TICKETS).size();
        var asked = ask("approve it");
        waitUntilItListens(robot);
        robot.type(KeyCode.T);
        robot.clickOn("#decide");
        Toolkit.call(() -> {
            window.scene().lookup("#graph-canvas").requestFocus();
            return true;
        });
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.TAB);
            assertTrue(isInDialog(Toolkit.call(() -> window.scene().getFocusOwner())));
        }
        assertTrue(robot.lookup("#review").tryQuery().isEmpty());
        assertEquals(tasks, desk.snapshot().all(setpoint.model.plan.Task.class, Sample.TICKETS).size());
        robot.type(KeyCode.ESCAPE);
        assertFalse(asked.join());
        waitUntil(() -> window.scene().getFocusOwner() == before);
    }

    private static boolean isInDialog(Node node) {
        for (var at = node; at != null; at = at.getParent()) if ("confirm-dialog".equals(at.getId())) return true;
        return false;
    }

    @Test
    void severalComeOneAfterTheOther(FxRobot robot) {
        var first = ask("approve the first");
        var second = ask("approve the second");
        var third = ask("approve the third");
        waitUntil(() -> text("#confirm-waiting").equals("2 more"));
        assertEquals("Approve the first?", text("#confirm-title"));
        second.cancel(false);
        waitUntil(() -> text("#confirm-waiting").equals("1 more"));
        waitUntilItListens(robot);
        robot.clickOn("#confirm-no");
        assertFalse(first.join());
        waitUntil(() -> text("#confirm-title").equals("Approve the third?"));
        waitUntilItListens(robot);
        robot.clickOn("#confirm-yes");
        assertTrue(third.join());
    }

    @Test
    void theTimeThatIsLeftIsSeen() {
        var asked = ask("approve it");
        waitUntil(() -> text("#confirm-countdown").startsWith("4:59 left"));
        left = Duration.ofSeconds(61);
        waitUntil(() -> text("#confirm-countdown").startsWith("1:01 left"));
        asked.cancel(false);
        waitUntil(() -> window.scene().lookup("#confirm-dialog") == null);
    }

    @Test
    void aWindowThatIsClosedAnswersNo() {
        var asked = ask("approve it");
        var other = ask("publish it");
        Toolkit.call(() -> {
            window.close();
            return true;
        });
        assertFalse(asked.join());
        assertFalse(other.join());
    }

    /// The window closes right after it has shown the question, before whoever asked has gone on.
    @Test
    void aWindowThatClosesWhileItIsAskedAnswersNo() {
        for (int i = 0; i < 100; i++) {
            var asked = Toolkit.call(Confirmations::new);
            var closes = new AtomicBoolean();
            assertFalse(asked.ask(asked("approve it", () -> {
                if (closes.compareAndSet(false, true)) Platform.runLater(asked::close);
                return LIMIT;
            })).join());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void isDrawnWithoutComplaint(Theme theme) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots", "confirm"));
        try (var complaints = new CssComplaints()) {
            for (var size : List.of(List.of(1440, 900), List.of(1280, 720))) {
                var png = Toolkit.call(() -> {
                    var shown = new Window(desk, theme, size.getFirst(), size.getLast());
                    shown.choose(Sample.TICKETS);
                    shown.scene().snapshot(null);
                    var asked = shown.confirmations().ask(asked("approve version 2 of plan tickets-by-phone"));
                    shown.confirmations().ask(asked("publish version 1 of plan member-news"));
                    for (int i = 0; i < 2; i++) shown.scene().snapshot(null);
                    assertFalse(asked.isDone());
                    var picture = Png.of(shown.scene().snapshot(null));
                    shown.close();
                    return picture;
                });
                Files.write(folder.resolve("confirm-%d-%s.png".formatted(size.getFirst(), theme.word())), png);
            }
            assertEquals(List.of(), complaints.sentences());
        }
    }

    private String text(String id) {
        return Toolkit.call(() -> window.scene().lookup(id) instanceof Label label ? label.getText() : "");
    }
}
