package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Author;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Task;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.plan.GraphCanvas;

/// What an agent proposes is seen in the graph, and a person answers it there.
@ExtendWith(ApplicationExtension.class)
class ProposalTest {
    private static final double INSPECTOR = 320;
    private static final Author PLANNER = Author.ai("planner", "cli");

    private GraphWindow here;
    private Workspace workspace;
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        here = new GraphWindow(stage);
        workspace = here.workspace;
        desk = here.desk;
        window = here.window;
    }

    @BeforeEach
    void propose() {
        workspace.apply(new AddTask(Sample.TICKETS, "fuzz", Map.of(
                "title", "Call with every accent there is", "phase", "prove", "dependsOn", List.of("safe"), "estimate",
                Map.of("likelyMin", 120))), PLANNER);
        workspace.apply(new UpdateTask(
                Sample.TICKETS, "audit", Map.of("title", "Have all payment paths audited"), List.of()), PLANNER);
        workspace.apply(new RemoveTask(Sample.TICKETS, "lines"), PLANNER);
        waitUntil(() -> here.desk.snapshot() == workspace.snapshot() && canvas().boundsOf("fuzz").isPresent());
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theCardSaysWhatIsProposedAndTakesOneAnswerToAll(FxRobot robot) {
        assertEquals("planner", text("#proposal-agent", robot));
        assertTrue(text("#proposal-sentence", robot).contains("3 tasks"), text("#proposal-sentence", robot));
        assertTrue(canvas().boundsOf("lines").isPresent(), "what would go is drawn until somebody lets it go");
        robot.clickOn("#proposal-accept");
        waitUntil(() -> proposed().isEmpty());
        waitUntil(() -> canvas().boundsOf("lines").isEmpty());
        waitUntil(() -> !robot.lookup("#proposal-card").query().isVisible());
    }

    @Test
    void eachPartIsLookedAtAndAnsweredAlone(FxRobot robot) {
        int before = proposed().size();
        robot.clickOn("#proposal-review");
        waitUntil(() -> text("#proposal-sentence", robot).startsWith("1 of " + before + ":"));
        robot.clickOn("#proposal-reject");
        waitUntil(() -> proposed().size() < before);
        robot.clickOn("#proposal-review");
        waitUntil(() -> text("#proposal-sentence", robot).matches("\\d of \\d:.*"));
        assertFalse(proposed().isEmpty());
    }

    @Test
    void aCardIsAcceptedAndRejectedByItsOwnButtons(FxRobot robot) {
        here.select("calls");
        robot.type(KeyCode.DIGIT0);
        waitUntil(() -> canvas().zoomProperty().get() == 1);
        here.select("fuzz");
        press(robot, "fuzz", 25);
        waitUntil(() -> !workspace.snapshot().has(Task.key(Sample.TICKETS, "fuzz")));
        here.select("audit");
        press(robot, "audit", 52);
        waitUntil(() -> !proposed().contains("task/audit"));
        assertEquals("Have all payment paths audited",
                workspace.snapshot().get(Task.class, Sample.TICKETS, "audit").title());
    }

    @Test
    void theKeysAnswerWhatIsSelected(FxRobot robot) {
        Toolkit.call(() -> {
            canvas().requestFocus();
            canvas().selectedProperty().set("lines");
            return true;
        });
        robot.type(KeyCode.R);
        waitUntil(() -> workspace.snapshot().has(Task.key(Sample.TICKETS, "lines")));
        Toolkit.call(() -> {
            canvas().selectedProperty().set("fuzz");
            return true;
        });
        robot.type(KeyCode.A);
        waitUntil(() -> !proposed().contains("task/fuzz"));
        assertFalse(proposed().stream().anyMatch(id -> id.contains("fuzz")), "its links go with it");
        workspace.undo(Sample.YOU, Sample.TICKETS);
        assertTrue(proposed().contains("task/fuzz"));
    }

    @Test
    void aPlanThatAnAgentDraftedWholeIsDrawnPlainlyUnderOneBanner(FxRobot robot) {
        workspace.apply(new CreatePlan("echo", "museum", "Record the echo", ""), PLANNER);
        workspace.apply(new AddTask("echo", "first", Map.of("title", "Clap once")), PLANNER);
        waitUntil(() -> Toolkit.call(() -> desk.snapshot().has(Task.key("echo", "first"))));
        Toolkit.call(() -> {
            window.choose("echo");
            return true;
        });
        waitUntil(() -> text("#proposal-sentence", robot).startsWith("Nothing is accepted yet"));
        robot.clickOn("#proposal-accept");
        waitUntil(() -> Proposals.in(workspace.snapshot(), "echo").isEmpty());
    }

    private List<String> proposed() {
        return Proposals.in(workspace.snapshot(), Sample.TICKETS).stream().map(Proposal::id).toList();
    }

    private GraphCanvas canvas() {
        return window.graph().canvas();
    }

    private static String text(String query, FxRobot robot) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    /// Clicks so far from the right end of a card's lower row, once the inspector does not lie over it any more.
    private void press(FxRobot robot, String task, double fromRight) {
        waitUntil(
                () -> canvas().boundsOf(task).filter(b -> b.x() >= 0 && b.right() <= canvas().getWidth() - INSPECTOR)
                        .isPresent());
        var card = canvas().boundsOf(task).orElseThrow();
        var at = Toolkit.call(() -> canvas().localToScreen(new Point2D(card.right() - fromRight, card.bottom() - 18)));
        robot.clickOn(at);
    }
}
