package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.core.Workspace;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.week.SampleWeek;
import setpoint.views.week.WeekCanvas;
import setpoint.views.week.WeekSelection.Spot;

/// Pictures of the week as a person meets it, with the style sheets found faultless.
class WeekShotsTest {
    @Test
    void aWeekInWhichEverythingHappened() {
        draw("week", 1440, 900, _ -> {});
    }

    @Test
    void onASmallScreen() {
        draw("week-small", 1280, 720, _ -> {});
    }

    @Test
    void aNewBlockBeingNamed() {
        draw("week-name", 1440, 900, canvas -> {
            canvas.selection().at(new Spot(3, 16 * 60));
            press(canvas, KeyCode.N);
        });
    }

    @Test
    void whatFitsAHole() {
        draw("week-fits", 1280, 720, canvas -> {
            canvas.selection().at(new Spot(4, 11 * 60));
            press(canvas, KeyCode.F);
        });
    }

    @Test
    void theCardOfABlock() {
        draw("week-card", 1440, 900, canvas -> {
            var late = canvas.week().orElseThrow().pieces().stream().filter(piece -> piece.day() == 1).findFirst();
            canvas.selection().only(late.orElseThrow().id());
            press(canvas, KeyCode.ENTER);
        });
    }

    @Test
    void anOlderRecordBeingCorrected() {
        draw("week-why", 1280, 720, canvas -> {
            var record = canvas.week().orElseThrow().pieces().stream()
                    .filter(piece -> piece.day() == 0 && !piece.isDream())
                    .findFirst();
            canvas.selection().only(record.orElseThrow().id());
            press(canvas, KeyCode.DELETE);
        });
    }

    @Test
    void whatADayMayCost() {
        draw("week-energy", 1280, 720, canvas -> {
            canvas.selection().at(new Spot(2, 16 * 60));
            press(canvas, KeyCode.C);
            refuse(canvas.getScene(), "#week-energy-units", "99");
        });
    }

    @Test
    void aRoutineBeingChanged() {
        draw("week-routine", 1280, 720, canvas -> {
            var row = canvas.getScene().lookup("#routine-inbox");
            row.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        });
    }

    @Test
    void beforeAnythingIsApprovedTheTraySaysWhatComesThere() {
        var workspace = new Workspace(new HesitantJournal(List.of(Agent.you())), SampleWeek.CLOCK);
        Shots.draw("week-nothing-runs", workspace, SampleWeek.CLOCK, 1280, 720, window -> {
            window.showWeek();
            for (int i = 0; i < 2; i++) window.scene().snapshot(null);
            var words = ((Label) window.scene().lookup("#week-tray-nothing")).getText();
            assertTrue(words.startsWith("Tasks of approved plans appear here"), words);
        });
    }

    @Test
    void theKeysOfTheWeek() {
        Shots.draw("week-keys", SampleWeek.workspace(), SampleWeek.CLOCK, 1280, 720, window -> {
            window.showWeek();
            window.showKeys();
            window.scene().snapshot(null);
            var first = (Label) window.scene().lookup(".key-group");
            assertEquals("Week", first.getText(), "what can be done here comes first");
        });
    }

    private static void refuse(Scene scene, String field, String typed) {
        var input = (TextField) scene.lookup(field);
        input.setText(typed);
        input.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    @Test
    void onlyWhatHappened() {
        draw("week-reality", 1280, 720,
                canvas -> ((ButtonBase) canvas.getScene().lookup("#week-layer-reality")).fire());
    }

    @Test
    void aWeekWithoutADream() {
        Shots.draw("week-empty", SampleWeek.emptyWeek(SampleWeek.CLOCK), SampleWeek.CLOCK, 1280, 720, window -> {
            window.choose(Sample.TICKETS);
            window.showWeek();
        });
    }

    private static void draw(String name, int width, int height, java.util.function.Consumer<WeekCanvas> pose) {
        Shots.draw(name, SampleWeek.workspace(), SampleWeek.CLOCK, width, height, window -> {
            window.choose(Sample.TICKETS);
            window.showWeek();
            for (int i = 0; i < 2; i++) window.scene().snapshot(null);
            pose.accept((WeekCanvas) window.scene().lookup("#week-canvas"));
        });
    }

    private static void press(WeekCanvas canvas, KeyCode key) {
        canvas.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
