package setpoint.views.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.DraftEdit;
import setpoint.model.work.WorkEdit;
import setpoint.model.work.WorkState;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// What is done about a task, and who did what to it.
@ExtendWith(ApplicationExtension.class)
class InspectorWorkTest {
    private final Inspected in = new Inspected();

    @Start
    void start(Stage stage) {
        in.show(stage);
    }

    @AfterEach
    void close() {
        in.close();
    }

    private WorkState work(String task) {
        return in.workspace.snapshot()
                .find(WorkState.class, Sample.TICKETS, task)
                .orElse(WorkState.untouched(Sample.TICKETS, task));
    }

    /// Which verbs are offered now.
    private List<String> verbs() {
        return Toolkit.call(() -> {
            var buttons = (Pane) in.find("#inspector-work .work-buttons");
            return buttons.getChildren().stream().map(Node::getId).map(id -> id.replace("inspector-work-", ""))
                    .toList();
        });
    }

    @Test
    void beforeAVersionRunsThereIsNothingToDo() {
        in.select("menu");
        assertEquals(List.of(), verbs());
    }

    @Test
    void onlyWhatIsLegalIsOfferedAndADoneTaskIsReopened(FxRobot robot) {
        in.run();
        in.select("menu");
        waitUntil(() -> verbs().equals(List.of("claim", "block", "abandon")));
        in.fire("inspector-work-claim");
        waitUntil(() -> work("menu").state() == WorkState.State.IN_PROGRESS);
        waitUntil(() -> verbs().equals(List.of("close", "review", "fail", "unclaim", "abandon")));
        in.fire("inspector-work-close");
        waitUntil(() -> in.shows("#inspector-work-answer"));
        robot.clickOn("#inspector-work-answer").write("Recorded").clickOn("#inspector-work-confirm");
        waitUntil(() -> work("menu").state() == WorkState.State.CLOSED);
        assertEquals("Recorded", work("menu").reason());
        waitUntil(() -> verbs().equals(List.of("reopen")));
        in.fire("inspector-work-reopen");
        waitUntil(() -> work("menu").state() == WorkState.State.OPEN);
    }

    @Test
    void aFailureNeedsAWordAndItsBlockerIsResolved(FxRobot robot) {
        in.run();
        in.select("hold");
        in.fire("inspector-work-fail");
        waitUntil(() -> in.shows("#inspector-work-confirm"));
        assertTrue(Toolkit.call(() -> in.find("#inspector-work-confirm").isDisabled()));
        robot.clickOn("#inspector-work-answer").write("The bank says no").clickOn("#inspector-work-confirm");
        waitUntil(() -> work("hold").state() == WorkState.State.FAILED);
        waitUntil(() -> verbs().contains("resolve-b1"));
        in.fire("inspector-work-resolve-b1");
        waitUntil(() -> work("hold").state() == WorkState.State.OPEN);
    }

    @Test
    void aTaskWithAFailingCriterionCannotBeClosed() {
        in.run();
        in.apply(
                new WorkEdit.RecordCriterion(Sample.TICKETS, "hold", "c3", false, List.of()), Inspected.PLANNER);
        in.select("hold");
        waitUntil(() -> verbs().contains("fail"));
        assertFalse(verbs().contains("close"));
    }

    @Test
    void aRefusedAnswerStaysWithTheReason(FxRobot robot) {
        in.run();
        in.select("menu");
        in.fire("inspector-work-claim");
        in.fire("inspector-work-close");
        waitUntil(() -> in.shows("#inspector-work-answer"));
        in.apply(new WorkEdit.UnclaimTask(Sample.TICKETS, "menu"), Inspected.PLANNER);
        robot.clickOn("#inspector-work-answer").write("Recorded").clickOn("#inspector-work-confirm");
        waitUntil(() -> !((Label) in.find("#inspector-work-form-refusal")).getText().isBlank());
        assertTrue(in.shows("#inspector-work-answer"));
        robot.clickOn("#inspector-work-cancel");
        waitUntil(() -> verbs().contains("claim"));
    }

    @Test
    void aHumanGateNeedsARationaleAndItsDecisionIsFinal(FxRobot robot) {
        in.run();
        in.apply(new WorkEdit.ReopenGate(Sample.TICKETS, "go"), Sample.YOU);
        in.apply(new WorkEdit.CloseTask(Sample.TICKETS, "script", "", ""), Sample.YOU);
        in.select("go");
        waitUntil(() -> verbs().containsAll(List.of("pass", "reject")));
        in.fire("inspector-work-pass");
        waitUntil(() -> in.shows("#inspector-work-confirm"));
        assertTrue(Toolkit.call(() -> in.find("#inspector-work-confirm").isDisabled()));
        robot.clickOn("#inspector-work-answer").write("Read and liked").clickOn("#inspector-work-confirm");
        waitUntil(() -> work("go").state() == WorkState.State.CLOSED);
        assertEquals("Read and liked", work("go").reason());
        waitUntil(() -> verbs().contains("reopen"));
        Toolkit.call(() -> in.desk.undo(Sample.TICKETS));
        assertEquals(WorkState.State.CLOSED, work("go").state());
        assertNull(in.find("#inspector-work-pass"));
    }

    @Test
    void historyTellsWhoDidWhat() {
        in.select("hold");
        in.apply(
                new DraftEdit.UpdateTask(
                        Sample.TICKETS, "hold", Map.of("estimate", Map.of("likelyMin", 300)), List.of()),
                Inspected.PLANNER);
        in.apply(new DraftEdit.AddDependency(Sample.TICKETS, "menu", "hold"), Sample.YOU);
        in.apply(
                new DraftEdit.UpdateTask(Sample.TICKETS, "limit", Map.of("title", "Elsewhere"), List.of()),
                Sample.YOU);
        waitUntil(() -> rows().equals(List.of(
                "You made it wait for Record the voice menu", "planner estimate 4 h → 5 h")), () -> rows().toString());
    }

    @Test
    void allOfALongHistoryIsShownOnDemand() {
        for (int i = 0; i < 60; i++)
            in.workspace.apply(
                    new DraftEdit.UpdateTask(Sample.TICKETS, "hold", Map.of("title", "Try " + i), List.of()),
                    Sample.YOU);
        in.select("hold");
        waitUntil(() -> rows().size() == 3);
        waitUntil(() -> ((Button) in.find("#inspector-history-all")).getText().equals("All 50+"));
        in.fire("inspector-history-all");
        waitUntil(() -> rows().size() == 50);
        in.fire("inspector-history-older");
        waitUntil(() -> rows().size() == 60);
    }

    private List<String> rows() {
        return Toolkit.call(() -> ((Pane) in.find("#inspector-history")).getChildrenUnmodifiable().stream()
                .map(row -> words((Parent) row))
                .toList());
    }

    private static String words(Parent row) {
        var said = new StringBuilder();
        for (var text : row.lookupAll(".history-word")) said.append(((Text) text).getText());
        return said.toString();
    }
}
