package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Json;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// A plan from its first draft to a file that anybody can verify, as somebody at the command line lives through it.
class PlanLifeTest {
    static final String EDITS = """
            [
              {"op": "addPhase", "phase": "find", "set": {"title": "Find out"}},
              {"op": "addTask", "task": "ask", "set": {"title": "Ask the readers", "phase": "find", "kind": "research",
                "priority": 1, "labels": ["people"], "estimate": {"likelyMin": 60}, "owner": "you",
                "criteria": [{"id": "c1", "text": "Nine answers"}], "inputs": {"list": [1, true, "two"]},
                "checklist": ["Write the letter"], "budget": {"timeMin": 90, "costCents": 0}}},
              {"op": "addTask", "task": "draw", "set": {"title": "Draw the map", "dependsOn": ["ask"],
                "estimate": {"optimisticMin": 30, "likelyMin": 45, "pessimisticMin": 120}, "risks": ["Fog"],
                "failureModes": [{"name": "smudge", "detect": "look", "recover": "again"}]}},
              {"op": "addTask", "task": "go", "set": {"title": "Print it?", "kind": "gate", "dependsOn": ["draw"],
                "gate": {"type": "HUMAN", "approver": "you", "checks": ["It is in scale"]}}}
            ]
            """;

    private static final String RETITLE = """
            [{"op": "updateTask", "task": "draw", "set": {"title": "Draw two maps"}}]
            """;

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void aPlanWithThreeTasks() throws IOException {
        calls = new Calls(folder);
        assertEquals("map", done("new", "Map", "--goal", "One sheet").member("id"));
        Files.writeString(folder.resolve("edits.json"), EDITS);
        assertEquals(4L, done("edit", "map", "--file", "edits.json").member("edits"));
    }

    private Calls.Result done(String... args) {
        var result = calls.call(withJson(args));
        assertEquals(0, result.exit(), List.of(args) + result.err());
        return result;
    }

    private static String[] withJson(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addFirst("--json");
        return all.toArray(String[]::new);
    }

    private String no(String... args) {
        var result = calls.call(withJson(args));
        assertEquals(1, result.exit(), List.of(args) + result.out() + result.err());
        return (String) result.member("error");
    }

    private void approveAndPublish() {
        done("approve", "map", "--rationale", "We talked it over");
        done("publish", "map");
    }

    @Test
    void isListedAndShownAsADraftUntilItIsApproved() {
        var draft = Json.object(done("plans").list("plans").getFirst());
        assertEquals("DRAFT", draft.get("state"));
        assertEquals(3L, draft.get("tasks"));
        var approved = done("approve", "map", "--rationale", "We talked it over");
        assertEquals("APPROVED", approved.member("state"));
        assertEquals(draft.get("planRef"), approved.member("planRef"));
        assertEquals("UNATTENDED", approved.member("approvedHow"));
        assertEquals("PUBLISHED", done("publish", "map").member("state"));
        assertEquals("One sheet", done("show", "map").member("goal"));
        var shown = calls.call("show", "map").out();
        for (var word : List.of("Find out", "Ask the readers", "Ready", "Waiting", "PUBLISHED", "setpoint:sha256:"))
            assertTrue(shown.contains(word), shown);
    }

    @Test
    void comesBackFromItsFileUnchangedAndVerified() {
        approveAndPublish();
        done("export", "map", "-o", "map.json");
        var verified = done("verify", "map.json");
        assertEquals(true, verified.member("valid"));
        assertTrue(((String) verified.member("signer")).startsWith("this workspace"));
        var again = done("import", "map.json");
        assertEquals(0L, again.member("created"));
        assertEquals(0L, again.member("updated"));
        assertFalse(again.out().contains("\"change\": 1"), again.out());

        var elsewhere = new Calls(folder);
        elsewhere.env.put("SETPOINT_WORKSPACE", folder.resolve("elsewhere").toString());
        var strange = elsewhere.call("verify", "map.json", "--json");
        assertEquals(0, strange.exit());
        assertEquals(1, elsewhere.call("verify", "map.json", "--require-known").exit());
        assertEquals(0, elsewhere.call("import", "map.json").exit());
        assertEquals(calls.call("export", "map").out(), elsewhere.call("export", "map").out());
        assertEquals(1, elsewhere.reading(RETITLE).call("edit", "map", "--file", "-").exit(), "it arrives locked");
    }

