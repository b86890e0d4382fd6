package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanVersion;
import setpoint.model.work.WorkState;
import setpoint.views.desk.BlankTemplate;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.PlanFiles;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphAction;
import setpoint.views.shell.Window;

/// Parts of plans that go over the clipboard, in the window and with the formats that the program has.
@ExtendWith(ApplicationExtension.class)
class ClipboardTest {
    private static final Author YOU = Author.person("you", "window");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private final Workspace workspace = new Workspace(new MemoryJournal(), CLOCK);
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        does(new PlanEdit.CreatePlan("fair", "Town", "Run the book fair", ""));
        does(new DraftEdit.AddPhase("fair", "before", Map.of("title", "Before")));
        does(new DraftEdit.AddPhase("fair", "during", Map.of("title", "During")));
        task("hall", "before", "Rent the hall");
        task("tables", "before", "Borrow \"forty\" tables & chairs");
        task("open", "during", "Open the doors");
        does(new DraftEdit.AddTask("fair", "count", Map.of("title", "Count the tables", "parent", "tables", "phase",
                "before", "estimate", Map.of("likelyMin", 30L))));
        does(new DraftEdit.AddDependency("fair", "hall", "tables", Dependency.Type.SS, 45));
        does(new DraftEdit.AddDependency("fair", "tables", "open"));
        does(new PlanEdit.CreatePlan("market", "Town", "Hold a market", ""));
        does(new DraftEdit.AddPhase("market", "prepare", Map.of("title", "Prepare")));
        does(new DraftEdit.AddTask("market", "hall", Map.of("title", "Ask for the square", "phase", "prepare")));
        desk = new Desk(workspace, YOU, CLOCK, new Means((_, _, _) -> {
            throw new IllegalStateException();
        }, new BlankTemplate(), new ClipboardFormats(), PlanFiles.NONE, Runnable::run));
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.showOn(stage);
        window.choose("fair");
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    @Test
    void goesFromOnePlanToAnotherWithoutLoss(FxRobot robot) {
        select("hall", "tables");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        waitUntil(() -> said().equals("Copied 3 tasks."));
        go("market");
        select("hall");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("market").tasks().size() == 4);
        var pasted = content("market").task("hall-2").orElseThrow();
        assertEquals("Rent the hall", pasted.title());
        assertEquals("prepare", pasted.phase());
        assertEquals("Ask for the square", content("market").task("hall").orElseThrow().title());
        var count = content("market").task("count").orElseThrow();
        assertEquals("tables", count.parent());
        assertEquals(30, count.likelyMinutes());
        var d = content("market").dependencies();
        assertEquals(List.of("hall-2>tables"), d.stream().map(Dependency::id).toList());
        assertEquals(Dependency.Type.SS, d.getFirst().type());
        assertEquals(45, d.getFirst().lagMin());
        waitUntil(() -> List.copyOf(window.graph().canvas().selection().tasks()).equals(List.of("hall-2", "tables")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> content("market").tasks().size() == 1);
    }

