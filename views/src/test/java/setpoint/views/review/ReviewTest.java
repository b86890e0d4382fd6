package setpoint.views.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.model.core.Canonical;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Versions;
import setpoint.model.work.WorkState;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.PlanFiles;
import setpoint.views.desk.Toolkit;
import setpoint.views.files.FileChoice;
import setpoint.views.kit.Theme;
import setpoint.views.review.graph.DiffCanvas;

/// The review of a plan with a past, used with mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class ReviewTest {
    private final Reviewed past = Reviewed.drafted();
    private final List<String> written = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Desk desk;
    private ReviewView review;
    private Scene scene;

    @Start
    void start(Stage stage) {
        var plain = Means.plain(past.publisher());
        desk = new Desk(past.workspace, Sample.YOU, past.clock, new Means(
                plain.publisher(), plain.templates(), plain.clippings(), new NotedFiles(), plain.background()));
        review = new ReviewView(desk);
        review.setActions(plan -> asked.add(plan.id()), () -> asked.add("back"));
        review.setOnExportPicture((plan, version) -> asked.add(plan.id() + " " + version));
        scene = new Scene(review, 1000, 900);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        // The tests share the stage, and one of them makes it narrow.
        stage.sizeToScene();
        stage.show();
        desk.show(review, _ -> review.show(Reviewed.PLAN));
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            // A menu that goes after the next window has come would leave the robot without an active window.
            for (var open : List.copyOf(Window.getWindows())) if (open instanceof PopupWindow menu) menu.hide();
            desk.close();
            return true;
        });
    }

    /// Takes down what would be written.
    private final class NotedFiles implements PlanFiles {
        @Override
        public List<Format> formats() {
            return List.of(new Format("plan", "Plan file", ".json"), new Format("beads", "Beads issues", ".jsonl"));
        }

        @Override
        public void write(Snapshot now, String plan, int version, Format format, Path file) {
            if (file.endsWith("full.json")) throw new Refused("full.json cannot be written: no space left");
            written.add("%s %d %s %s".formatted(plan, version, format.word(), file));
        }
    }

    @Test
    void listsWhatChangedWithOldAndNew() {
        assertEquals("1 of 8", text("#review-position"));
        assertEquals("+1", text("#review-added"));
        assertEquals("−1", text("#review-removed"));
        assertEquals("~6", text("#review-changed"));
        var said = Toolkit.call(() -> node("#change-task-store").getAccessibleText());
        assertEquals("Changed task Store seats and holds: Criteria: 3 → 4; Estimate: 3 h → 4 h", said);
        assertEquals("43 h", text("#effect-effort"));
        assertTrue(text("#review-hidden").endsWith(" unchanged hidden"));
    }

    @Test
    void pointingAtAChangeShowsItInGraphAndFile(FxRobot robot) {
        robot.clickOn("#change-task-store");
        waitUntil(() -> "store".equals(graph().selectedProperty().get()));
        waitUntil(() -> linesOfFile().contains("+ \"likelyMin\": 240,"), this::linesOfFile);
        assertTrue(linesOfFile().contains("− \"likelyMin\": 180,"), linesOfFile());
        robot.type(KeyCode.DOWN);
        waitUntil(() -> text("#review-position").equals("4 of 8"));
        assertEquals("audit", graph().selectedProperty().get());
        robot.clickOn("#review-graph").type(KeyCode.UP);
        waitUntil(() -> text("#review-position").endsWith(" of 8"));
    }

    @Test
    void aClickInTheGraphPointsAtTheChange(FxRobot robot) {
        var area = Toolkit.call(() -> graph().boundsOf("fuzz")).orElseThrow();
        robot.type(KeyCode.DOWN);
        robot.clickOn(Toolkit.call(() -> graph().localToScreen(area.middleX(), area.middleY())));
        waitUntil(() -> text("#review-position").equals("1 of 8"));
    }

    @Test
    void approvesWithARationaleAndPublishes(FxRobot robot) {
        assertTrue(button("#review-approve").isDisabled());
        assertEquals("Say why: the rationale is empty.", text("#review-obstacle"));
        var preview = text("#review-ref");
        robot.clickOn("#review-rationale").write("Paying needs time");
        waitUntil(() -> !button("#review-approve").isDisabled());
        robot.clickOn("#review-approve");
        waitUntil(() -> state() == Versions.State.APPROVED);
        assertEquals("Paying needs time", newest().rationale());
        assertEquals(preview, text("#review-ref"), "approving alters no ref");
        assertFalse(rationale().isEditable());
        robot.clickOn("#review-publish");
        waitUntil(() -> state() == Versions.State.PUBLISHED);
        waitUntil(() -> button("#review-publish").isDisabled());
        assertEquals(preview, text("#review-ref"), "nor does publishing");
        assertEquals("v4 locked, 21 Nov 11:00", text("#review-locked"));
    }

    @Test
    void aBlankRationaleIsNone(FxRobot robot) {
        robot.clickOn("#review-rationale").write("   ");
        assertTrue(button("#review-approve").isDisabled());
        robot.interact(review::confirm);
        assertEquals(Versions.State.DRAFT, state());
    }

    @Test
    void errorsStandInTheWayAndLeadToTheirPlace(FxRobot robot) {
        past.does(Reviewed.update("safe", "gate", Map.of("type", "CHECK")));
        waitUntil(() -> text("#review-obstacle").contains("1 error stands in the way"));
        robot.clickOn("#review-rationale").write("All the same");
        assertTrue(button("#review-approve").isDisabled());
        assertTrue(text("#review-check-note").contains("1 error"), text("#review-check-note"));
        robot.clickOn("#check-show-1");
        waitUntil(() -> "safe".equals(graph().selectedProperty().get()));
    }

    @Test
    void aWarningLeadsToATaskThatIsTheSameAsBefore(FxRobot robot) {
        past.does(Reviewed.update("rules", "owner", "you"));
        past.does(new UpdateTask(Reviewed.PLAN, "lines", Map.of(), List.of("criteria")));
        waitUntil(() -> text("#review-position").endsWith(" of 9"));
        assertTrue(Toolkit.call(() -> graph().boundsOf("pay")).isPresent());
        robot.clickOn("#check-show-1");
        waitUntil(() -> "lines".equals(graph().selectedProperty().get()));
        assertFalse(button("#review-approve").isDisabled() && text("#review-obstacle").contains("error"));
    }

    @Test
    void proposalsAreAcceptedWithOneClick(FxRobot robot) {
        past.does(Reviewed.TESTER, Reviewed.update("calls", "criteria", List.of()));
        waitUntil(() -> text("#review-proposals").contains("1 change by agents that nobody has accepted"));
        robot.clickOn("#review-rationale").write("We agreed");
        assertTrue(button("#review-approve").isDisabled());
        assertEquals("1 proposal nobody has accepted yet.", text("#review-obstacle"));
        robot.clickOn("#review-accept-all");
        waitUntil(() -> Proposals.in(past.workspace.snapshot(), Reviewed.PLAN).isEmpty());
        waitUntil(() -> !button("#review-approve").isDisabled());
    }

    @Test
    void nothingElseIsApprovedThanWhatWasLookedAt(FxRobot robot) {
        robot.clickOn("#review-rationale").write("As I saw it");
        Toolkit.call(() -> {
            // Before the next pulse could show it.
            past.does(Reviewed.update("calls", "title", "Listen to nobody"));
            button("#review-approve").fire();
            return true;
        });
        assertEquals(Versions.State.DRAFT, state());
        assertTrue(String.valueOf(desk.noticeProperty().get()).contains("has changed since it was shown"));
        waitUntil(() -> text("#review-position").endsWith(" of 9"));
        click(robot, "#review-approve");
        waitUntil(() -> state() == Versions.State.APPROVED);
    }

    @Test
    void comparesAnyTwoVersions(FxRobot robot) {
        robot.clickOn("#review-to").clickOn("#review-to-v3");
        waitUntil(() -> text("#review-locked").startsWith("v3 locked"));
        robot.clickOn("#review-to").clickOn("#review-to-v4").clickOn("#review-from").clickOn("#review-from-v2");
        waitUntil(() -> text("#review-removed").equals("−2"));
        robot.clickOn("#review-earlier-v2");
        waitUntil(() -> text("#review-locked").startsWith("v2 locked"));
        assertEquals("What the phone calls taught us.", Toolkit.call(() -> rationale().getText()));
        assertFalse(rationale().isEditable());
        assertTrue(text("#review-calm-title").equals("This is the first version"), text("#review-calm-title"));
        robot.interact(review::confirm);
        assertEquals(Versions.State.DRAFT, state(), "an earlier version is only read");
    }

    @Test
    void copiesTheWholeRefAndTheCanonicalForm(FxRobot robot) {
        robot.clickOn("#review-copy-ref");
        var ref = clipboard();
        assertTrue(ref.matches("setpoint:sha256:[0-9a-f]{64}"), ref);
        assertEquals(ref.substring(0, 28) + "…" + ref.substring(ref.length() - 4), text("#review-ref"));
        robot.clickOn("#review-copy-canonical");
        assertEquals(ref, PlanRef.PREFIX + Canonical.sha256Hex(clipboard().getBytes(
                java.nio.charset.StandardCharsets.UTF_8)));
        robot.clickOn("#review-copy-ref-v2");
        assertEquals(Versions.get(past.workspace.snapshot(), Reviewed.PLAN, 2).planRef(), clipboard());
    }

    @Test
    void exportsInTheFormatThatIsChosen(FxRobot robot) {
        var names = new ArrayList<String>();
        review.chooseFilesBy(new FileChoice() {
            @Override
            public List<Path> toRead(String title, List<String> endings) {
                return List.of();
            }

            @Override
            public Optional<Path> toWrite(String title, String name, String ending) {
                names.add(name);
                return Optional.of(Path.of("/tmp", names.size() == 1 ? name : "full.json"));
            }
        });
        robot.clickOn("#review-export").clickOn("#review-export-beads");
        waitUntil(() -> !written.isEmpty());
        assertEquals(List.of("tickets-by-phone-v4.jsonl"), names);
        assertEquals(List.of("tickets-by-phone 0 beads /tmp/tickets-by-phone-v4.jsonl"), written);
        robot.clickOn("#review-export").clickOn("#review-export-plan");
        waitUntil(() -> String.valueOf(desk.noticeProperty().get()).contains("no space left"));
    }

    @Test
    void leavesToOthersHowAPictureIsAsked(FxRobot robot) {
        robot.clickOn("#review-export").clickOn("#review-export-picture");
        waitUntil(() -> asked.equals(List.of(Reviewed.PLAN + " 0")));
    }

    @Test
    void asksForAChangeAndLeavesToOthersHowItIsAsked(FxRobot robot) {
        robot.clickOn("#review-request-change").clickOn("#review-back");
        assertEquals(List.of(Reviewed.PLAN, "back"), asked);
    }

    @Test
    void aDraftThatSaysTheSameIsNotApprovedButDiscarded(FxRobot robot) {
        past.approve("Enough").ask("Have another look");
        waitUntil(() -> text("#review-obstacle").startsWith("v5 says exactly what v4 says"));
        assertEquals("No difference", text("#review-calm-title"));
        robot.clickOn("#review-rationale").write("Again");
        assertTrue(button("#review-approve").isDisabled());
        robot.clickOn("#review-discard");
        waitUntil(() -> state() == Versions.State.APPROVED);
    }

    @Test
    void reopensWithThePublicationWhatIsTicked(FxRobot robot) {
        assertTrue(text("#review-reopen-note").contains("until v4 is published"), text("#review-reopen-note"));
        past.does(Reviewed.update("seats", "owner", "you")).approve("Enough");
        waitUntil(() -> node("#reopen-store") instanceof CheckBox tick && tick.isSelected());
        click(robot, "#review-publish");
        waitUntil(() -> state() == Versions.State.PUBLISHED);
        assertEquals(WorkState.State.OPEN, work("store"));
        assertEquals(WorkState.State.CLOSED, work("seats"), "its owner changed, not what it is to bring");
    }

    @Test
    void leavesClosedWhatIsNotTicked(FxRobot robot) {
        past.approve("Enough");
        waitUntil(() -> node("#reopen-store") instanceof CheckBox);
        click(robot, "#reopen-store");
        click(robot, "#review-publish");
        waitUntil(() -> state() == Versions.State.PUBLISHED);
        assertEquals(WorkState.State.CLOSED, work("store"));
    }

    @Test
    void showsWhatHidesInTextsEverywhere() {
        past.does(Reviewed.update("menu", "title", "Record \u202Eunem\u200B now"));
        waitUntil(() -> node("#change-task-menu") != null
                && node("#change-task-menu").getAccessibleText().contains("Record \\u202Eunem\\u200B now"));
        Toolkit.call(() -> {
            review.lookup("#change-task-menu");
            graph().selectedProperty().set("menu");
            return true;
        });
        waitUntil(() -> linesOfFile().replace("\n+ ", "").contains("Record \\u202Eunem\\u200B now"), this::linesOfFile);
        assertTrue(text("#review-check-note").contains("1 warning"), text("#review-check-note"));
    }

    @Test
    void showsOneColumnAtATimeWhereThereIsNoRoom(FxRobot robot) {
        Toolkit.call(() -> {
            scene.getWindow().setWidth(620);
            return true;
        });
        waitUntil(() -> node("#review-proof") != null && !node("#review-proof").isVisible());
        robot.clickOn("#review-show-proof");
        waitUntil(() -> node("#review-proof").isVisible() && !node("#review-changes").isVisible());
        robot.clickOn("#review-show-decision");
        waitUntil(() -> node("#review-approve").localToScene(node("#review-approve").getBoundsInLocal()).getMinX() > 0);
    }

    /// Clicks on what may have come only now.
    private void click(FxRobot robot, String id) {
        waitUntil(() -> {
            var there = node(id).localToScene(node(id).getBoundsInLocal());
            return scene.getWindow().isFocused() && there.getWidth() > 0 && there.getMinY() >= 0
                    && there.getMaxY() <= scene.getHeight();
        }, () -> id + " is at " + node(id).localToScene(node(id).getBoundsInLocal()));
        robot.clickOn(Toolkit.call(() -> {
            var middle = node(id).getBoundsInLocal();
            return node(id).localToScreen(middle.getCenterX(), middle.getCenterY());
        }));
    }

    private Versions.State state() {
        var now = past.workspace.snapshot();
        return Versions.stateOf(now, now.get(Plan.class, "", Reviewed.PLAN));
    }

    private PlanVersion newest() {
        return Versions.newest(past.workspace.snapshot(), Reviewed.PLAN).orElseThrow();
    }

    private WorkState.State work(String task) {
        return past.workspace.snapshot().get(WorkState.class, Reviewed.PLAN, task).state();
    }

    private DiffCanvas graph() {
        return (DiffCanvas) node("#review-graph");
    }

    private TextArea rationale() {
        return (TextArea) node("#review-rationale");
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private Node node(String id) {
        return scene.lookup(id);
    }

    private String text(String id) {
        return Toolkit.call(() -> ((Label) node(id)).getText());
    }

    private String clipboard() {
        return Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
    }

    /// What the file shows, each line with its sign and without what stands in front.
    private String linesOfFile() {
        return Toolkit.call(() -> {
            var lines = new StringBuilder();
            for (var cell : ((ListView<?>) node("#review-file")).lookupAll(".strip-cell")) {
                for (var label : cell.lookupAll(".line-sign")) lines.append(((Label) label).getText()).append(' ');
                for (var piece : cell.lookupAll(".piece"))
                    lines.append(((javafx.scene.text.Text) piece).getText().replaceAll("^ +$", ""));
                lines.append('\n');
            }
            return lines.toString();
        });
    }

    private static void waitUntil(Supplier<Boolean> condition) {
        waitUntil(condition, () -> "");
    }

    private static void waitUntil(Supplier<Boolean> condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be; " + instead.get(), neverSo);
        }
    }
}
