package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;

/// Everything in the window is reached by a few letters.
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
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

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void goesToATaskOfAnotherPlan(FxRobot robot) {
        open(robot);
        robot.write("broken la");
        waitUntil(() -> titles().contains("find-task/reading-room/lamps"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> window.chosen().equals(Optional.of(Sample.READING)));
        assertEquals("lamps", window.graph().canvas().selectedProperty().get());
        assertFalse(isOpen());
    }

    @Test
    void doesWhatIsCalledLikeThat(FxRobot robot) {
        apply(new DraftEdit.AddTask(Sample.TICKETS, "extra", Map.of("title", "Thank the callers", "phase", "prove")));
        open(robot);
        robot.write(">undo").type(KeyCode.ENTER);
        waitUntil(() -> workspace.snapshot().find(Task.class, Sample.TICKETS, "extra").isEmpty());
        open(robot);
        robot.write("dark theme").type(KeyCode.ENTER);
        waitUntil(() -> window.theme() == Theme.DARK);
    }

    @Test
    void offersOnlyWhatIsPossible(FxRobot robot) {
        open(robot);
        robot.write(">");
        waitUntil(() -> titles().contains("find-action/approve"));
        assertTrue(titles().stream().allMatch(id -> id.startsWith("find-action/")), () -> titles().toString());
        assertFalse(titles().contains("find-action/undo"), "nothing to undo");
        assertFalse(titles().contains("find-action/publish"), "a draft is not published");
    }

    @Test
    void aPersonLeadsToTheirTasks(FxRobot robot) {
        open(robot);
        robot.write("@tester").type(KeyCode.ENTER);
        waitUntil(() -> titles().equals(List.of("find-task/tickets-by-phone/rush")),
                () -> titles() + " in " + isOpen());
    }

    @Test
    void tabShowsWhatElseCanBeDone(FxRobot robot) {
        open(robot);
        robot.write("lamps").type(KeyCode.TAB);
        waitUntil(() -> titles().contains("find-action/go-to-plan-of-task"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> titles().contains("find-task/reading-room/lamps"));
        robot.type(KeyCode.TAB).write("plan").type(KeyCode.ENTER);
        waitUntil(() -> window.chosen().equals(Optional.of(Sample.READING)));
    }

    @Test
    void theArrowsMoveOverTheHeadsOfGroups(FxRobot robot) {
        open(robot);
        waitUntil(() -> titles().size() > 8);
        var first = selected();
        for (int i = 0; i < 30; i++) robot.type(KeyCode.DOWN);
        waitUntil(() -> selected().startsWith("find-agent/"));
        for (int i = 0; i < 30; i++) robot.type(KeyCode.UP);
        waitUntil(() -> selected().equals(first));
    }

    @Test
    void whatWasUsedComesFirstNextTime(FxRobot robot) {
        open(robot);
        robot.write("chairs").type(KeyCode.ENTER);
        waitUntil(() -> !isOpen());
        open(robot);
        waitUntil(() -> titles().getFirst().equals("find-task/reading-room/chairs"));
    }

    @Test
    void escapeGivesTheKeyboardBack(FxRobot robot) {
        Toolkit.call(() -> {
            window.graph().canvas().requestFocus();
            return true;
        });
        open(robot);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isOpen() && window.graph().canvas().isFocused());
        robot.clickOn("#search");
        waitUntil(this::isOpen);
        robot.clickOn(robot.point("#finder").atPosition(Pos.BOTTOM_LEFT).atOffset(20, -20));
        waitUntil(() -> !isOpen());
    }

    @Test
    void saysWhenNothingIsCalledLikeThat(FxRobot robot) {
        open(robot);
        robot.write("qqqq");
        waitUntil(() -> robot.lookup("#palette-nothing").query().isVisible());
        robot.type(KeyCode.ENTER);
        assertTrue(isOpen());
        assertEquals("qqqq", robot.lookup("#palette-field").queryAs(TextField.class).getText());
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitUntil(() -> isOpen() && window.scene().getFocusOwner() instanceof TextField);
    }

    private boolean isOpen() {
        return window.scene().lookup("#finder") instanceof ModalPane finder && finder.isDisplay();
    }

    private void apply(DraftEdit edit) {
        assertTrue(Toolkit.call(() -> desk.apply(edit)));
    }

    /// The ids of the lines that are in sight, from top to bottom.
    private List<String> titles() {
        return Toolkit.call(() -> window.scene().getRoot().lookupAll("#palette-list .list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getId() != null && cell.isVisible())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .map(ListCell::getId)
                .toList());
    }

    private String selected() {
        return Toolkit.call(() -> window.scene().getRoot().lookupAll("#palette-list .list-cell").stream()
                .map(ListCell.class::cast)
                .filter(ListCell::isSelected)
                .map(ListCell::getId)
                .findFirst()
                .orElse("nothing"));
    }
}
