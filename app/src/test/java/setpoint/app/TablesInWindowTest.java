package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
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
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Setting;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.TimeTable.Meaning;
import setpoint.views.desk.Toolkit;
import setpoint.views.files.FileChoice;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Window;

/// Tables of time of which the person at the window says which column holds what, with a real workspace on disk.
@ExtendWith(ApplicationExtension.class)
class TablesInWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private static final String UNKNOWN = "Begin,Until,Text\n2026-11-23 08:00,2026-11-23 09:00,Write\n"
            + "2026-11-24 08:00,2026-11-24 09:30,Read\nsoon,later,Dream\n";

    @TempDir Path folder;

    private Opened opened;
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        opened = new Wiring(Map.of()).open(folder.resolve("workspace"), CLOCK, "window");
        opened.apply(new AddAgent("aki", Author.Type.AI, Map.of("name", "Aki", "zone", "Asia/Tokyo")));
        desk = new Desk(opened.workspace(), opened.you(), CLOCK, new Means((_, _, _) -> {
            throw new IllegalStateException();
        }, new ShippedTemplates(), new ClipboardFormats(), new WorkspaceFiles(opened),
                Executors.newSingleThreadExecutor(Wiring.threads())));
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.chooseFilesBy(new FileChoice() {
            @Override
            public List<Path> toRead(String title, List<String> endings) {
                assertEquals(List.of(".csv", ".tsv"), endings);
                return List.of(folder.resolve("chosen.csv"));
            }

            @Override
            public Optional<Path> toWrite(String title, String name, String ending) {
                return Optional.empty();
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
    void theGuessComesInByTheKeyboardAloneAsOneStepOfUndo(FxRobot robot) {
        take(file("times.csv", UNKNOWN));
        waitUntil(() -> isReady("Import 2 blocks"));
        assertEquals("Start", said(1));
        assertEquals("End", said(2));
        assertEquals("Title", said(3));
        assertTrue(read("#preview-summary").contains("2 blocks of what happened, 2.5 h in all. Left out: 1 row."),
                read("#preview-summary"));
        assertTrue(texts("#preview-blocks").contains("08:00–09:30"), texts("#preview-blocks").toString());
        assertTrue(texts("#preview-remarks").contains("Line 4: left out: “soon” has no time of day."),
                texts("#preview-remarks").toString());
        robot.push(KeyCode.ENTER);
        waitUntil(() -> blocks("you").size() == 2 && !seen("#columns-dialog"));
        assertFalse(seen("#import-report"), "all was seen before");
        waitUntil(() -> seen("#week-tray"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> blocks("you").isEmpty());
        assertTrue(opened.workspace().snapshot().all(Setting.class, "").isEmpty());
    }

    @Test
    void whatIsCorrectedIsRememberedForTheNextFileAndForTheCommandLine(FxRobot robot) {
        take(file("times.csv", "Note,Text,a,b\nx,Write,2026-11-23 08:00,2026-11-23 09:00\n"));
        waitUntil(() -> isReady("Import 1 block"));
        assertEquals("Title", said(2));
        say(1, "title");
        assertEquals("Not used", said(2), "one column at a time");
        waitUntil(() -> isReady("Import 1 block") && texts("#preview-blocks").contains("x"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> blocks("you").size() == 1);
        take(file("next.csv", "Note,Text,a,b\ny,Write,2026-11-24 08:00,2026-11-24 09:00\n"));
        waitUntil(() -> blocks("you").size() == 2);
        assertFalse(seen("#columns-dialog"));
        assertEquals(List.of("x", "y"), blocks("you").stream().map(Timeblock::title).sorted().toList());
    }

    @Test
    void whatIsOpenIsAskedForAndEscLeavesEverythingAsItWas(FxRobot robot) {
        take(file("times.csv", "User,Day,From,Min\nAda,03/04/2026,08:00,30\nBob,03/04/2026,09:00,45\n"));
        waitUntil(() -> read("#preview-summary").contains("entries of 2 people"));
        assertTrue(button("#columns-import").isDisabled());
        Toolkit.call(() -> {
            choice("#columns-person").setValue("Bob");
            return true;
        });
        waitUntil(() -> read("#preview-summary").contains("may be DD/MM/YYYY or MM/DD/YYYY"));
        Toolkit.call(() -> {
            choice("#columns-dates").setValue("MM/DD/YYYY");
            return true;
        });
        waitUntil(() -> texts("#preview-blocks").contains("Wed 4 Mar 2026"));
        say(3, "");
        waitUntil(() -> read("#preview-summary").equals("Say which column holds the start."));
        robot.push(KeyCode.ESCAPE);
        waitUntil(() -> !seen("#columns-dialog"));
        assertEquals(List.of(), blocks("you"));
    }

    @Test
    void whatWasSaidBeforeAndFitsNoLongerIsAskedForAgain(FxRobot robot) {
        take(file("times.csv",
                "User,s,e\nAda,2026-11-23 08:00,2026-11-23 09:00\nBob,2026-11-23 08:00,2026-11-23 09:00\n"));
        waitUntil(() -> read("#preview-summary").contains("entries of 2 people"));
        robot.clickOn("#columns-person").push(KeyCode.DOWN, KeyCode.ENTER);
        waitUntil(() -> isReady("Import 1 block"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> blocks("you").size() == 1);
        take(file("next.csv", "User,s,e\nEve,2026-11-24 08:00,2026-11-24 09:00\n"));
        waitUntil(() -> isReady("Import 1 block"));
        assertTrue(read("#columns-about").contains("no entry of “"), read("#columns-about"));
    }

    @Test
    void itGoesIntoTheWeekOfAnotherAtTheTimesOfItsZone(FxRobot robot) {
        take(file("times.csv", UNKNOWN));
        waitUntil(() -> isReady("Import 2 blocks"));
        robot.clickOn("#columns-agent").clickOn("#columns-agent-aki");
        waitUntil(() -> isReady("Import 2 blocks") && field("#columns-zone").getPromptText().equals("Asia/Tokyo"));
        robot.clickOn("#columns-zone").write("Mars");
        waitUntil(() -> read("#preview-summary").contains("There is no time zone “Mars”"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("UTC");
        waitUntil(() -> isReady("Import 2 blocks"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil(() -> blocks("aki").size() == 2);
        assertEquals(Instant.parse("2026-11-23T08:00:00Z"),
                blocks("aki").stream().map(Timeblock::begin).min(Instant::compareTo).orElseThrow());
        take(file("again.csv", UNKNOWN));
        waitUntil(() -> blocks("you").size() == 2);
    }

    @Test
    void aTableThatIsKnownIsShownOnRequest(FxRobot robot) {
        file("chosen.csv", "Task,Description,Start date,Start time,End date,End time,Duration\n"
                + "Deep,Write,2026-11-23,08:00:00,2026-11-23,09:00:00,01:00:00\n");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("table of time").push(KeyCode.ENTER);
        waitUntil(() -> isReady("Import 1 block"));
        assertEquals(List.of("Task", "Title", "Date", "Start"), List.of(said(1), said(2), said(3), said(4)));
        say(1, "title");
        waitUntil(() -> isReady("Import 1 block") && texts("#preview-blocks").contains("Deep"));
        Toolkit.call(() -> {
            button("#columns-import").fire();
            return true;
        });
        waitUntil(() -> blocks("you").size() == 1);
        assertEquals("Deep", blocks("you").getFirst().title());
        take(folder.resolve("chosen.csv"));
        waitUntil(() -> seen("#import-report"));
    }

    @Test
    void amongSeveralFilesEachTableIsAskedFor(FxRobot robot) {
        take(
                file("a.csv", UNKNOWN), file("2026-11.data", "inc 20261123T100000Z - 20261123T103000Z # Mail\n"),
                file("b.csv", "x,y\n1,2\n"));
        waitUntil(() -> isReady("Import 2 blocks"));
        robot.push(KeyCode.ENTER);
        waitUntil(() -> seen("#columns-dialog") && read("#preview-summary").startsWith("Say which columns"));
        robot.push(KeyCode.ESCAPE);
        waitUntil(() -> seen("#import-report"));
        assertEquals(3, blocks("you").size());
    }

    private void take(Path... files) {
        Toolkit.call(() -> {
            window.take(List.of(files));
            return true;
        });
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private List<Timeblock> blocks(String agent) {
        return List.copyOf(opened.workspace().snapshot().all(Timeblock.class, agent));
    }

    private Node node(String id) {
        var node = window.scene().lookup(id);
        if (node == null) throw new AssertionError(id + " is not there");
        return node;
    }

    private boolean seen(String id) {
        var node = window.scene().lookup(id);
        return node != null && node.isVisible();
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> choice(String id) {
        return (ComboBox<T>) node(id);
    }

    private boolean isReady(String words) {
        return seen("#columns-import") && button("#columns-import").getText().equals(words)
                && !button("#columns-import").isDisabled();
    }

    private String read(String id) {
        return seen(id) ? ((Labeled) node(id)).getText() : "";
    }

    private List<String> texts(String id) {
        return node(id).lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
    }

    private String said(int column) {
        return Toolkit.call(() -> this.<Meaning>choice("#column-" + column).getValue().title());
    }

    private void say(int column, String word) {
        Toolkit.call(() -> {
            var choice = this.<Meaning>choice("#column-" + column);
            choice.setValue(choice.getItems().stream().filter(m -> m.word().equals(word)).findFirst().orElseThrow());
            return true;
        });
    }

    private static void waitUntil(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be", neverSo);
        }
    }
}
