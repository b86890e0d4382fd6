package setpoint.views.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.plan.ArchetypeEdit.DefineArchetype;
import setpoint.model.plan.Budget;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Estimate;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Scope;
import setpoint.model.plan.Task;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;

/// The fields of a task, of several, of a phase and of the plan: each is edited where it stands, in one change.
@ExtendWith(ApplicationExtension.class)
class InspectorTest {
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
    void aTitleIsEditedWhereItStandsAndTakenBackInOneStep(FxRobot robot) {
        in.select("hold");
        robot.clickOn("#inspector-title-text");
        waitUntil(() -> in.find("#inspector-title-field") != null);
        in.once(
                () -> robot.push(KeyCode.CONTROL, KeyCode.A).write("Keep seats").type(KeyCode.ENTER),
                () -> in.task("hold").title().equals("Keep seats"));
        waitUntil(() -> in.find("#inspector-title-field") == null);
        assertEquals("Keep seats", in.read("inspector-title"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        in.waitFor("hold", Task::title, "Hold seats while the caller pays by card");
        waitUntil(() -> in.read("inspector-title").startsWith("Hold seats"));
    }

    @Test
    void aModeOfWorkThatTheWorkspaceDefinesIsOfferedAndDrawnAsItSays(FxRobot robot) {
        in.apply(new DefineArchetype("TALK", Map.of("title", "Talk with people", "look", "SCAN")), Sample.YOU);
        in.select("hold");
        in.fire("inspector-more");
        in.open("inspector-archetype");
        robot.write("people").type(KeyCode.DOWN).type(KeyCode.ENTER);
        in.waitFor("hold", Task::archetype, "TALK");
        waitUntil(() -> in.find(".inspector .archetype-chip").getStyleClass().contains("scan"));
    }

    @Test
    void escGivesUpAndLeavingCommitsOnce(FxRobot robot) {
        in.select("hold");
        in.put("inspector-title", "Never mind");
        long before = in.revision();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> in.find("#inspector-title-field") == null);
        assertEquals(before, in.revision());
        in.put("inspector-title", "Left with Tab");
        in.once(() -> robot.type(KeyCode.TAB), () -> in.task("hold").title().equals("Left with Tab"));
        in.open("inspector-title");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> in.find("#inspector-title-field") == null);
        assertEquals(before + 1, in.revision(), "what is left as it was is no change");
    }

    @Test
    void eachSingleValueIsWrittenAsThePlanFileHasIt(FxRobot robot) {
        in.apply(new DraftEdit.AddTask(Sample.TICKETS, "plain", Map.of()), Sample.YOU);
        in.select("plain");
        in.fire("inspector-more");
        in.type(robot, "inspector-owner", "Planner");
        in.waitFor("plain", Task::owner, "planner");
        in.type(robot, "inspector-owner", "night shift");
        in.waitFor("plain", Task::owner, "night shift");
        in.type(robot, "inspector-estimate-likelyMin", "1h 30m");
        in.type(robot, "inspector-estimate-optimisticMin", "45m");
        in.type(robot, "inspector-estimate-pessimisticMin", "2.5h");
        in.waitFor("plain", Task::estimate, new Estimate(45, 90, 150));
        in.pick("inspector-energy-menu", "inspector-energy-HIGH");
        in.waitFor("plain", Task::energy, Energy.HIGH);
        in.pick("inspector-priority-menu", "inspector-priority-0");
        in.waitFor("plain", Task::priority, 0);
        in.pick("inspector-phase-menu", "inspector-phase-build");
        in.waitFor("plain", Task::phase, "build");
        in.type(robot, "inspector-archetype", "MEASURE");
        in.waitFor("plain", Task::archetype, "MEASURE");
        in.type(robot, "inspector-deadline", "2026-11-27");
        in.waitFor("plain", Task::deadline, "2026-11-27");
        in.type(robot, "inspector-earliestStart", "2026-11-24 08:00");
        in.waitFor("plain", Task::earliestStart, "2026-11-24T08:00:00Z");
        in.type(robot, "inspector-parent", "Store seats and holds");
        in.waitFor("plain", Task::parent, "store");
        in.type(robot, "inspector-labels-add", "risky");
        in.waitFor("plain", Task::labels, List.of("risky"));
        in.fire("inspector-labels-0-remove");
        in.waitFor("plain", Task::labels, List.of());
        in.type(robot, "inspector-description", "One.\n\nTwo.");
        in.waitFor("plain", Task::description, "One.\n\nTwo.");
        in.type(robot, "inspector-rationale", "Because.");
        in.waitFor("plain", Task::rationale, "Because.");
        in.type(robot, "inspector-command", "make test");
        in.waitFor("plain", Task::command, "make test");
        in.type(robot, "inspector-budget-time", "90");
        in.type(robot, "inspector-budget-cost", "4.50");
        in.waitFor("plain", Task::budget, new Budget(90, 450L));
        in.type(robot, "inspector-deadline", "");
        waitUntil(() -> in.task("plain").deadline() == null);
        in.pick("inspector-energy-menu", "inspector-energy-none");
        waitUntil(() -> in.task("plain").energy() == null);
        in.type(robot, "inspector-budget-time", "");
        in.type(robot, "inspector-budget-cost", "");
        waitUntil(() -> in.task("plain").budget() == null);
    }

