package setpoint.views.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.FailureMode;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Next;
import setpoint.model.plan.Task;
import setpoint.model.work.Evidence;
import setpoint.model.work.WorkState;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.field.InPlace;

/// The lists of a task: checklist, criteria, dependencies, and the rarer ones.
@ExtendWith(ApplicationExtension.class)
class InspectorListsTest {
    private final Inspected in = new Inspected();

    @Start
    void start(Stage stage) {
        in.show(stage);
    }

    @AfterEach
    void close() {
        in.close();
    }

    @Test
    void aChecklistGrowsIsRenamedReorderedAndShrinks(FxRobot robot) {
        in.select("hold");
        in.open("inspector-checklist-add");
        robot.write("Ask again").type(KeyCode.ENTER);
        in.waitFor("hold", t -> t.checklist().size(), 5);
        waitUntil(() -> in.find("#inspector-checklist-add-field") != null, () -> "the next can be typed at once");
        robot.type(KeyCode.ESCAPE);
        in.type(robot, "inspector-checklist-1", "Do it well");
        in.waitFor("hold", t -> t.checklist().get(1), "Do it well");
        Toolkit.call(() -> {
            in.find("#inspector-checklist-1-text").requestFocus();
            return true;
        });
        in.once(
                () -> robot.push(KeyCode.ALT, KeyCode.UP),
                () -> in.task("hold").checklist().getFirst().equals("Do it well"));
        in.waitForWords("inspector-checklist-0", "Do it well");
        in.pick("inspector-checklist-0-menu", "inspector-checklist-0-down");
        in.waitForWords("inspector-checklist-1", "Do it well");
        in.pick("inspector-checklist-1-menu", "inspector-checklist-1-remove");
        in.waitFor("hold", Task::checklist, List.of(
                "Agree on what is enough", "Show it to somebody", "Write down what was learnt", "Ask again"));
        in.waitForWords("inspector-checklist-3", "Ask again");
        in.type(robot, "inspector-checklist-3", "");
        in.waitFor("hold", t -> t.checklist().size(), 3);
    }