    @Test
    void otherProgramsGetAFlowchartThatComesBackTheSame(FxRobot robot) {
        select("hall", "tables", "open");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        waitUntil(() -> said().equals("Copied 4 tasks."));
        var text = Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("flowchart LR"), text);
        put(text);
        does(new PlanEdit.CreatePlan("empty", "Town", "Nothing yet", ""));
        go("empty");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("empty").tasks().size() == 4);
        var there = content("empty");
        assertEquals(List.of("before", "during"), there.phases().stream().map(Phase::id).toList());
        assertEquals("Borrow \"forty\" tables & chairs", there.task("tables").orElseThrow().title());
        assertEquals(
                content("fair").dependencies().stream().map(d -> d.id() + d.type() + d.lagMin()).toList(),
                there.dependencies().stream().map(d -> d.id() + d.type() + d.lagMin()).toList());
    }

    @Test
    void cutTakesAwayWhatItCopiesAndPasteBringsItBack(FxRobot robot) {
        select("tables");
        robot.push(KeyCode.CONTROL, KeyCode.X);
        waitUntil(() -> content("fair").task("tables").isEmpty() && content("fair").task("count").isEmpty());
        select("open");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("count").isPresent());
        assertEquals("during", content("fair").task("tables").orElseThrow().phase());
    }

    @Test
    void duplicatesStandBesideTheirModels(FxRobot robot) {
        select("hall", "count");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        waitUntil(() -> content("fair").task("count-2").isPresent());
        assertEquals("tables", content("fair").task("count-2").orElseThrow().parent());
        assertEquals("before", content("fair").task("hall-2").orElseThrow().phase());
        assertEquals(2, content("fair").dependencies().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> content("fair").tasks().size() == 4);
    }

    @Test
    void asJsonItIsAPlanFile(FxRobot robot) {
        select("hall");
        robot.interact(() -> action("graph-copy-json").run());
        var text = Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("\"schema\": \"setpoint-plan/1\"") && text.contains("\"Rent the hall\""), text);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("hall-2").isPresent());
    }

    @Test
    void linesBecomeTasksOfTheSelectedPhase(FxRobot robot) {
        put("  Print the posters\n\n\tHang them up\r\nHang them up\n");
        select("open");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("hang-them-up-2").isPresent());
        assertEquals("during", content("fair").task("print-the-posters").orElseThrow().phase());
        assertEquals("Hang them up", content("fair").task("hang-them-up").orElseThrow().title());
    }

    @Test
    void anOutlineBecomesTasksWithWhatIsDoneInIt(FxRobot robot) {
        put("# Clean up\n- [x] Fold the tables\n- [ ] Sweep the hall\n");
        select("open");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("sweep-the-hall").isPresent());
        var done = workspace.snapshot().get(WorkState.class, "fair", "fold-the-tables");
        assertEquals("fair", done.plan());
        assertTrue(done.hasEnded());
        put("- Thank the helpers\n- Give back the keys");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("give-back-the-keys").isPresent());
    }

    @Test
    void tasksInJsonNeedNoPlanAroundThem(FxRobot robot) {
        select();
        put("[{\"id\": \"a\", \"title\": \"Ask\"}, {\"id\": \"b\", \"title\": \"Act\", \"dependsOn\": [\"a\"]}]");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("b").isPresent());
        assertTrue(content("fair").dependencies().stream().anyMatch(d -> d.id().equals("a>b")));
        put("{\"id\": \"c\", \"title\": \"Celebrate\"}");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> content("fair").task("c").isPresent());
    }

    @Test
    void whatIsBrokenIsRefusedInASentenceThatNamesThePlace(FxRobot robot) {
        select();
        long before = workspace.snapshot().revision();
        for (var broken : Map.of(
                "{\"tasks\": [\n  {\"id\": \"a\", \"title\": }]}", "line 2",
                "{\"schema\": \"setpoint-plan/1\", \"id\": \"p\", \"title\": \"P\", \"tasks\": [{\"id\": \"a b\", \"title\": \"A\"}]}",
                "tasks[0]",
                "[1, 2]", "The clipboard holds JSON that is neither a plan nor a task",
                "{\"left\": \"right\"}", "The clipboard holds JSON that is neither a plan nor a task",
                "flowchart LR\n  a[unclosed --> b\n", "line 2",
                "   \n\n", "The clipboard holds no text to make tasks of.",
                "a\n" + "b".repeat(501), "The clipboard, line 2",
                "x\n".repeat(501), "The clipboard, line 501",
                "word ".repeat(900_000), "4 MiB").entrySet()) {
            put(broken.getKey());
            robot.push(KeyCode.CONTROL, KeyCode.V);
            waitUntil(() -> said().contains(broken.getValue()));
            assertEquals(before, workspace.snapshot().revision(), broken.getValue());
            assertFalse(said().contains("Exception"), said());
        }
    }

    @Test
    void nothingOnTheClipboardIsNothingPasted(FxRobot robot) {
        select();
        Toolkit.call(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        });
        long before = workspace.snapshot().revision();
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> said().equals("The clipboard holds no text to make tasks of."));
        assertEquals(before, workspace.snapshot().revision());
    }

    @Test
    void aLockedVersionOffersAChangeBeforeItIsPastedInto(FxRobot robot) {
        does(new PlanEdit.ApproveVersion("market", "Agreed", PlanVersion.ApprovedHow.WINDOW));
        go("market");
        put("Sweep the square");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitUntil(() -> robot.lookup("#request-change").tryQuery().isPresent());
        assertEquals(1, content("market").tasks().size());
        robot.clickOn("#request-change");
        waitUntil(() -> robot.lookup("#decision-text").tryQuery().isPresent());
        robot.clickOn("#decision-text").write("One thing was forgotten");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> content("market").task("sweep-the-square").isPresent());
    }

    @Test
    void theContextMenuOffersTheSame(FxRobot robot) {
        select("hall");
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        waitUntil(() -> robot.lookup("Duplicate").tryQuery().isPresent());
        robot.clickOn("Duplicate");
        waitUntil(() -> content("fair").task("hall-2").isPresent());
    }

    private GraphAction action(String id) {
        return window.graph().actions().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private void task(String id, String phase, String title) {
        does(new DraftEdit.AddTask("fair", id, Map.of("title", title, "phase", phase)));
    }

    private void does(Edit edit) {
        workspace.apply(edit, YOU);
    }

    private Content content(String plan) {
        return Content.ofDraft(workspace.snapshot(), plan);
    }

    private void go(String plan) {
        Toolkit.call(() -> {
            desk.refresh();
            window.choose(plan);
            window.graph().canvas().requestFocus();
            return true;
        });
        waitUntil(() -> window.chosen().orElse("").equals(plan));
    }

    private void select(String... tasks) {
        waitUntil(() -> List.of(tasks).stream().allMatch(t -> window.graph().canvas().boundsOf(t).isPresent()));
        Toolkit.call(() -> {
            window.graph().canvas().requestFocus();
            window.graph().canvas().selection().all(List.of(tasks));
            return true;
        });
    }

    private static void put(String text) {
        Toolkit.call(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private String said() {
        var notice = desk.noticeProperty().get();
        return notice == null ? "" : notice.sentence();
    }

    private static void waitUntil(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be", neverSo);
        }
    }
}
