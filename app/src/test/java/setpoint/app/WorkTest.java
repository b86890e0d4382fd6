package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Json;

/// Work on an approved plan, from the command line.
class WorkTest {
    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void anApprovedPlan() throws IOException {
        calls = new Calls(folder);
        Files.writeString(folder.resolve("edits.json"), PlanLifeTest.EDITS);
        for (var command : List.of(
                List.of("new", "Map"), List.of("edit", "map", "--file", "edits.json"),
                List.of("approve", "map", "--rationale", "Fine")))
            assertEquals(0, calls.call(command.toArray(String[]::new)).exit());
    }

    private void moves(String state, String... args) {
        var result = calls.call(args);
        assertEquals(0, result.exit(), List.of(args) + result.err());
        var shown = calls.call("show", "map", "--json").list("tasks").stream()
                .map(Json::object)
                .filter(t -> args[1].endsWith((String) t.get("id")))
                .findFirst()
                .orElseThrow();
        assertEquals(state, shown.get("status"), List.of(args).toString());
    }

    private String no(String... args) {
        var result = calls.call(args);
        assertEquals(1, result.exit(), List.of(args) + result.out());
        assertEquals("", result.out());
        return result.err();
    }

    private List<Object> ready(String... more) {
        var args = new java.util.ArrayList<>(List.of("ready", "map", "--json"));
        args.addAll(List.of(more));
        return calls.call(args.toArray(String[]::new)).list("ready").stream()
                .map(r -> Json.object(r).get("id"))
                .toList();
    }

    @Test
    void goesFromReadyToDone() {
        assertEquals(List.of("ask"), ready());
        assertTrue(no("claim", "draw").contains("“ask”"));
        moves("RUNNING", "claim", "map/ask");
        assertTrue(no("claim", "ask", "--agent", "another").contains("you has claimed it"));
        assertEquals(List.of(), ready());
        moves("DONE", "close", "ask", "--reason", "Nine wrote back", "--lesson", "Write in the morning");
        assertEquals(List.of("draw"), ready());
        assertTrue(no("close", "ask").contains("Reopen"));
        moves("READY", "reopen", "ask", "--reason", "A tenth wrote");
    }

    @Test
    void failingOpensABlockerAndReopeningTakesItAway() {
        moves("RUNNING", "claim", "ask", "--agent", "planner");
        moves("FAILED", "fail", "ask", "--reason", "Nobody answered");
        assertEquals(List.of(), ready());
        moves("READY", "reopen", "ask");
        moves("RUNNING", "claim", "ask");
        moves("READY", "unclaim", "ask");
        moves("ABANDONED", "abandon", "ask");
        assertEquals(List.of("draw"), ready());
    }

    @Test
    void aGateIsDecidedByAPersonAndCanBePutBack() {
        for (var task : List.of("ask", "draw")) {
            moves("RUNNING", "claim", task);
            moves("DONE", "close", task);
        }
        assertTrue(no("claim", "go").contains("decided"));
        calls.withoutPerson();
        assertTrue(no("decide", "go", "pass", "--rationale", "In scale").contains("SETPOINT_UNATTENDED"));
        calls.env.put("SETPOINT_UNATTENDED", "1");
        moves("FAILED", "decide", "go", "reject", "--rationale", "Not in scale");
        moves("TO_DECIDE", "reopen", "go");
        moves("DONE", "decide", "map/go", "PASS", "--rationale", "In scale now");
        assertEquals(1, calls.call("undo", "map").exit(), "a decision is final");
    }