    @Test
    void whatIsTypedBeforeAFieldWasEverDrawnIsKept() {
        in.select("hold");
        Toolkit.call(() -> {
            ((InPlace) in.find("#inspector-checklist-add")).edit();
            var field = in.find("#inspector-checklist-add-field");
            for (var typed : List.of("A", "s", "k")) field.fireEvent(typed(typed));
            return true;
        });
        waitUntil(() -> ((TextInputControl) in.find("#inspector-checklist-add-field")).getText().equals("Ask"));
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    @Test
    void stepsAreTickedOnlyWhereAVersionRuns() {
        in.select("hold");
        assertTrue(Toolkit.call(() -> in.find("#inspector-checklist-2-tick").isDisabled()));
        in.run();
        waitUntil(() -> !in.find("#inspector-checklist-2-tick").isDisabled());
        in.once(() -> in.fire("inspector-checklist-2-tick"), () -> work("hold").checked().size() == 3);
        waitUntil(() -> ((CheckBox) in.find("#inspector-checklist-2-tick")).isSelected());
        in.apply(
                new DraftEdit.UpdateTask(
                        Sample.TICKETS, "hold", Map.of("checklist", List.of("Only in the draft")), List.of()),
                Sample.YOU);
        waitUntil(() -> in.find("#inspector-checklist-0-tick").isDisabled());
    }

    private WorkState work(String task) {
        return in.workspace.snapshot().get(WorkState.class, Sample.TICKETS, task);
    }

    @Test
    void criteriaAreAddedRewrittenCheckedAndRemoved(FxRobot robot) {
        in.select("hold");
        in.type(robot, "inspector-criteria-add", "Nobody loses a seat");
        in.waitFor("hold", t -> t.criteria().getLast(), new Criterion("c4", "Nobody loses a seat", null));
        robot.type(KeyCode.ESCAPE);
        in.type(robot, "inspector-criteria-3", "No seat is lost");
        in.waitFor("hold", t -> t.criteria().getLast().text(), "No seat is lost");
        in.pick("inspector-criteria-3-menu", "inspector-criteria-3-check");
        in.type(robot, "inspector-criteria-3-check", "make seats");
        in.waitFor("hold", t -> Optional.ofNullable(t.criteria().getLast().check()), Optional.of("make seats"));
        in.pick("inspector-criteria-0-menu", "inspector-criteria-0-remove");
        in.waitFor("hold", t -> t.criteria().stream().map(Criterion::id).toList(), List.of("c2", "c3", "c4"));
    }

    @Test
    void aCriterionIsFoundToPassOrFailWithEvidence(FxRobot robot) {
        in.select("hold");
        assertTrue(Toolkit.call(() -> in.find("#inspector-criteria-2-result").isDisabled()));
        in.run();
        waitUntil(() -> !in.find("#inspector-criteria-2-result").isDisabled());
        in.pick("inspector-criteria-2-result", "inspector-criteria-2-fails");
        waitUntil(() -> work("hold").resultOf("c3").isPresent());
        assertFalse(work("hold").resultOf("c3").orElseThrow().passed());
        in.pick("inspector-criteria-2-menu", "inspector-criteria-2-evidence");
        in.type(robot, "inspector-criteria-2-evidence-add", "https://example.org/run/7");
        waitUntil(() -> !work("hold").resultOf("c3").orElseThrow().evidence().isEmpty());
        assertEquals(
                List.of(new Evidence(Evidence.Type.URL, "https://example.org/run/7")),
                work("hold").resultOf("c3").orElseThrow().evidence());
        in.pick("inspector-criteria-2-result", "inspector-criteria-2-passes");
        waitUntil(() -> work("hold").resultOf("c3").orElseThrow().passed());
        assertEquals(1, work("hold").resultOf("c3").orElseThrow().evidence().size());
    }

    @Test
    void theFirstTaskThatIsShownMayWaitForNothingAndStillBeGivenADependency(FxRobot robot) {
        in.select("calls");
        waitUntil(() -> in.shows("#inspector-dependsOn-add"));
        in.type(robot, "inspector-dependsOn-add", "rules");
        waitUntil(() -> dependency("rules", "calls").isPresent());
    }

    @Test
    void aDependencyIsFoundByPartOfATitle(FxRobot robot) {
        in.select("audit");
        robot.clickOn("#inspector-dependsOn-add-text");
        waitUntil(() -> in.find("#inspector-dependsOn-add-field") != null);
        robot.write("voice menu").type(KeyCode.ENTER);
        waitUntil(() -> dependency("menu", "audit").isPresent());
        robot.type(KeyCode.ESCAPE);
        in.fire("inspector-dependsOn-menu");
        in.pick("inspector-dependsOn-type-menu", "inspector-dependsOn-type-SS");
        waitUntil(() -> dependency("menu", "audit").orElseThrow().type() == Dependency.Type.SS);
        in.type(robot, "inspector-dependsOn-lag", "-30m");
        waitUntil(() -> dependency("menu", "audit").orElseThrow().lagMin() == -30);
        in.type(robot, "inspector-dependsOn-lag", "a while");
        assertFalse(in.refusal("inspector-dependsOn-lag").isBlank());
        in.fire("inspector-dependsOn-remove");
        waitUntil(() -> dependency("menu", "audit").isEmpty());
    }

    private Optional<Dependency> dependency(String from, String to) {
        return in.workspace.snapshot().find(Dependency.class, Sample.TICKETS, Dependency.id(from, to));
    }

    @Test
    void aDependencyThatWouldCloseALoopIsRefusedWithTheLoop(FxRobot robot) {
        in.select("store");
        in.type(robot, "inspector-dependsOn-add", "limit");
        assertTrue(in.refusal("inspector-dependsOn-add").contains("limit"), in.refusal("inspector-dependsOn-add"));
        assertTrue(dependency("limit", "store").isEmpty());
    }

    @Test
    void aSelectedDependencyHasTypeAndLag(FxRobot robot) {
        Toolkit.call(() -> {
            in.selection().edge(Dependency.id("store", "hold"));
            return true;
        });
        waitUntil(() -> in.shows("#inspector-dependency-type-menu"));
        in.pick("inspector-dependency-type-menu", "inspector-dependency-type-FF");
        waitUntil(() -> dependency("store", "hold").orElseThrow().type() == Dependency.Type.FF);
        in.type(robot, "inspector-dependency-lag", "2h");
        waitUntil(() -> dependency("store", "hold").orElseThrow().lagMin() == 120);
        in.fire("inspector-dependency-remove");
        waitUntil(() -> dependency("store", "hold").isEmpty());
        waitUntil(() -> !in.shows("#inspector-dependency-type-menu"));
    }

    @Test
    void theRarerListsAreEditedToo(FxRobot robot) {
        in.select("hold");
        in.fire("inspector-more");
        in.type(robot, "inspector-risks-add", "Nobody calls");
        in.waitFor("hold", Task::risks, List.of("Nobody calls"));
        in.type(robot, "inspector-inputs-add", "calls = 120");
        in.waitFor("hold", Task::inputs, Map.of("calls", "120"));
        in.type(robot, "inspector-inputs-0", "calls = 150");
        in.waitFor("hold", Task::inputs, Map.of("calls", "150"));
        in.type(robot, "inspector-environment-add", "LANG = de");
        in.waitFor("hold", Task::environment, Map.of("LANG", "de"));
        in.type(robot, "inspector-failureModes-add", "The line drops");
        in.waitFor("hold", Task::failureModes, List.of(new FailureMode("The line drops", "", "")));
        in.type(robot, "inspector-failureModes-0-detect", "Silence");
        in.type(robot, "inspector-failureModes-0-recover", "Dial again");
        in.waitFor("hold", Task::failureModes, List.of(new FailureMode("The line drops", "Silence", "Dial again")));
        in.type(robot, "inspector-next-add", "Record the voice menu");
        in.waitFor("hold", Task::next, List.of(new Next(Next.Outcome.FAILURE, "menu")));
        in.pick("inspector-next-0-on-menu", "inspector-next-0-on-success");
        in.waitFor("hold", Task::next, List.of(new Next(Next.Outcome.SUCCESS, "menu")));
        in.pick("inspector-next-0-menu", "inspector-next-0-remove");
        in.waitFor("hold", Task::next, List.of());
    }

    @Test
    void aValueThatIsNoTextIsKeptAsItIs(FxRobot robot) {
        var inputs = Map.<String, Object>of("calls", 120L, "days", List.of("mon", "tue"));
        in.apply(
                new DraftEdit.UpdateTask(Sample.TICKETS, "hold", Map.of("inputs", inputs), List.of()), Sample.YOU);
        in.select("hold");
        int calls = in.read("inspector-inputs-0").startsWith("calls") ? 0 : 1;
        in.type(robot, "inspector-inputs-" + calls, "calls = 130");
        in.waitFor("hold", Task::inputs, Map.of("calls", 130L, "days", List.of("mon", "tue")));
        in.type(robot, "inspector-inputs-" + (1 - calls), "days = mon");
        assertFalse(in.refusal("inspector-inputs-" + (1 - calls)).isBlank());
    }

    @Test
    void aGateHasWhoDecidesAndWhatIsLookedAt(FxRobot robot) {
        in.select("go");
        in.type(robot, "inspector-gate-approver", "tester");
        waitUntil(() -> gate().approver() != null && gate().approver().equals("tester"));
        in.type(robot, "inspector-gate-checks-add", "The script is read aloud");
        waitUntil(() -> gate().checks().equals(List.of("The script is read aloud")));
        assertEquals("A person decides", in.chosen("inspector-gate-type"));
        assertTrue(Toolkit.call(() -> in.find("#inspector-gate-type-menu") instanceof MenuButton));
    }

    private Gate gate() {
        return in.task("go").gate();
    }
}
