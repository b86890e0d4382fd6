package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.views.desk.Toolkit;

/// Phases are reached, added, named, moved and removed in the graph.
@ExtendWith(ApplicationExtension.class)
class PhaseTest {
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
    void arrowsLeadFromTheTopCardToItsPhaseAndBack(FxRobot robot) {
        graph.select(topOf("build"));
        robot.type(KeyCode.UP);
        waitForPhase("build");
        robot.type(KeyCode.LEFT);
        waitForPhase(phases().get(phases().indexOf("build") - 1));
        robot.type(KeyCode.RIGHT);
        waitForPhase("build");
        robot.type(KeyCode.DOWN);
        graph.waitForSelected(topOf("build"));
    }

    @Test
    void aNewPhaseStandsBehindThatOfTheSelectionAndTakesTheNextTask(FxRobot robot) {
        int place = phases().indexOf("build");
        graph.select(topOf("build"));
        robot.type(KeyCode.N);
        name(robot, "Rehearse");
        waitForPhase("rehearse");
        assertEquals(place + 1, phases().indexOf("rehearse"));
        robot.type(KeyCode.T);
        name(robot, "Play it once");
        waitUntil(() -> graph.content().task("play-it-once").isPresent());
        assertEquals("rehearse", graph.task("play-it-once").phase());
        assertEquals(List.of(), graph.content().dependenciesOf("play-it-once"));
    }

    @Test
    void theSelectedPhaseIsRenamedMovedAndRemovedByKey(FxRobot robot) {
        var before = phases();
        int tasks = graph.content().tasks().size();
        selectPhase("build");
        robot.type(KeyCode.F2);
        name(robot, "Make");
        waitUntil(() -> "Make".equals(titleOf("build")));
        selectPhase("build");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitUntil(() -> phases().indexOf("build") == before.indexOf("build") - 1);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitUntil(() -> phases().equals(before));
        robot.type(KeyCode.DELETE);
        waitUntil(() -> !phases().contains("build"));
        assertEquals(tasks, graph.content().tasks().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> phases().equals(before));
    }

    @Test
    void theHeaderOffersWhatCanBeDoneToItsPhase(FxRobot robot) {
        selectPhase("build");
        var header = Toolkit.call(() -> {
            var area = graph.canvas().onScreen().headerOf("build").orElseThrow();
            return graph.canvas().localToScreen(area.x() + 12, area.middleY());
        });
        robot.clickOn(header, MouseButton.SECONDARY).clickOn("#menu-graph-remove-phase");
        waitUntil(() -> !phases().contains("build"));
    }

    private static void name(FxRobot robot, String title) {
        waitUntil(() -> robot.lookup("#task-name").tryQuery().isPresent());
        robot.write(title).type(KeyCode.ENTER);
        waitUntil(() -> robot.lookup("#task-name").tryQuery().isEmpty());
    }

    private void selectPhase(String phase) {
        Toolkit.call(() -> {
            graph.canvas().requestFocus();
            graph.selection().phase(phase);
            return true;
        });
        waitUntil(() -> graph.canvas().isFocused());
    }

    private void waitForPhase(String phase) {
        waitUntil(() -> phase.equals(graph.selection().phase()), () -> "it is " + graph.selection().phase());
    }

    private String topOf(String phase) {
        return graph.content().tasks().stream()
                .filter(task -> phase.equals(task.phase()))
                .map(Task::id)
                .min(java.util.Comparator.comparingDouble(id -> graph.drawn(id).y()))
                .orElseThrow();
    }

    private List<String> phases() {
        return graph.content().phases().stream().map(Phase::id).toList();
    }

    private String titleOf(String phase) {
        return graph.content().phases().stream()
                .filter(one -> one.id().equals(phase))
                .map(Phase::title)
                .findFirst()
                .orElse("");
    }
}