    @Test
    void isRefusedOnceAnythingInItsFileHasChanged() throws IOException {
        approveAndPublish();
        done("export", "map", "-o", "map.json");
        var file = StrictJson.readObject("map.json", Files.readAllBytes(folder.resolve("map.json")));
        file.keySet().removeAll(List.of("version", "state", "layout"));
        int tried = 0;
        for (var changed : changes(file)) {
            Files.writeString(folder.resolve("changed.json"), JsonText.pretty(changed));
            var result = calls.call("verify", "changed.json", "--json");
            assertEquals(1, result.exit(), JsonText.pretty(changed));
            assertEquals(false, result.member("valid"));
            assertFalse(result.list("problems").isEmpty());
            tried++;
        }
        assertTrue(tried > 100, "only " + tried);
    }

    /// Every tree that differs from one in a single key or value.
    private static List<Object> changes(Object tree) {
        var changes = new ArrayList<Object>();
        switch (tree) {
            case Map<?, ?> map -> {
                for (var entry : Json.object(map).entrySet()) {
                    for (var changed : changes(entry.getValue())) changes.add(with(map, entry.getKey(), changed));
                    var renamed = new LinkedHashMap<>(Json.object(map));
                    renamed.put(entry.getKey() + "2", renamed.remove(entry.getKey()));
                    changes.add(renamed);
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    for (var changed : changes(list.get(i))) {
                        var other = new ArrayList<Object>(list);
                        other.set(i, changed);
                        changes.add(other);
                    }
                if (!list.isEmpty()) changes.add(new ArrayList<>(list.subList(1, list.size())));
            }
            case String s -> changes.add(s + "x");
            case Long n -> changes.add(n + 1);
            case Boolean b -> changes.add(!b);
            case null, default -> changes.add("something");
        }
        return changes;
    }

    private static Object with(Map<?, ?> map, String key, Object value) {
        var other = new LinkedHashMap<>(Json.object(map));
        other.put(key, value);
        return other;
    }

    @Test
    void isLockedOnceApprovedUntilAChangeIsRequested() {
        approveAndPublish();
        calls.reading(RETITLE);
        assertTrue(no("edit", "map", "--file", "-").contains("Request a change"));
        assertTrue(no("approve", "map", "--rationale", "again").contains("no open draft"));
        assertEquals(2L, done("request-change", "map", "--reason", "Two sheets").member("version"));
        assertTrue(no("approve", "map", "--rationale", "the same").contains("exactly what version 1 says"));
        done("edit", "map", "--file", "-");
        var diff = done("diff", "map", "1", "draft");
        var changed = Json.object(diff.list("changed").getFirst());
        assertEquals("draw", changed.get("id"));
        assertEquals("title", changed.get("field"));
        assertEquals(List.of(), diff.list("added"));
        var said = calls.call("diff", "map", "1", "draft").out();
        assertTrue(said.contains("~ task draw  "), said);
        assertTrue(said.contains("    Title: "), said);
        assertTrue(said.endsWith("0 added, 0 removed, 1 changed.\n"), said);
        done("approve", "map", "--rationale", "Two it is");
        done("publish", "map");
        assertEquals("SUPERSEDED", Json.object(done("show", "map").list("versions").getFirst()).get("state"));
    }

    @Test
    void keepsUndoBetweenCalls() {
        var before = done("show", "map", "--draft").member("planRef");
        calls.reading("[{\"op\": \"removeTask\", \"task\": \"go\"}]");
        done("edit", "map", "--file", "-");
        assertNotEquals(before, done("show", "map", "--draft").member("planRef"));
        done("undo", "map");
        assertEquals(before, done("show", "map", "--draft").member("planRef"));
        done("undo", "map", "--redo");
        assertNotEquals(before, done("show", "map", "--draft").member("planRef"));
    }

    /// A word, number or id that cannot be is bad input wherever it is met, not a no.
    @Test
    void anEditThatSaysWhatCannotBeIsBadInput() {
        for (var set : List.of(
                "{\"titel\": \"t\"}", "{\"kind\": \"smoke\"}", "{\"priority\": 9}", "{\"deadline\": \"soon\"}",
                "{\"estimate\": {\"likelyMin\": -5}}", "{\"kind\": \"gate\"}")) {
            calls.reading("[{\"op\": \"addTask\", \"task\": \"a\", \"set\": " + set + "}]");
            var answer = calls.call("edit", "map", "--file", "-", "--json");
            assertEquals(2, answer.exit(), set + " → " + answer.out());
        }
        calls.reading("[{\"op\": \"addTask\", \"task\": \"no id\", \"set\": {}}]");
        assertEquals(2, calls.call("edit", "map", "--file", "-").exit());
    }

    @Test
    void anEditThatNamesTheUnknownIsBadInputAndOneThatCannotBeIsANo() {
        calls.reading("[{\"op\": \"updateTask\", \"task\": \"nobody\", \"set\": {\"title\": \"x\"}}]");
        assertEquals(2, calls.call("edit", "map", "--file", "-").exit());
        calls.reading("[{\"op\": \"approveVersion\", \"rationale\": \"by the back door\"}]");
        assertEquals(2, calls.call("edit", "map", "--file", "-").exit());
        calls.reading("[{\"op\": \"addDependency\", \"from\": \"draw\", \"to\": \"ask\"}]");
        assertTrue(no("edit", "map", "--file", "-").contains("ask"));
        calls.reading("[{\"op\": \"addDependency\", ");
        var broken = calls.call("edit", "map", "--file", "-");
        assertEquals(2, broken.exit());
        assertTrue(broken.err().contains("line 1"), broken.err());
    }

    @Test
    void theCriticalPathIsAskedOfTheDraftWhereNothingIsApproved() {
        var path = done("critical-path", "map");
        assertEquals(105L, path.member("lengthMinutes"));
        assertEquals(
                List.of("ask", "draw", "go"),
                path.list("tasks").stream().map(t -> Json.object(t).get("id")).toList());
    }

    @Test
    void whatChangedIsMirroredForOtherPrograms() {
        assertTrue(Files.exists(folder.resolve("workspace/plans/map.json")));
        assertFalse(Files.exists(folder.resolve("workspace/work/map.jsonl")), "nothing is approved yet");
        approveAndPublish();
        assertEquals(0, calls.call("verify", folder.resolve("workspace/plans/map.json").toString()).exit());
        assertTrue(Files.exists(folder.resolve("workspace/work/map.jsonl")));
    }

    @Test
    void textOfOthersCannotSteerTheTerminal() {
        calls.reading("[{\"op\": \"updateTask\", \"task\": \"ask\", \"set\": {\"title\": \"a\\u001b[2Jb\\u202ec\"}}]");
        done("edit", "map", "--file", "-");
        var shown = calls.call("show", "map").out() + calls.call("show", "map", "--json").out();
        assertFalse(shown.contains("\u001b"), shown);
        assertFalse(shown.contains("\u202e"), shown);
        assertTrue(shown.contains("a\\u001B[2Jb"), shown);
    }

    @Test
    void whatAnotherAgentEditsIsProposedAndHoldsUpTheApproval() {
        calls.reading(RETITLE);
        assertEquals("planner", done("edit", "map", "--file", "-", "--agent", "planner").member("by"));
        assertTrue(no("approve", "map", "--rationale", "It is right").contains("1 proposal"));
        var waiting = Json.object(calls.call("inbox", "--json").list("waiting").getFirst());
        assertEquals("proposed", waiting.get("sort"));
        assertEquals("planner", waiting.get("id"));
    }
}
