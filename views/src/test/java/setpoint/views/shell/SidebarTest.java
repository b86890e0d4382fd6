package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.views.Sample;

/// Projects and plans are tidied where they stand, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class SidebarTest {
    private OpenWindow here;

    @Start
    void start(Stage stage) {
        here = new OpenWindow(stage, Sample.items());
        here.window.choose(Sample.TICKETS);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aPlanIsRenamedInItsLine(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.READING).type(KeyCode.F2);
        here.awaitFocus("#plan-rename");
        robot.write("Sundays").type(KeyCode.ENTER);
        waitUntil(() -> plan(Sample.READING).title().equals("Sundays"));
        robot.type(KeyCode.F2);
        here.awaitFocus("#plan-rename");
        robot.write("Never").type(KeyCode.ESCAPE);
        here.awaitFocus("#plans");
        assertEquals("Sundays", plan(Sample.READING).title());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> plan(Sample.READING).title().equals("Open the reading room on Sundays"));
    }

    @Test
    void aSecondClickOnAPlanDoesNotRenameIt(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.READING).clickOn("#plan-" + Sample.READING);
        assertFalse(here.isSeen("#plan-rename"));
    }

    @Test
    void aLockedPlanAsksForAChangeBeforeItIsRenamed(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.NEWS).type(KeyCode.F2);
        robot.clickOn("#request-change");
        here.awaitFocus("#decision-text");
        robot.write("A better title").push(KeyCode.CONTROL, KeyCode.ENTER);
        here.awaitFocus("#plan-rename");
        robot.write("Letter").type(KeyCode.ENTER);
        waitUntil(() -> plan(Sample.NEWS).title().equals("Letter"));
    }

    @Test
    void archivedPlansAreFoldedAwayAndComeBack(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.READING).type(KeyCode.DELETE);
        waitUntil(() -> plan(Sample.READING).archived() && here.isSeen("#archive"));
        waitUntil(() -> !here.window.chosen().equals(Optional.of(Sample.READING)));
        waitUntil(() -> !here.isSeen("#plan-" + Sample.READING));
        robot.clickOn("#archive").type(KeyCode.RIGHT);
        waitUntil(() -> here.isSeen("#plan-" + Sample.READING));
        robot.clickOn("#plan-" + Sample.READING, MouseButton.SECONDARY).clickOn("Bring back");
        waitUntil(() -> !plan(Sample.READING).archived() && !here.isSeen("#archive"));
    }

    @Test
    void aProjectIsMadeRenamedAndRemoved(FxRobot robot) {
        robot.clickOn("#workspace-menu").clickOn("New project…");
        here.awaitFocus("#ask-field");
        robot.write("Members").type(KeyCode.ENTER);
        waitUntil(() -> here.text("#ask-refusal").contains("already a project"));
        robot.write(" 2").type(KeyCode.ENTER);
        waitUntil(() -> here.isSeen("#project-members-2"));
        robot.clickOn("#project-members-2").type(KeyCode.F2);
        here.awaitFocus("#plan-rename");
        robot.write("Garden").type(KeyCode.ENTER);
        waitUntil(() -> project("members-2").title().equals("Garden"));
        robot.clickOn("#project-members-2").type(KeyCode.DELETE);
        waitUntil(() -> !here.workspace.snapshot().has(Project.key("members-2")));
    }

    @Test
    void aProjectIsArchivedWithItsPlans(FxRobot robot) {
        robot.clickOn("#project-members", MouseButton.SECONDARY).clickOn("Archive with its plans");
        waitUntil(() -> !here.isSeen("#project-members") && plan(Sample.NEWS).archived());
        robot.clickOn("#bring-back");
        waitUntil(() -> here.isSeen("#project-members"));
    }

    @Test
    void theWorkspaceHasANameOfItsOwn(FxRobot robot) {
        assertEquals("Setpoint", here.text("#workspace-menu"));
        robot.clickOn("#workspace-menu").clickOn("Rename the workspace…");
        here.awaitFocus("#ask-field");
        robot.write("Harbor Studio").type(KeyCode.ENTER);
        waitUntil(() -> here.text("#workspace-menu").equals("Harbor Studio"));
    }

    @Test
    void anAgentLeadsToTheirTasks(FxRobot robot) {
        robot.clickOn("#agent-tester");
        here.awaitFocus("#palette-field");
        waitUntil(() -> ((TextField) here.window.scene().getFocusOwner()).getText().equals("#tester"));
    }

    private Plan plan(String id) {
        return here.workspace.snapshot().get(Plan.class, "", id);
    }

    private Project project(String id) {
        return here.workspace.snapshot().get(Project.class, "", id);
    }
}
