package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.plan.Content;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;
import setpoint.views.plan.Selection;

/// A plan as an outline, without a mouse.
@ExtendWith(ApplicationExtension.class)
class OutlineTest {
    private static final Author PLANNER = Author.ai("planner", "test");

    /// In what a line says of itself as a value.
    private static final Pattern ID = Pattern.compile("\\bid=([^,\\]]+)");

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
    void linesAreReadInTheOrderOfWorkWithGatesBetweenThePhases(FxRobot robot) {
        open(robot, null);
        assertEquals(
                List.of(
                        "understand", "calls", "lines", "rules", "design", "contract", "script", "seats", "go", "build",
                        "menu", "pay", "store", "hold", "limit", "safe", "prove", "rush", "audit", "tell"),
                lines());
    }

    @Test
    void whatIsSelectedIsSelectedInBothViews(FxRobot robot) {
        open(robot, "hold");
        waitUntil(() -> focusedLine().equals("hold"));
        robot.type(KeyCode.DOWN);
        waitUntil(() -> selection().tasks().equals(Set.of("limit")));
        waitUntil(() -> here.isSeen("#inspector-title"));
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        waitUntil(() -> selection().tasks().equals(Set.of("hold", "limit")));
        robot.type(KeyCode.HOME);
        waitUntil(() -> "understand".equals(selection().phase()));
        robot.type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.DIGIT1);
        here.awaitFocus("#graph-canvas");
        assertEquals(Set.of("calls"), selection().tasks());
        robot.type(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.L);
        here.awaitFocus("#outline-tree");
        waitUntil(() -> selection().tasks().equals(Set.of(focusedLine())) && !focusedLine().equals("calls"));
    }

    @Test
    void aPartThatTheGraphDoesNotDrawIsSelectedAndDrawnOnceItIsLookedAtThere(FxRobot robot) {
        apply(new DraftEdit.AddTask(Sample.TICKETS, "part", Map.of("phase", "build", "parent", "menu")), Sample.YOU);
        Toolkit.call(() -> {
            here.window.graph().canvas().viewing().turn("menu");
            return true;
        });
        open(robot, "menu");
        robot.type(KeyCode.DOWN);
        waitUntil(() -> selection().tasks().equals(Set.of("part")));
        apply(new DraftEdit.UpdateTask(Sample.TICKETS, "rules", Map.of("title", "Rules"), List.of()), Sample.YOU);
        assertEquals(Set.of("part"), selection().tasks());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitUntil(() -> here.window.graph().canvas().boundsOf("part").isPresent());
        assertEquals(Set.of("part"), selection().tasks());
    }

    @Test
    void tasksAreMadeNamedNestedMovedAndRemovedByKeysAlone(FxRobot robot) {
        open(robot, "calls");
        write(robot, "Ask the cashiers", KeyCode.T);
        waitUntil(() -> task("ask-the-cashiers").isPresent());
        assertEquals("understand", task("ask-the-cashiers").orElseThrow().phase());
        assertTrue(depends("calls", "ask-the-cashiers"));
        waitUntil(() -> focusedLine().equals("ask-the-cashiers"));

        write(robot, "By letter", KeyCode.SHIFT, KeyCode.T);
        waitUntil(() -> task("by-letter").map(Task::parent).equals(Optional.of("ask-the-cashiers")));
        waitUntil(() -> focusedLine().equals("by-letter"));

        write(robot, "By post", KeyCode.ENTER);
        waitUntil(() -> task("by-letter").orElseThrow().title().equals("By post"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitUntil(() -> task("by-letter").orElseThrow().parent() == null);
        waitUntil(() -> focusedLine().equals("by-letter"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        waitUntil(() -> "design".equals(task("by-letter").orElseThrow().phase()));
        waitUntil(() -> focusedLine().equals("by-letter"));
        robot.type(KeyCode.DELETE);
        waitUntil(() -> task("by-letter").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> task("by-letter").isPresent());
    }

    @Test
    void theFieldLiesOverTheLineThatIsNamedAlsoOnceItHasMoved(FxRobot robot) {
        open(robot, "menu");
        robot.push(KeyCode.SHIFT, KeyCode.T);
        here.awaitFocus("#outline-name");
        waitUntil(() -> isOver("#outline--new"));
        robot.type(KeyCode.ESCAPE).type(KeyCode.F2);
        here.awaitFocus("#outline-name");
        waitUntil(() -> isOver("#outline-menu"));
        apply(new DraftEdit.AddTask(Sample.TICKETS, "early", Map.of("title", "Early", "phase", "understand")), PLANNER);
        waitUntil(() -> lines().contains("early") && isOver("#outline-menu"));
        robot.type(KeyCode.ESCAPE);
        here.awaitFocus("#outline-tree");
        assertEquals("menu", focusedLine());
    }

    /// Whether the field lies over a line.
    private boolean isOver(String line) {
        var field = here.node("#outline-name");
        var below = here.node(line);
        if (field == null || below == null) return false;
        var room = below.localToScene(below.getLayoutBounds());
        var at = field.localToScene(field.getLayoutBounds());
        return room.contains(at.getCenterX(), at.getCenterY()) && Math.abs(at.getCenterY() - room.getCenterY()) < 2;
    }

    @Test
    void tasksAreLinkedAndNestedByName(FxRobot robot) {
        open(robot, "lines");
        write(robot, "Write what", KeyCode.L);
        waitUntil(() -> depends("lines", "script"));
        write(robot, "Learn the rules", KeyCode.SHIFT, KeyCode.L);
        waitUntil(() -> depends("rules", "lines"));
        write(robot, "Listen to", KeyCode.P);
        waitUntil(() -> "calls".equals(task("lines").orElseThrow().parent()));
        waitUntil(() -> focusedLine().equals("lines"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason(FxRobot robot) {
        open(robot, "hold");
        long before = here.workspace.snapshot().revision();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitUntil(() -> said().startsWith("“Hold seats while the caller pays by card” cannot be a part of"));
        write(robot, "store", KeyCode.L);
        waitUntil(() -> said().contains("loop"));
        assertEquals(before, here.workspace.snapshot().revision());
        select("lines");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitUntil(() -> "calls".equals(task("lines").orElseThrow().parent()));
    }

    @Test
    void phasesAreMadeNamedMovedAndRemovedByKeysAlone(FxRobot robot) {
        open(robot, "menu");
        write(robot, "Buy", KeyCode.N);
        waitUntil(() -> phases().equals(List.of("understand", "design", "build", "buy", "prove")));
        waitUntil(() -> focusedLine().equals("buy"));
        robot.push(KeyCode.ALT, KeyCode.UP);
        waitUntil(() -> phases().equals(List.of("understand", "design", "buy", "build", "prove")));
        waitUntil(() -> focusedLine().equals("buy"));
        write(robot, "Procure", KeyCode.F2);
        waitUntil(() -> content().phases().get(2).title().equals("Procure"));
        write(robot, "Choose a bank", KeyCode.T);
        waitUntil(() -> "buy".equals(task("choose-a-bank").orElseThrow().phase()));
        select(null);
        Toolkit.call(() -> {
            selection().phase("buy");
            return true;
        });
        robot.type(KeyCode.DELETE);
        waitUntil(() -> phases().equals(List.of("understand", "design", "build", "prove")));
        waitUntil(() -> lines().containsAll(List.of("-none", "choose-a-bank")));
    }

    @Test
    void aLockedVersionOffersAChangeAndThenGoesOn(FxRobot robot) {
        Toolkit.call(() -> {
            here.window.choose(Sample.NEWS);
            return true;
        });
        open(robot, "write");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> here.isSeen("#request-change"));
        assertFalse(here.isSeen("#outline-name"));
        robot.clickOn("#request-change");
        waitUntil(() -> here.isSeen("#decision-text"));
        robot.clickOn("#decision-text").write("It is December").push(KeyCode.CONTROL, KeyCode.ENTER);
        here.awaitFocus("#outline-name");
        assertTrue(here.workspace.snapshot().get(Plan.class, "", Sample.NEWS).isOpen());
    }

    @Test
    void theWordsOfALineSayWhatItWaitsForByName(FxRobot robot) {
        open(robot, "limit");
        assertEquals(
                "Limit calls from one number, implement, waits for Hold seats while the caller pays by card (running),"
                        + " estimate 2 h, owner planner (AI), 0 of 2 criteria passed, on the critical path",
                words("limit"));
        assertEquals(
                "Design is approved, gate, passed, after Agree on the payment contract (done), Write what the voice says"
                        + " (in review) and Model seats, holds and refunds (done), on the critical path",
                words("go"));
        assertEquals("Build, phase, 1 of 5 done, 19 h", words("build"));
    }

    @Test
    void whatOthersChangeLeavesTheFieldTheFoldsAndAllOtherLinesAlone(FxRobot robot) {
        open(robot, "design");
        Toolkit.call(() -> {
            selection().phase("design");
            return true;
        });
        robot.type(KeyCode.LEFT);
        waitUntil(() -> !lines().contains("script"));
        select("hold");
        robot.type(KeyCode.F2);
        here.awaitFocus("#outline-name");
        robot.write("Keep");
        var touched = new ArrayList<Object>();
        Toolkit.call(() -> {
            tree().getRoot().addEventHandler(
                    javafx.scene.control.TreeItem.<Object>treeNotificationEvent(), e -> touched.add(e.getTreeItem()));
            return true;
        });
        apply(new DraftEdit.UpdateTask(Sample.TICKETS, "menu", Map.of("title", "Record it"), List.of()), PLANNER);
        waitUntil(() -> words("menu").startsWith("Record it"));
        assertEquals(1, touched.size(), touched.toString());
        assertEquals("Keep", ((TextField) here.node("#outline-name")).getText());
        assertFalse(lines().contains("script"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> task("hold").orElseThrow().title().equals("Keep"));
        assertEquals(Set.of("hold"), selection().tasks());
    }

    @Test
    void whatIsProposedIsMarkedAndAnswered(FxRobot robot) {
        apply(new DraftEdit.AddTask(Sample.TICKETS, "tour", Map.of("title", "Try it", "phase", "prove")), PLANNER);
        apply(new DraftEdit.RemoveTask(Sample.TICKETS, "tell"), PLANNER);
        open(robot, "tour");
        assertTrue(words("tour").contains("new, to be accepted or rejected"), words("tour"));
        assertTrue(words("tell").contains("removed by an agent"), words("tell"));
        robot.type(KeyCode.A);
        waitUntil(() -> !words("tour").contains("accepted"));
        select("tell");
        robot.type(KeyCode.R);
        waitUntil(() -> task("tell").isPresent());
        assertFalse(words("tell").contains("removed"));
    }

    @Test
    void whatIsDoneIsHiddenInBothViews(FxRobot robot) {
        open(robot, "hold");
        robot.type(KeyCode.H);
        waitUntil(() -> !lines().contains("calls") && lines().contains("script"));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        here.awaitFocus("#outline-find-words");
        robot.write("week of phone");
        waitUntil(() -> selection().tasks().equals(Set.of("calls")) && lines().contains("calls"));
        robot.type(KeyCode.ESCAPE);
        here.awaitFocus("#outline-tree");
    }

    @Test
    void aPlanWithoutTasksSaysWhatToDo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        here.awaitFocus("#new-plan-title");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Paint the shed").type(KeyCode.ENTER);
        waitUntil(() -> here.window.chosen().equals(Optional.of("paint-the-shed")));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitUntil(() -> here.isSeen("#outline-empty"));
        here.awaitFocus("#outline-tree");
        write(robot, "Buy paint", KeyCode.T);
        waitUntil(() -> lines().equals(List.of("buy-paint")));
        assertFalse(here.isSeen("#outline-empty"));
    }

    private void open(FxRobot robot, String task) {
        select(task);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        here.awaitFocus("#outline-tree");
    }

    private void select(String task) {
        Toolkit.call(() -> {
            selection().only(task);
            return true;
        });
    }

    /// Opens a field with a key, and writes into it.
    private void write(FxRobot robot, String words, KeyCode... keys) {
        robot.push(keys);
        here.awaitFocus("#outline-name");
        robot.write(words).type(KeyCode.ENTER);
        here.awaitFocus("#outline-tree");
    }

    private void apply(Edit edit, Author author) {
        here.workspace.apply(edit, author);
        Toolkit.call(() -> {
            here.desk.refresh();
            return true;
        });
    }

    private Selection selection() {
        return here.window.graph().canvas().selection();
    }

    private TreeView<?> tree() {
        return here.window.outline().tree();
    }

    private static String idOf(Object row) {
        var found = ID.matcher(String.valueOf(row));
        return found.find() ? found.group(1) : "";
    }

    private List<TreeCell<?>> cells() {
        return Toolkit.call(() -> {
            tree().layout();
            return tree().lookupAll(".tree-cell").stream()
                    .filter(TreeCell.class::isInstance)
                    .<TreeCell<?>>map(cell -> (TreeCell<?>) cell)
                    .filter(cell -> cell.isVisible() && cell.getId() != null)
                    .toList();
        });
    }

    private String focusedLine() {
        var item = Toolkit.call(() -> tree().getFocusModel().getFocusedItem());
        return item == null ? "" : idOf(item.getValue());
    }

    /// The lines that are not below a closed one, first to last.
    private List<String> lines() {
        return Toolkit.call(() -> {
            var ids = new ArrayList<String>();
            for (int i = 0; i < tree().getExpandedItemCount(); i++) ids.add(idOf(tree().getTreeItem(i).getValue()));
            return ids;
        });
    }

    private String words(String line) {
        return Toolkit.call(() -> cells().stream()
                .filter(cell -> cell.getId().equals("outline-" + line))
                .map(TreeCell::getAccessibleText)
                .findFirst()
                .orElse(""));
    }

    private String said() {
        var notice = here.desk.noticeProperty().get();
        return notice == null ? "" : notice.sentence();
    }

    private Content content() {
        return Content.ofDraft(here.workspace.snapshot(), Sample.TICKETS);
    }

    private Optional<Task> task(String id) {
        return Content.ofDraft(here.workspace.snapshot(), here.window.chosen().orElseThrow()).task(id);
    }

    private List<String> phases() {
        return content().phases().stream().map(phase -> phase.id()).toList();
    }

    private boolean depends(String from, String to) {
        return content().dependenciesOf(to).stream().anyMatch(d -> d.from().equals(from));
    }
}
