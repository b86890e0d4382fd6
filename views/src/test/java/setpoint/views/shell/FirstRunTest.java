package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;

/// An empty workspace leads to a first plan.
@ExtendWith(ApplicationExtension.class)
class FirstRunTest {
    private OpenWindow here;

    @Start
    void start(Stage stage) {
        here = new OpenWindow(stage, List.of(Agent.you()));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aGoalTypedInIsAPlanAtOnceAndTheFirstTaskFollows(FxRobot robot) {
        assertTrue(here.isSeen("#start"));
        assertFalse(here.isSeen("#decide"), "there is nothing to approve");
        here.awaitFocus("#start-goal");
        robot.write("Open the library on Sundays").type(KeyCode.ENTER);
        waitUntil(() -> here.window.chosen().equals(Optional.of("open-the-library-on-sundays")));
        var plan = here.workspace.snapshot().get(Plan.class, "", "open-the-library-on-sundays");
        assertEquals("Open the library on Sundays", plan.title());
        assertEquals("Open the library on Sundays", plan.brief().goal());
        robot.type(KeyCode.T);
        waitUntil(() -> here.isSeen("#task-name"));
        robot.write("Ask staff").type(KeyCode.ENTER);
        waitUntil(() -> here.workspace.snapshot().find(Task.class, plan.id(), "ask-staff").isPresent());
    }

    @Test
    void aTemplateAsksForATitleOnly(FxRobot robot) {
        robot.clickOn("#template-blank");
        here.awaitFocus("#new-plan-title");
        robot.write("Count the chairs").type(KeyCode.ENTER);
        waitUntil(() -> here.window.chosen().equals(Optional.of("count-the-chairs")));
        waitUntil(() -> !here.isSeen("#start"));
    }

    @Test
    void afterTheLastPlanIsArchivedItIsThereAgain(FxRobot robot) {
        robot.clickOn("#start-goal").write("Once").type(KeyCode.ENTER);
        waitUntil(() -> here.isSeen("#plan-once"));
        robot.clickOn("#plan-once").type(KeyCode.DELETE);
        waitUntil(() -> here.isSeen("#start"));
        robot.clickOn("#bring-back");
        waitUntil(() -> here.isSeen("#plan-once"));
    }

    @Test
    void templatesAreListedLaterToo(FxRobot robot) {
        robot.clickOn("#start-goal").write("Once").type(KeyCode.ENTER);
        waitUntil(() -> here.isSeen("#plan-once"));
        robot.clickOn("#go-templates");
        waitUntil(() -> here.isSeen("#template-blank"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> here.window.chosen().equals(Optional.of("once")));
    }
}