    @Test
    void badInputIsRefusedBesideTheFieldAndStaysToBeMended(FxRobot robot) {
        in.select("hold");
        in.fire("inspector-more");
        long before = in.revision();
        var bad = Map.of(
                "inspector-title", " ",
                "inspector-estimate-likelyMin", "soon",
                "inspector-estimate-pessimisticMin", "-1h",
                "inspector-deadline", "tomorrow",
                "inspector-earliestStart", "2026-13-45",
                "inspector-parent", "Nobody knows it",
                "inspector-dependsOn-add", "Nobody knows it either",
                "inspector-budget-time", "long",
                "inspector-budget-cost", "cheap",
                "inspector-inputs-add", "only a name");
        bad.forEach((id, typed) -> {
            in.type(robot, id, typed);
            assertFalse(in.refusal(id).isBlank(), id);
            assertEquals(typed, text(id), id + " keeps what was typed");
        });
        assertEquals(before, in.revision());
        assertTrue(in.refusal("inspector-deadline").contains("2026-11-27"), "says how it is written");
        in.type(robot, "inspector-deadline", "2026-12-01");
        in.waitFor("hold", Task::deadline, "2026-12-01");
        waitUntil(() -> in.find("#inspector-deadline-refusal") == null);
    }

    private String text(String id) {
        return Toolkit.call(() -> ((TextInputControl) in.find("#" + id + "-field")).getText());
    }

    @Test
    void whatWasRefusedIsStillThereWhenTheTaskIsSelectedAgain(FxRobot robot) {
        in.select("hold");
        in.type(robot, "inspector-estimate-likelyMin", "soon");
        var why = in.refusal("inspector-estimate-likelyMin");
        in.select("limit");
        waitUntil(() -> in.find("#inspector-estimate-likelyMin-field") == null);
        in.select("hold");
        waitUntil(() -> in.find("#inspector-estimate-likelyMin-field") != null);
        assertEquals("soon", text("inspector-estimate-likelyMin"));
        assertEquals(why, in.refusal("inspector-estimate-likelyMin"));
    }

    @Test
    void whatIsTypedGoesToTheTaskThatItWasTypedFor() {
        in.select("hold");
        in.put("inspector-title", "Typed for hold");
        in.select("limit");
        in.waitFor("hold", Task::title, "Typed for hold");
        assertEquals("Limit calls from one number", in.task("limit").title());
        waitUntil(() -> in.read("inspector-title").equals("Limit calls from one number"));
    }

    @Test
    void whatSomebodyElseChangesDoesNotDisturbWhatIsTyped(FxRobot robot) {
        in.select("hold");
        in.put("inspector-owner", "somebody");
        in.apply(
                new DraftEdit.UpdateTask(Sample.TICKETS, "hold", Map.of("title", "From afar"), List.of()),
                Inspected.PLANNER);
        waitUntil(() -> in.read("inspector-title").equals("From afar"));
        assertEquals("somebody", text("inspector-owner"));
        robot.type(KeyCode.ENTER);
        in.waitFor("hold", Task::owner, "somebody");
        assertEquals("From afar", in.task("hold").title());
    }

