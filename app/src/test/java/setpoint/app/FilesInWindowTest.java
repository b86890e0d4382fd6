package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.app.cli.frame.Opened;
import setpoint.model.inbox.ImportReport;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.Toolkit;
import setpoint.views.files.FileChoice;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Window;

/// Files that come into the window and go out of it, with a real workspace on disk.
@ExtendWith(ApplicationExtension.class)
class FilesInWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final String FLOW = "flowchart LR\n  dig[Dig the bed] --> sow[Sow the beans]\n";

    @TempDir Path folder;

    private Opened opened;
    private Desk desk;
    private Window window;
    private final List<Path> chosen = new ArrayList<>();

    @Start
    void start(Stage stage) {
        opened = new Wiring(Map.of()).open(folder.resolve("workspace"), CLOCK, "window");
        desk = new Desk(opened.workspace(), opened.you(), CLOCK, new Means((_, _, _) -> {
            throw new IllegalStateException();
        }, new ShippedTemplates(), new ClipboardFormats(), new WorkspaceFiles(opened),
                Executors.newSingleThreadExecutor(Wiring.threads())));
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.chooseFilesBy(new FileChoice() {
            @Override
            public List<Path> toRead(String title, List<String> endings) {
                assertTrue(endings.containsAll(List.of(".json", ".jsonl", ".mmd", ".md")), endings.toString());
                return List.copyOf(chosen);
            }

            @Override
            public Optional<Path> toWrite(String title, String name, String ending) {
                return Optional.of(folder.resolve(name));
            }
        });
        window.showOn(stage);
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
        opened.close();
    }

    @Test
    void aFileIsAFirstPlanAtOnce(FxRobot robot) {
        take(file("garden.mmd", FLOW));
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
        assertEquals(2, tasks("garden"));
        assertFalse(seen("#import-report"), "there is nothing to report");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> !opened.workspace().snapshot().has(Plan.key("garden")));
    }

    @Test
    void whatIsChosenComesInToo(FxRobot robot) {
        chosen.add(file("garden.mmd", FLOW));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
    }

    @Test
    void eachOfSeveralFilesIsOneChangeAndOneBrokenOneStopsNoOther(FxRobot robot) {
        long before = opened.workspace().snapshot().revision();
        take(
                file("garden.mmd", FLOW), file("broken.json", "{\"schema\": \"setpoint-plan/1\", \"id\": \"x\""),
                file("notes.md", "# Shed\n\n- [ ] Paint the shed\n"), file("picture.png", "\u0089PNG\r\n\u001a\n\0\0"));
        var sentences = report("2 of 4 files", 4);
        assertTrue(sentences.stream().anyMatch(s -> s.contains("broken.json")), sentences.toString());
        assertTrue(sentences.stream().noneMatch(s -> s.contains("Exception")), sentences.toString());
        assertEquals(before + 2, opened.workspace().snapshot().revision());
        robot.clickOn("#import-go-3");
        waitUntil(() -> window.chosen().isPresent() && !seen("#import-report"));
        assertEquals(1, tasks(window.chosen().orElseThrow()));
    }

    @Test
    void aCalendarGoesIntoTheWeekOfThePerson(FxRobot robot) {
        take(file("team.ics", """
                BEGIN:VCALENDAR
                X-WR-CALNAME:Team
                BEGIN:VEVENT
                UID:a
                SUMMARY:Stand-up
                DTSTART:20261124T090000Z
                DURATION:PT15M
                END:VEVENT
                END:VCALENDAR
                """));
        waitUntil(() -> calendar().isPresent());
        assertEquals("Stand-up", calendar().orElseThrow().events().getFirst().title());
        waitUntil(() -> seen("#week-tray"));
        assertFalse(seen("#import-report"), "there is nothing to report");
        take(folder.resolve("team.ics"));
        var sentences = report("1 file", 1);
        assertTrue(sentences.stream().anyMatch(s -> s.contains("Nothing has changed")), sentences.toString());
    }

    @Test
    void aLogOfTimeIsReportedWithWhatWasLeftOut(FxRobot robot) {
        take(file("2026-11.data", "inc 20261123T070000Z - 20261123T073000Z # Mail\ninc 20261123T074000Z\n"));
        var sentences = report("1 file", 1);
        assertTrue(sentences.stream().anyMatch(s -> s.contains("line 2: left out: it is still open")),
                sentences.toString());
        assertEquals(1, opened.workspace().snapshot().all(Timeblock.class, "you").size());
        robot.clickOn("#import-week-1");
        waitUntil(() -> seen("#week-tray") && !seen("#import-report"));
    }

    private Optional<BusyCalendar> calendar() {
        return opened.workspace().snapshot().find(BusyCalendar.class, "you", "team");
    }

    @Test
    void warningsAreTold() {
        take(file("issues.jsonl", """
                {"id":"bd-1","title":"Dig","status":"open","priority":1,"issue_type":"task","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z","dependencies":[{"issue_id":"bd-1","depends_on_id":"bd-99","type":"blocks"}]}
                """));
        var sentences = report("1 file", 1);
        assertTrue(sentences.stream().anyMatch(s -> s.contains("bd-99")), sentences.toString());
        assertTrue(opened.workspace().snapshot().everywhere(ImportReport.class).findAny().isPresent());
    }

    @Test
    void whatDiffersIsSettledByThePerson(FxRobot robot) {
        var file = file("garden.mmd", FLOW);
        take(file);
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
        opened.apply(new DraftEdit.UpdateTask("garden", "sow", Map.of("title", "Sow the peas"), List.of()));
        take(file);
        waitUntil(() -> seen("#import-keep-1"));
        assertEquals("Sow the peas", title("sow"));
        robot.clickOn("#import-keep-1");
        waitUntil(() -> !seen("#import-keep-1"));
        assertEquals("Sow the peas", title("sow"));
        take(file);
        waitUntil(() -> seen("#import-newer-1"));
        robot.clickOn("#import-newer-1");
        waitUntil(() -> !seen("#import-newer-1"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        take(file("garden.mmd", FLOW));
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
        long before = opened.workspace().snapshot().revision();
        take(folder.resolve("garden.mmd"));
        var sentences = report("1 file", 1);
        assertTrue(sentences.stream().anyMatch(s -> s.contains("Nothing has changed")), sentences.toString());
        assertEquals(before, opened.workspace().snapshot().revision());
    }

    @Test
    void hostileFilesEndInASentence() {
        var huge = folder.resolve("huge.json");
        write(huge, new byte[(32 << 20) + 1]);
        take(
                huge, folder, folder.resolve("missing.json"), file("deep.json", "[".repeat(100_000)),
                file("binary.md", "PK\u0003\u0004\0\0\0"), file("empty.json", ""));
        var sentences = report("0 of 6 files", 6);
        assertTrue(sentences.stream().noneMatch(s -> s.contains("Exception")), sentences.toString());
        assertEquals(List.of(), opened.workspace().snapshot().everywhere(Plan.class).toList());
    }

    @Test
    void aPlanGoesOutAndComesBackTheSame(FxRobot robot) throws IOException {
        take(file("garden.mmd", FLOW));
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitUntil(() -> seen("#export-save"));
        robot.clickOn("#export-save");
        var written = folder.resolve("garden.json");
        waitUntil(() -> Files.exists(written));
        assertTrue(Files.readString(written).contains("\"schema\""));
        long before = opened.workspace().snapshot().revision();
        take(written);
        waitUntil(() -> seen("#import-report"));
        assertEquals(before, opened.workspace().snapshot().revision());
    }

    @Test
    void theGraphGoesOutAsThePersonSeesIt(FxRobot robot) throws IOException {
        take(file("garden.mmd", FLOW));
        waitUntil(() -> window.chosen().equals(Optional.of("garden")));
        opened.apply(new DraftEdit.PlaceTask("garden", "sow", 777, 555));
        Toolkit.call(() -> {
            desk.refresh();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitUntil(() -> seen("#export-save"));
        assertFalse(seen("#export-look"), "a plan file has no colours");
        robot.clickOn("#export-format").push(KeyCode.END).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.ENTER);
        waitUntil(() -> seen("#export-look"));
        robot.clickOn("#export-theme").push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.clickOn("#export-save");
        var written = folder.resolve("garden.svg");
        waitUntil(() -> Files.exists(written));
        var svg = Files.readString(written);
        assertTrue(svg.contains("translate(777 555)"), svg);
        assertTrue(svg.contains("fill=\"#0d1117\""), "dark, as chosen");
    }

    private void take(Path... files) {
        Toolkit.call(() -> {
            window.take(List.of(files));
            return true;
        });
    }

    private Path file(String name, String text) {
        return write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private int tasks(String plan) {
        return opened.workspace().snapshot().all(Task.class, plan).size();
    }

    private String title(String task) {
        return opened.workspace().snapshot().get(Task.class, "garden", task).title();
    }

    private boolean seen(String id) {
        var node = window.scene().lookup(id);
        return node != null && node.isVisible();
    }

    /// All that the report says, once it has said something about each file.
    private List<String> report(String title, int files) {
        waitUntil(
                () -> seen("#import-report") && window.scene().lookup("#import-report").lookupAll(".report-file").size()
                        == files);
        var sentences = Toolkit.call(() -> window.scene().lookup("#import-report").lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertTrue(sentences.stream().anyMatch(s -> s.startsWith(title)), sentences.toString());
        return sentences;
    }

    private static void waitUntil(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be", neverSo);
        }
    }
}
