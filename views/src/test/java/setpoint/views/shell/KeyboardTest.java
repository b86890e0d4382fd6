package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Plan;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// The window without a mouse.
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
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
    void f6JumpsFromPartToPartAndComesBackToWhereItWas(FxRobot robot) {
        select("hold");
        here.awaitFocus("#graph-canvas");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        here.awaitFocus("#search");
        robot.type(KeyCode.TAB);
        var left = owner();
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        here.awaitFocus("#plans");
        robot.type(KeyCode.F6);
        here.awaitFocus("#" + left);
        robot.type(KeyCode.F6);
        here.awaitFocus("#graph-canvas");
    }

    @Test
    void lettersWorkFromTheSidebarToo(FxRobot robot) {
        robot.clickOn("#plan-" + Sample.READING).type(KeyCode.T);
        here.awaitFocus("#task-name");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void anActionIsNotDoneBehindADialog(FxRobot robot) {
        long before = here.workspace.snapshot().revision();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        here.awaitFocus("#new-plan-title");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.K);
        here.awaitFocus("#new-plan-title");
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !here.isSeen("#new-plan-title"));
        assertEquals(before, here.workspace.snapshot().revision());
    }

    @Test
    void allKeysAreListed(FxRobot robot) {
        robot.type(KeyCode.F1);
        waitUntil(() -> here.isSeen("#key-sheet"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !here.isSeen("#key-sheet"));
    }

    @Test
    void aPlanIsMadeNamedAndArchivedByKeysAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        here.awaitFocus("#new-plan-title");
        robot.write("Paint the shed").type(KeyCode.ENTER);
        waitUntil(() -> here.window.chosen().equals(Optional.of("paint-the-shed")));
        here.awaitFocus("#graph-canvas");
        robot.push(KeyCode.SHIFT, KeyCode.F6).push(KeyCode.SHIFT, KeyCode.F6);
        here.awaitFocus("#plans");
        robot.type(KeyCode.DELETE);
        waitUntil(() -> here.workspace.snapshot().get(Plan.class, "", "paint-the-shed").archived());
    }

    @Test
    void tabComesByEverythingOnceAround(FxRobot robot) {
        Toolkit.call(() -> {
            here.window.graph().canvas().requestFocus();
            return true;
        });
        var seen = new ArrayList<String>();
        for (int i = 0; i < 60 && !seen.contains(owner()); i++) {
            seen.add(owner());
            robot.type(KeyCode.TAB);
        }
        for (var id : List.of("workspace-menu", "go-inbox", "go-templates", "new-plan", "plans", "agents", "theme",
                "search"))
            assertEquals(1, seen.stream().filter(id::equals).count(), () -> id + " in " + seen);
    }

    private String owner() {
        return Toolkit.call(() -> String.valueOf(here.window.scene().getFocusOwner().getId()));
    }

    private void select(String task) {
        Toolkit.call(() -> {
            here.window.graph().canvas().selectedProperty().set(task);
            here.window.graph().canvas().requestFocus();
            return true;
        });
    }
}