    @Test
    void ownersAreOfferedByPartOfTheirName(FxRobot robot) {
        in.select("menu");
        robot.clickOn("#inspector-owner-text");
        waitUntil(() -> in.find("#inspector-owner-field") != null);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("test").type(KeyCode.DOWN, KeyCode.ENTER);
        in.waitFor("menu", Task::owner, "tester");
    }

    @Test
    void aTaskBecomesAGateThatThisPersonDecidesAndBack() {
        in.select("hold");
        in.pick("inspector-kind-menu", "inspector-kind-gate");
        in.waitFor("hold", Task::kind, Kind.GATE);
        assertEquals(new Gate(Gate.Type.HUMAN, List.of(), "you"), in.task("hold").gate());
        in.select("limit");
        in.select("hold");
        waitUntil(() -> in.shows("#inspector-gate-type-menu"));
        in.pick("inspector-gate-type-menu", "inspector-gate-type-CHECK");
        waitUntil(() -> in.task("hold").gate().type() == Gate.Type.CHECK);
        in.pick("inspector-kind-menu", "inspector-kind-implement");
        in.waitFor("hold", Task::kind, Kind.IMPLEMENT);
        assertNull(in.task("hold").gate());
    }

    @Test
    void onALockedVersionFieldsAreTextUntilAChangeIsRequested(FxRobot robot) {
        in.choose(Sample.NEWS);
        in.select("write");
        robot.clickOn("#inspector-title-text");
        waitUntil(() -> in.find("#request-change") != null);
        assertNull(in.find("#inspector-title-field"));
        robot.clickOn("#request-change");
        waitUntil(() -> in.shows("#decision-text"));
        robot.clickOn("#decision-text").write("Spelling").clickOn("#decision-confirm");
        waitUntil(() -> in.find("#inspector-title-field") != null && in.find("#inspector-title-field").isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Write it").type(KeyCode.ENTER);
        waitUntil(() -> in.workspace.snapshot().get(Task.class, Sample.NEWS, "write").title().equals("Write it"));
    }

    @Test
    void severalTasksAreEditedTogetherAsOneChange(FxRobot robot) {
        in.select("menu", "hold", "limit");
        assertEquals("mixed", in.read("inspector-owner"));
        assertEquals("Medium", in.chosen("inspector-energy"));
        in.once(
                () -> in.type(robot, "inspector-owner", "tester"),
                () -> in.task("limit").owner().equals("tester"));
        for (var id : List.of("menu", "hold", "limit")) assertEquals("tester", in.task(id).owner());
        in.fire("inspector-more");
        in.once(
                () -> in.type(robot, "inspector-labels-add", "november"),
                () -> in.task("limit").labels().contains("november"));
        in.type(robot, "inspector-earliestStart", "some day");
        assertFalse(in.refusal("inspector-earliestStart").isBlank());
        for (var id : List.of("menu", "hold", "limit")) assertNull(in.task(id).earliestStart(), "all or none");
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        in.waitFor("limit", Task::labels, List.of());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        in.waitFor("menu", Task::owner, "you");
        in.waitFor("hold", Task::owner, "planner");
    }

    @Test
    void aPhaseIsSelectedByItsHeader(FxRobot robot) {
        var header = Toolkit.call(() -> {
            var canvas = in.window.graph().canvas();
            var band = canvas.drawing().orElseThrow().bands().getFirst().area();
            var card = canvas.boundsOf("calls").orElseThrow();
            double above = canvas.drawing().orElseThrow().card("calls").orElseThrow().area().y() - band.y();
            return canvas.localToScreen(card.middleX(), card.y() - (above - 10) * canvas.zoomProperty().get());
        });
        robot.clickOn(header);
        waitUntil(() -> in.shows("#inspector-phase-title"));
        assertEquals("Understand", in.read("inspector-phase-title"));
        in.type(robot, "inspector-phase-title", "Find out");
        waitUntil(() -> phase("understand").title().equals("Find out"));
        in.type(robot, "inspector-phase-archetype", "SCAN");
        waitUntil(() -> "SCAN".equals(phase("understand").archetype()));
        Toolkit.call(() -> {
            ((CheckBox) in.find("#inspector-phase-waits")).fire();
            return true;
        });
        waitUntil(() -> phase("understand").waitsForPrevious());
        in.type(robot, "inspector-phase-title", "");
        assertFalse(in.refusal("inspector-phase-title").isBlank());
    }

    private Phase phase(String id) {
        return in.workspace.snapshot().get(Phase.class, Sample.TICKETS, id);
    }

    @Test
    void withNothingSelectedThePlanItselfIsEdited(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        waitUntil(() -> in.shows("#inspector-plan-title"));
        in.type(robot, "inspector-plan-title", "Tickets by phone");
        waitUntil(() -> plan().title().equals("Tickets by phone"));
        in.type(robot, "inspector-plan-goal", "Nobody queues.");
        waitUntil(() -> plan().brief().goal().equals("Nobody queues."));
        in.type(robot, "inspector-plan-constraints-add", "No new staff");
        waitUntil(() -> plan().brief().constraints().equals(List.of("No new staff")));
        in.type(robot, "inspector-plan-definitionOfDone-add", "A ticket was sold");
        waitUntil(() -> plan().brief().definitionOfDone().equals(List.of("A ticket was sold")));
        in.type(robot, "inspector-plan-stakeholders-add", "Visitors");
        waitUntil(() -> plan().brief().stakeholders().equals(List.of("Visitors")));
        in.type(robot, "inspector-plan-deadline", "never");
        assertFalse(in.refusal("inspector-plan-deadline").isBlank());
        in.type(robot, "inspector-plan-deadline", "2027-01-31");
        waitUntil(() -> "2027-01-31".equals(plan().brief().deadline()));
        in.type(robot, "inspector-plan-scopes-add", "repo:voice = The voice");
        waitUntil(() -> in.workspace.snapshot().find(Scope.class, Sample.TICKETS, "repo:voice").isPresent());
        in.type(robot, "inspector-plan-scopes-add", "no good id");
        assertFalse(in.refusal("inspector-plan-scopes-add").isBlank());
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        waitUntil(() -> !in.shows("#inspector"));
    }

    private Plan plan() {
        return in.workspace.snapshot().get(Plan.class, "", Sample.TICKETS);
    }

    @Test
    void enterGoesIntoTheInspectorAndEscOutAgain(FxRobot robot) {
        in.select("hold");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> in.find("#inspector-title-field") != null && in.find("#inspector-title-field").isFocused());
        robot.type(KeyCode.TAB);
        waitUntil(() -> in.find("#inspector-title-field") == null);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> in.selection().tasks().isEmpty() && in.window.graph().canvas().isFocused());
        waitUntil(() -> !in.shows("#inspector"));
    }

    @Test
    void theDeleteKeyInTheInspectorRemovesNothing(FxRobot robot) {
        in.select("hold");
        Toolkit.call(() -> {
            in.find("#inspector-kind-menu").requestFocus();
            return true;
        });
        robot.type(KeyCode.DELETE);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> in.selection().tasks().isEmpty());
        assertEquals("hold", in.task("hold").id());
    }

    @Test
    void rareFieldsAreFoldedAwayUntilTheySaySomething() {
        in.select("hold");
        assertFalse(in.shows("#inspector-risks"));
        in.apply(
                new DraftEdit.UpdateTask(
                        Sample.TICKETS, "limit", Map.of("risks", List.of("Nobody calls"), "deadline", "2026-11-27"),
                        List.of()),
                Sample.YOU);
        in.select("limit");
        assertTrue(in.shows("#inspector-risks-0-text"));
        assertEquals("Fri 27 Nov 2026", in.read("inspector-deadline"));
        assertEquals(Set.of("limit"), in.selection().tasks());
    }
}
