package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.Agent;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.views.desk.Toolkit;
import setpoint.views.plan.GraphCanvas;

/// In an empty workspace a plan of 14 tasks in four phases with two gates is drawn, by keyboard alone and by mouse alone
/// (but for the names), with so few keys and clicks that it takes less than three minutes.
@ExtendWith(ApplicationExtension.class)
class DrawnFromNothingTest {
    private static final String PLAN = "open-a-second-bakery";
    private static final double MOST = 180;

    private final Effort effort = new Effort();
    private OpenWindow here;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        here = new OpenWindow(stage, List.of(Agent.you()));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void byKeyboardAlone(FxRobot robot) {
        this.robot = robot;
        here.awaitFocus("#start-goal");
        type("Open a second bakery");
        waitUntil(() -> here.isSeen("#graph-view") && canvas().isFocused());
        for (var phase : List.of("Look around", "Rent", "Fit out", "Open")) phaseByKey(phase);
        for (int i = 0; i < 3; i++) press(KeyCode.LEFT);
        for (var task : List.of("Walk the quarters", "Count passers-by", "Ask the bank")) byKey(KeyCode.T, task);
        byKey(KeyCode.G, "The bank agrees");
        for (var task : List.of("Visit shops", "Read the lease", "Sign")) byKey(KeyCode.T, task);
        byKey(KeyCode.T, "Order the oven");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        effort.keys(2);
        for (var task : List.of("Lay the floor", "Build the counter", "Connect the oven", "Bake a trial"))
            byKey(KeyCode.T, task);
        byKey(KeyCode.G, "The bread is good");
        for (var task : List.of("Hire two people", "Print the sign", "Open the doors")) byKey(KeyCode.T, task);
        check("by keyboard");
    }

    @Test
    void byMouseAlone(FxRobot robot) {
        this.robot = robot;
        robot.clickOn("#start-goal");
        effort.click();
        type("Open a second bakery", "#start-draft");
        waitUntil(() -> here.isSeen("#graph-view") && canvas().isFocused());
        for (var phase : List.of("Look around", "Rent", "Fit out", "Open")) byButton("#graph-new-phase", phase);
        fit();
        header("look-around");
        for (var task : List.of("Walk the quarters", "Count passers-by", "Ask the bank"))
            byButton("#graph-new-task", task);
        byButton("#graph-new-gate", "The bank agrees");
        for (var task : List.of("Visit shops", "Read the lease", "Sign")) byButton("#graph-new-task", task);
        fit();
        header("fit-out");
        byButton("#graph-new-task", "Order the oven");
        link("sign", "order-the-oven");
        card("order-the-oven");
        for (var task : List.of("Lay the floor", "Build the counter", "Connect the oven", "Bake a trial"))
            byButton("#graph-new-task", task);
        byButton("#graph-new-gate", "The bread is good");
        for (var task : List.of("Hire two people", "Print the sign", "Open the doors"))
            byButton("#graph-new-task", task);
        check("by mouse");
    }

    private void check(String how) {
        waitUntil(() -> content().task("open-the-doors").isPresent());
        var perPhase = content().tasks().stream()
                .filter(task -> !task.isGate())
                .collect(Collectors.groupingBy(task -> String.valueOf(task.phase()), Collectors.counting()));
        assertEquals(Map.of("look-around", 3L, "rent", 3L, "fit-out", 5L, "open", 3L), perPhase);
        assertEquals(
                List.of("Look around", "Rent", "Fit out", "Open"),
                content().phases().stream().map(Phase::title).toList());
        assertEquals(2, content().tasks().stream().filter(Task::isGate).count());
        assertEquals(15, content().dependencies().size(), "each waits for the one before");
        System.out.printf("A plan of 14 tasks drawn from nothing %s: %.0f s%n", how, effort.seconds());
        assertTrue(effort.seconds() < MOST, how + " takes " + effort.seconds() + " s");
    }

    private void phaseByKey(String title) {
        byKey(KeyCode.N, title);
        waitUntil(() -> title.equals(content().phases().stream()
                .filter(phase -> phase.id().equals(canvas().selection().phase()))
                .findFirst()
                .map(Phase::title)
                .orElse("")));
    }

    private void byKey(KeyCode key, String title) {
        press(key);
        named(title);
    }

    private void byButton(String button, String title) {
        robot.clickOn(button);
        effort.click();
        named(title);
    }

    private void named(String title) {
        waitUntil(() -> here.isSeen("#task-name"));
        type(title);
        waitUntil(() -> !here.isSeen("#task-name"));
        waitUntil(() -> content().parts().stream().anyMatch(part -> title.equals(titleOf(part))));
        waitUntil(() -> canvas().plan().orElseThrow().snapshot() == here.workspace.snapshot());
    }

    private static String titleOf(Object part) {
        return part instanceof Task task ? task.title() : part instanceof Phase phase ? phase.title() : "";
    }

    private void press(KeyCode key) {
        robot.type(key);
        effort.keys(1);
    }

    private void type(String words) {
        robot.write(words).type(KeyCode.ENTER);
        effort.write(words);
        effort.keys(1);
    }

    private void type(String words, String button) {
        robot.write(words).clickOn(button);
        effort.write(words);
        effort.click();
    }

    /// What is narrower than a usual window has its inspector over the graph.
    private void fit() {
        robot.clickOn("#inspector-close");
        effort.click();
        waitUntil(() -> !here.isSeen("#inspector"));
        robot.clickOn("#graph-fit");
        effort.click();
    }

    private void header(String phase) {
        click(Toolkit.call(() -> canvas().onScreen().headerOf(phase)
                .map(area -> canvas().localToScreen(area.x() + 20, area.middleY()))
                .orElseThrow()));
        waitUntil(() -> phase.equals(canvas().selection().phase()));
    }

    private void card(String task) {
        click(Toolkit.call(() -> canvas().boundsOf(task)
                .map(area -> canvas().localToScreen(area.middleX(), area.middleY()))
                .orElseThrow()));
        waitUntil(() -> task.equals(canvas().selectedProperty().get()));
    }

    private void click(Point2D point) {
        robot.clickOn(point);
        effort.click();
    }

    private void link(String from, String to) {
        var points = Toolkit.call(() -> {
            var start = canvas().boundsOf(from).orElseThrow();
            var end = canvas().boundsOf(to).orElseThrow();
            return List.of(
                    canvas().localToScreen(start.right(), start.middleY()),
                    canvas().localToScreen(end.middleX(), end.middleY()));
        });
        GraphWindow.drag(robot, points.getFirst(), points.getLast());
        effort.drag();
        waitUntil(() -> content().dependenciesOf(to).stream().anyMatch(d -> d.from().equals(from)));
    }

    private GraphCanvas canvas() {
        return here.window.graph().canvas();
    }

    private Content content() {
        return Content.ofDraft(here.workspace.snapshot(), PLAN);
    }
}
