package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.WorkState;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// Tasks looked for in the graph, and what is done left out of it.
@ExtendWith(ApplicationExtension.class)
class FindTest {
    private GraphWindow graph;

    @Start
    void start(Stage stage) {
        graph = new GraphWindow(stage);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void typingSelectsTheFirstMatchAndEnterTheNext(FxRobot robot) {
        graph.select("tell");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitUntil(() -> robot.lookup("#graph-find-words").query().isFocused());
        robot.write("PHONE");
        waitUntil(() -> count(robot).equals("1 of 3"));
        var first = graph.selection().tasks();
        robot.type(KeyCode.ENTER);
        waitUntil(() -> count(robot).equals("2 of 3"));
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        waitUntil(() -> count(robot).equals("1 of 3") && graph.selection().tasks().equals(first));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        waitUntil(() -> count(robot).equals("3 of 3"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> graph.canvas().isFocused() && !robot.lookup("#graph-find").query().isVisible());
        assertEquals(1, graph.selection().tasks().size());
    }

    @Test
    void nothingNeedsToBeSelectedToLookForSomething(FxRobot robot) {
        graph.select();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitUntil(() -> robot.lookup("#graph-find-words").query().isFocused());
        assertEquals("", count(robot));
        robot.type(KeyCode.ENTER).write("xyzzy");
        waitUntil(() -> count(robot).equals("None"));
        assertTrue(graph.selection().tasks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("announce");
        graph.waitForSelected("tell");
    }

    @Test
    void eachWordCountsInTitleOrIdWithoutAccents(FxRobot robot) {
        graph.does(new DraftEdit.AddTask(
                Sample.TICKETS, "zz-9", Map.of("title", "Prüfe die Kasse", "phase", "prove")));
        graph.select("tell");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("zz prufe");
        graph.waitForSelected("zz-9");
        robot.write(" nothing");
        waitUntil(() -> count(robot).equals("None"));
        graph.waitForSelected("zz-9");
    }

    @Test
    void theMatchIsBroughtIntoView(FxRobot robot) {
        graph.select("calls");
        robot.type(KeyCode.DIGIT0);
        for (int i = 0; i < 3; i++) robot.type(KeyCode.PLUS);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("announce");
        graph.waitForSelected("tell");
        waitUntil(() -> {
            var area = graph.canvas().boundsOf("tell").orElseThrow();
            return area.x() >= 0 && area.right() <= graph.canvas().getWidth() && area.y() >= 0;
        });
    }

    @Test
    void whatIsDoneIsHiddenByAKeyAndComesBack(FxRobot robot) {
        graph.select("hold");
        robot.type(KeyCode.H);
        waitUntil(() -> graph.canvas().boundsOf("calls").isEmpty() && graph.canvas().boundsOf("store").isEmpty());
        assertEquals("7 done hidden", robot.lookup("#graph-hide-done .label").match(Label.class::isInstance)
                .queryAll().stream().map(l -> ((Label) l).getText()).filter(t -> !t.isEmpty()).findFirst().orElse(""));
        assertTrue(graph.canvas().boundsOf("hold").isPresent());
        graph.waitForSelected("hold");
        assertTrue(Toolkit.call(() -> graph.canvas().drawing().orElseThrow().edges().stream()
                .noneMatch(e -> e.to().equals("hold"))), "nobody waits for what is done");
        // In a small window the inspector lies over that end of the toolbar.
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> graph.canvas().selectedProperty().get() == null);
        robot.clickOn("#graph-hide-done");
        waitUntil(() -> graph.canvas().boundsOf("calls").isPresent());
    }

    @Test
    void whatIsFoundIsShownEvenWhereItWasHidden(FxRobot robot) {
        graph.select("hold");
        robot.type(KeyCode.H);
        waitUntil(() -> graph.canvas().boundsOf("calls").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.F).write("listen to a week");
        graph.waitForSelected("calls");
        waitUntil(() -> graph.canvas().boundsOf("calls").isPresent());
    }

    @Test
    void aPlanWithMuchDoneOpensWithoutIt(FxRobot robot) {
        var tasks = new HashMap<String, Task>();
        var work = new ArrayList<WorkState>();
        for (int i = 0; i < 302; i++) {
            var id = "t" + i;
            tasks.put(id, Task.titled("old", id, "Old task " + i));
            if (i > 0)
                work.add(WorkState.untouched("old", id)
                        .ended(WorkState.State.CLOSED, "you", Sample.CLOCK.instant(), "", ""));
        }
        var content = new Content("old", Brief.titled("Old"), List.of(),
                List.of(), tasks.values(), List.of());
        graph.does(new ImportPlan("Museum", content, work, List.of(), null, null,
                ImportPlan.OnConflict.FAIL, Map.of(), Map.of()));
        robot.interact(() -> graph.window.choose("old"));
        waitUntil(() -> graph.canvas().drawing().orElseThrow().cards().size() == 1);
        assertEquals(301, graph.canvas().viewing().hiddenProperty().get());
        robot.interact(() -> graph.canvas().requestFocus());
        robot.type(KeyCode.H);
        waitUntil(() -> graph.canvas().drawing().orElseThrow().cards().size() == 302);
        robot.interact(() -> graph.window.choose(Sample.TICKETS));
        robot.interact(() -> graph.window.choose("old"));
        waitUntil(() -> graph.canvas().drawing().orElseThrow().cards().size() == 302);
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#graph-find-count").queryAs(Label.class).getText();
    }
}
