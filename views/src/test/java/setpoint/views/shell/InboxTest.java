package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Author;
import setpoint.model.core.Workspace;
import setpoint.model.inbox.InboxEdit.ReportImport;
import setpoint.model.inbox.Thought;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Task;
import setpoint.views.Sample;

/// Capturing a thought and working through the inbox, by keyboard and by mouse.
@ExtendWith(ApplicationExtension.class)
class InboxTest {
    private static final Author PLANNER = Author.ai("planner", "cli");

    private GraphWindow here;
    private Workspace workspace;
    private Window window;

    @Start
    void start(Stage stage) {
        here = new GraphWindow(stage);
        workspace = here.workspace;
        window = here.window;
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aThoughtIsCapturedFromAnywhereWithoutLeaving(FxRobot robot) {
        capture(robot, "Thank the callers 45m #document +Members");
        assertEquals(List.of("45 min", "document", "Members"), chips(robot));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> thoughts() == 1);
        var kept = workspace.snapshot().get(Thought.class, "", "thank-the-callers");
        assertEquals("Thank the callers", kept.title());
        assertEquals(45, kept.minutes());
        assertEquals(Kind.DOCUMENT, kept.kind());
        assertEquals(Optional.of(Sample.TICKETS), window.chosen());
        waitUntil(() -> badge(robot).equals("1"));
    }

    @Test
    void aLineWithoutATitleIsNotKept(FxRobot robot) {
        capture(robot, "45m #document");
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#capture-keep").queryButton().isDisabled());
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !robot.lookup("#dialogs").queryAs(ModalPane.class).isDisplay());
        assertEquals(0, thoughts());
    }

    @Test
    void theWayBackToThePlanIsKeptOnTheWayFromAsideToAside(FxRobot robot) {
        robot.clickOn("#go-inbox");
        waitUntil(() -> window.chosen().isEmpty());
        robot.clickOn("#go-templates");
        waitUntil(() -> robot.lookup("#start-goal").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        waitUntil(() -> window.chosen().equals(Optional.of(Sample.TICKETS)));
    }

    @Test
    void itBecomesAPlanAtOnceAsOneChange(FxRobot robot) {
        capture(robot, "Print braille tickets 2h");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitUntil(() -> window.chosen().equals(Optional.of("print-braille-tickets")));
        assertEquals(1, workspace.snapshot().all(Task.class, "print-braille-tickets").size());
        assertEquals("print-braille-tickets",
                workspace.snapshot().get(Thought.class, "", "print-braille-tickets").plan());
        workspace.undo(Sample.YOU, "");
        assertFalse(workspace.snapshot().has(Plan.key("print-braille-tickets")));
        assertEquals(0, thoughts());
    }

    @Test
    void thoughtsAreRewordedPlannedAndPutAwayByKeys(FxRobot robot) {
        capture(robot, "Ask the choir");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> thoughts() == 1);
        open(robot);
        robot.type(KeyCode.E);
        waitUntil(() -> robot.lookup("#capture-line").tryQuery().isPresent());
        robot.write(" about Sundays").type(KeyCode.ENTER);
        waitUntil(() -> workspace.snapshot().get(Thought.class, "", "ask-the-choir").title()
                .equals("Ask the choir about Sundays"));
        robot.type(KeyCode.DELETE);
        waitUntil(() -> workspace.snapshot().get(Thought.class, "", "ask-the-choir").archived());
        waitUntil(() -> robot.lookup("#inbox-empty").query().isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitUntil(() -> list(robot).getItems().size() == 1);
        robot.clickOn("#inbox-thought-ask-the-choir-plan");
        waitUntil(() -> window.chosen().equals(Optional.of("ask-the-choir-about-sundays")));
    }

    @Test
    void proposalsAreAcceptedAndReportsPutAway(FxRobot robot) {
        workspace.apply(new AddTask(Sample.TICKETS, "extra", Map.of("title", "Rehearse with the choir")), PLANNER);
        workspace.apply(new ReportImport(Sample.READING, "mermaid", List.of("line 3: a loop was cut")), Sample.YOU);
        open(robot);
        waitUntil(() -> list(robot).getItems().size() == 2);
        robot.clickOn("#inbox-proposed-" + Sample.TICKETS + "-planner-accept");
        waitUntil(() -> Proposals.in(workspace.snapshot(), Sample.TICKETS).isEmpty());
        waitUntil(() -> list(robot).getItems().size() == 1);
        robot.clickOn("#inbox-import-" + Sample.READING + "-put_away");
        waitUntil(() -> badge(robot).isEmpty());
    }

    @Test
    void escapeLeadsBackToThePlan(FxRobot robot) {
        open(robot);
        assertEquals(Optional.empty(), window.chosen());
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> window.chosen().equals(Optional.of(Sample.TICKETS)));
    }

    private static void capture(FxRobot robot, String line) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        waitUntil(() -> robot.lookup("#capture-line").tryQuery().filter(n -> n.isFocused()).isPresent());
        robot.write(line);
    }

    private static void open(FxRobot robot) {
        robot.clickOn("#go-inbox");
        waitUntil(() -> robot.lookup("#inbox").tryQuery().isPresent());
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup("#capture-details .chip").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static String badge(FxRobot robot) {
        var badge = robot.lookup("#inbox-waiting").queryAs(Label.class);
        return badge.isVisible() ? badge.getText() : "";
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#inbox-list").queryListView();
    }

    private long thoughts() {
        return workspace.snapshot().all(Thought.class, "").size();
    }
}
