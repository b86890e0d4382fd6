package setpoint.views.review.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.model.plan.Task;
import setpoint.model.plan.Validation;

class CheckTest {
    private static List<Check> checks(Task... tasks) {
        var content = new Content("p", Brief.titled("A plan"), List.of(), List.of(), List.of(tasks), List.of());
        return Check.of(content, Validation.of(content));
    }

    private static List<String> sentences(List<Check> checks) {
        return checks.stream().map(Check::sentence).toList();
    }

    @Test
    void errorsComeFirstThenWarningsThenWhatIsWell() {
        var gate = Task.titled("p", "g", "Go").with(Map.of("kind", "gate", "gate", Map.of("type", "HUMAN")));
        var checks = checks(gate, Task.titled("p", "a", "First"), Task.titled("p", "b", "Second"));
        assertTrue(checks.getFirst().isInTheWay());
        assertEquals("1 gate cannot be decided", checks.getFirst().sentence());
        assertEquals(
                List.of("2 tasks without an owner", "2 tasks without an estimate"),
                sentences(checks.subList(1, 3)));
        assertTrue(checks.getLast().isWell());
        assertFalse(sentences(checks).contains("Branches lead to tasks"), "nothing branches");
    }

    @Test
    void aPlanWithoutTasksIsInTheWay() {
        assertEquals("There is no task", checks().getFirst().sentence());
    }

    @Test
    void whatHidesInATextIsAWarning() {
        var checks = checks(Task.titled("p", "a", "Pay\u202E now"));
        assertTrue(sentences(checks).contains("1 part with hidden characters"), sentences(checks).toString());
    }

    @Test
    void aRuleThatIsUnknownHereIsSaidAsItStands() {
        var content = new Content(
                "p", Brief.titled("A plan"), List.of(), List.of(), List.of(Task.titled("p", "a", "First")), List.of());
        var finding = new Finding(Finding.Level.ERROR, "from-the-future", "a", "Task a is too new.", "");
        var checks = Check.of(content, new Validation(List.of(finding)));
        assertEquals("Task a is too new.", checks.getFirst().sentence());
    }
}
