package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.work.Improvement;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;

/// A plan whose last task is closed asks what it leaves, and the next plan shows it.
@ExtendWith(ApplicationExtension.class)
class LegacyTest {
    private OpenWindow here;

    @Start
    void start(Stage stage) {
        here = new OpenWindow(stage, nearlyDone(), window -> window.choose("letter"));
    }

    private static List<Item> nearlyDone() {
        var workspace = new Workspace(new HesitantJournal(List.of(Agent.you())), Sample.CLOCK);
        for (var edit : List.of(
                new CreatePlan("letter", "Members", "A letter to all members", ""),
                new AddTask("letter", "write", Map.of("title", "Write it")),
                new ApproveVersion("letter", "Short enough", ApprovedHow.WINDOW),
                new ClaimTask("letter", "write", null)))
            workspace.apply(edit, Sample.YOU);
        return workspace.snapshot().items().toList();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void whatACompletedPlanLeavesIsShownWhenTheNextIsMade(FxRobot robot) {
        waitUntil(() -> here.isSeen("#graph-canvas"));
        assertFalse(here.isSeen("#legacy-bar"));
        here.workspace.apply(new CloseTask("letter", "write", "Sent", ""), Sample.YOU);
        waitUntil(() -> here.isSeen("#legacy-field"));
        robot.clickOn("#legacy-field").write("Ask two members first").type(KeyCode.ENTER);
        waitUntil(() -> here.workspace.snapshot().has(Improvement.key("letter")));
        waitUntil(() -> !here.isSeen("#legacy-field"));
        assertTrue(here.text("#legacy-words").endsWith("Ask two members first"));
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        waitUntil(() -> here.isSeen("#learned"));
        var words = robot.lookup("#learned .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
        assertEquals(List.of("Learned from plans before", "Ask two members first", "A letter to all members"), words);
    }

    @Test
    void thatThereIsNothingIsAnAnswerAndThePlanCanBePutAway(FxRobot robot) {
        here.workspace.apply(new CloseTask("letter", "write", "Sent", ""), Sample.YOU);
        waitUntil(() -> here.isSeen("#legacy-nothing"));
        robot.clickOn("#legacy-nothing");
        waitUntil(() -> !here.isSeen("#legacy-nothing"));
        robot.clickOn("#legacy-archive");
        waitUntil(() -> here.workspace.snapshot().get(Plan.class, "", "letter").archived());
        waitUntil(() -> here.window.chosen().equals(Optional.empty()));
    }
}