    @Test
    void timeIsAskedWithAt() {
        calls.reading("[{\"op\": \"updateTask\", \"task\": \"ask\", \"set\": {\"earliestStart\": \"2030-01-07\"}}]");
        assertEquals(0, calls.call("request-change", "map", "--reason", "Later").exit());
        assertEquals(0, calls.call("edit", "map", "--file", "-").exit());
        assertEquals(0, calls.call("approve", "map", "--rationale", "Later").exit());
        assertEquals(List.of(), ready("--at", "2030-01-06"));
        assertEquals(List.of("ask"), ready("--at", "2030-01-07T00:00:00Z"));
        assertEquals(2, calls.call("ready", "map", "--at", "soon").exit());
        assertEquals(1, calls.call("claim", "ask", "--at", "2030-01-06").exit());
        assertEquals(0, calls.call("claim", "ask", "--at", "2030-01-07").exit());
    }

    @Test
    void aTaskIsFoundByItsIdAloneWhereOnePlanHasIt() {
        assertEquals(0, calls.call("new", "Map too", "--id", "second").exit());
        assertEquals(0, calls.call("edit", "second", "--file", "edits.json").exit());
        var several = calls.call("claim", "ask");
        assertEquals(2, several.exit());
        assertTrue(several.err().contains("map/ask, second/ask"), several.err());
        assertEquals(2, calls.call("claim", "nothing").exit());
        var near = calls.call("claim", "map/aks");
        assertEquals(2, near.exit());
        assertTrue(near.err().contains("ask"), near.err());
        assertTrue(calls.call("show", "mapp").err().contains("The nearest: map"));
        assertEquals(1, calls.call("claim", "second/ask").exit(), "nothing of it is approved");
        assertEquals(1, calls.call("ready", "second").exit());
        assertEquals(0, calls.call("ready", "second", "--draft").exit());
    }

    @Test
    void whatACompletedPlanLeavesIsToldToTheNext() {
        assertTrue(no("improve", "map", "--text", "Too early").contains("not complete"));
        assertEquals(2, calls.call("improve", "map").exit());
        assertEquals(2, calls.call("improve", "map", "--none", "--text", "Both").exit());
        assertEquals(2, calls.call("improve", "nowhere", "--none").exit());
        for (var task : calls.call("show", "map", "--json").list("tasks")) {
            var id = "map/" + Json.object(task).get("id");
            if (!"DONE".equals(Json.object(task).get("status"))) calls.call("abandon", id);
        }
        var left = calls.call("improve", "map", "--text", "Walk it first", "--json");
        assertEquals(0, left.exit(), left.err());
        assertEquals("Walk it first", left.member("improvement"));
        assertTrue(calls.call("new", "Another map").out().contains("Walk it first (map)"));
    }

    @Test
    void aPlanIsMeasuredByWhatItTookOfItsEstimates() {
        var ready = Json.object(calls.call("ready", "map", "--json").list("ready").getFirst());
        var task = "map/" + ready.get("id");
        assertEquals(0, calls.call(
                "block", "add", "--type", "REALITY", "--start", "2026-11-20T09:00", "--end", "2026-11-20T09:45",
                "--task", task).exit());
        var measured = calls.call("measure", "--plan", "map", "--json");
        assertEquals(0, measured.exit(), measured.err());
        assertEquals(45L, Json.object(measured.member("total")).get("workedMinutes"));
        assertTrue(calls.call("measure", "--plan", "map").out().contains("45 min"));
        assertEquals(2, calls.call("measure", "--plan", "nowhere").exit());
        assertEquals(2, calls.call("measure", "--plan", "map", "--week", "2026-W48").exit());
    }

    @Test
    void aTitleCannotPaintOverTheTableOfWhatAPlanTook() throws IOException {
        Files.writeString(folder.resolve("loud.json"), """
                [{"op": "addTask", "task": "a", "set": {"title": "\\u001b[2JLoud", "estimate": {"likelyMin": 30}}}]
                """);
        assertEquals(0, calls.call("new", "Loud").exit());
        assertEquals(0, calls.call("edit", "loud", "--file", "loud.json").exit());
        var measured = calls.call("measure", "--plan", "loud").out();
        assertTrue(measured.contains("Loud") && measured.indexOf('\u001b') < 0, measured);
    }
}
