package setpoint.persistence.exchange.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Versions;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

class PlanFileTest {
    private final PlanFile format = new PlanFile(Signers.NONE);

    @Test
    void keepsTheRefOfAnyPlanFileWhateverMembersItHas() {
        for (long seed = 0; seed < 400; seed++) {
            var tree = new RandomPlans(seed, seed % 4 > 0).plan();
            var content = read(tree).content();
            assertEquals(PlanRef.of(tree), PlanRef.of(PlanTree.of(content)), "seed " + seed);
            assertEquals(content, PlanTree.read(PlanTree.of(content)), "seed " + seed);
            assertEquals(PlanRef.of(tree), PlanRef.of(Content.fromTree(content.toTree())), "seed " + seed);
        }
    }

    @Test
    void writesUnknownMembersBackInPlaceAndSaysThatTheyAreKept() {
        var tree = parse(
                """
                {"schema": "setpoint-plan/1", "id": "p", "mood": 1,
                 "phases": [{"id": "ph", "plan": "x", "position": 7}],
                 "tasks": [
                   {"id": "a", "colour": "red", "estimate": {"likelyMin": 5, "basis": "guess"},
                    "criteria": [{"id": "c1", "weight": 3}],
                    "failureModes": [{"name": "n", "w": 1}, {"name": "n", "w": 2}]},
                   {"id": "b", "dependsOn": [{"task": "a", "strength": 0.5}]}],
                 "extensions": {"unknown": {"/mood": "mine"}}}""");
        var imported = read(tree);
        var written = PlanTree.of(imported.content());
        assertEquals(1L, written.get("mood"));
        assertEquals(Map.of("unknown", Map.of("/mood", "mine")), written.get("extensions"));
        var a = Json.object(Json.array(written.get("tasks")).getFirst());
        assertEquals("red", a.get("colour"));
        assertEquals("guess", Json.object(a.get("estimate")).get("basis"));
        assertEquals(2L, Json.object(Json.array(a.get("failureModes")).get(1)).get("w"));
        assertEquals(7L, Json.object(Json.array(written.get("phases")).getFirst()).get("position"));
        assertEquals(
                "10 members are unknown here: /mood, /extensions/unknown, phase ph /plan, phase ph /position, task a /colour and 5 more. What is unknown is kept and will be written back.",
                imported.warnings().getFirst().message());
    }

    @Test
    void keepsAnUnknownMemberWhosePlaceIsGone() {
        var content = read(parse(
                """
                        {"schema": "setpoint-plan/1", "id": "p",
                         "tasks": [{"id": "a", "criteria": [{"id": "c1", "weight": 3}]}]}"""))
                .content();
        var task = content.tasks().getFirst().with(Map.of(), "criteria");
        var edited = new Content("p", content.brief(), List.of(), List.of(), List.of(task), List.of());
        var written = Json.object(Json.array(PlanTree.of(edited).get("tasks")).getFirst());
        assertEquals(Map.of("unknown", Map.of("/criteria/c1/weight", 3L)), written.get("extensions"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a\", \"priority\": 9}         | tasks[0].priority must be at most 4, not 9.",
                "{\"id\": \"a\", \"title\": 5}            | tasks[0].title must be text, not 5.",
                "{\"title\": \"x\"}                       | tasks[0] lacks “id”.",
                "{\"id\": \"a b\"}                        | tasks[0].id is “a b”, which is no id",
                "{\"id\": \"a\", \"kind\": \"think\"}     | tasks[0].kind must be one of research, analyze",
                "{\"id\": \"a\", \"kind\": \"gate\"}      | tasks[0] lacks “gate”.",
                "{\"id\": \"a\", \"gate\": {\"type\": \"HUMAN\"}} | tasks[0].gate must be null, not an object",
                "{\"id\": \"a\", \"phase\": \"ph\"}       | tasks[0].phase names “ph”, which is not in the file.",
                "{\"id\": \"a\", \"scope\": \"s\"}        | tasks[0].scope names “s”, which is not in the file.",
                "{\"id\": \"a\", \"parent\": \"a\"}       | tasks[0].parent is the task itself.",
                "{\"id\": \"a\", \"dependsOn\": [{\"task\": \"b\"}]} | tasks[0].dependsOn[0].task names “b”, which is not",
                "{\"id\": \"a\", \"dependsOn\": [{\"task\": \"a\"}]} | tasks[0].dependsOn[0].task: task “a” cannot depend on",
                "{\"id\": \"a\"}, {\"id\": \"A\"}         | tasks[1].id “A” is taken by tasks[0] already",
                "{\"id\": \"a\", \"inputs\": {\"n\": [12345678901234567890]}} | tasks[0].inputs.n[0] is 12345678901234567890",
                "{\"id\": \"a\", \"criteria\": [{\"id\": \"c\"}, {\"id\": \"c\"}]} | tasks[0].criteria[1].id “c” is taken",
                "{\"id\": \"a\", \"deadline\": \"soon\"}  | tasks[0].deadline is “soon”, which is no date",
                "{\"id\": \"a\"}, {\"id\": \"b\", \"dependsOn\": [{\"task\": \"a\"}, {\"task\": \"a\"}]} | a second time"
            })
    void namesThePlaceAndTheRuleOfWhatIsWrong(String tasks, String expected) {
        var text = "{\"schema\": \"setpoint-plan/1\", \"id\": \"p\", \"tasks\": [%s]}".formatted(tasks);
        var refused = assertThrows(Refused.class, () -> read(parse(text))).getMessage();
        assertTrue(refused.startsWith("plan.json: ") && refused.contains(expected), refused);
    }

    @Test
    void namesTheWholeCycle() {
        var text =
                """
                {"schema": "setpoint-plan/1", "id": "p", "tasks": [
                  {"id": "a", "dependsOn": [{"task": "c"}]},
                  {"id": "b", "dependsOn": [{"task": "a"}]},
                  {"id": "c", "dependsOn": [{"task": "b"}]}]}""";
        var refused = assertThrows(Refused.class, () -> read(parse(text))).getMessage();
        for (var step : List.of("a → b", "b → c", "c → a"))
            assertTrue((refused + " ").contains(step), refused);
    }

    @Test
    void refusesATaskThatWaitsForWhatItIsAPartOf() {
        var text =
                """
                {"schema": "setpoint-plan/1", "id": "p", "tasks": [
                  {"id": "a"}, {"id": "b", "parent": "a", "dependsOn": [{"task": "a"}]}]}""";
        assertThrows(Refused.class, () -> read(parse(text)));
    }

    @Test
    void takesALayoutInAndWritesItBack() {
        var tree = parse(
                """
                {"schema": "setpoint-plan/1", "id": "p", "tasks": [{"id": "a"}], "layout": {"a": {"x": 40, "y": -8}}}""");
        assertEquals(List.of(new Placement("p", "a", 40, -8)), read(tree).layout());
    }

    @Test
    void writesInTheContractsOrderWhatItReadsBack() {
        for (long seed = 0; seed < 50; seed++) {
            var plan = new SignedPlan(seed);
            var bytes = plan.published();
            var imported = format.read(new Source("plan.json", bytes), Options.DEFAULT);
            assertEquals(plan.exported().content(), imported.content());
            assertEquals(plan.exported().version(), imported.locked());
            assertEquals(plan.exported().publication().signature(), imported.publication().signature());
            assertEquals(
                    List.of("schema", "id", "title", "version", "state", "goal", "context", "constraints"),
                    List.copyOf(StrictJson.readObject("f", bytes).keySet()).subList(0, 8));
        }
    }

    @Test
    void importsAPublishedPlanLockedAndNamesItsSigner() {
        var plan = new SignedPlan(1);
        var own = new PlanFile(new Signers(plan.publicKey(), Map.of()));
        var known = new PlanFile(new Signers(null, Map.of("Ada", plan.publicKey())));
        var source = new Source("plan.json", plan.published());
        assertTrue(signerNamedBy(own, source).startsWith("Signed by this workspace (key "));
        assertTrue(signerNamedBy(known, source).startsWith("Signed by Ada (key "));
        assertTrue(signerNamedBy(format, source).startsWith("Signed by an unknown key ("));
        var imported = format.read(source, Options.DEFAULT);
        assertNotNull(imported.locked());
        assertEquals(imported.locked().number(), imported.publication().number());
    }

    @Test
    void importsAnApprovedPlanLockedAndADraftOpen() {
        var plan = new SignedPlan(1);
        var approved = format.read(new Source("plan.json", plan.approved()), Options.DEFAULT);
        assertNotNull(approved.locked());
        assertNull(approved.publication());
        var draft = read(PlanTree.of(plan.exported().content()));
        assertNull(draft.locked());
        assertEquals(Versions.State.DRAFT.name(), PlanFile.tree(plan.draft()).get("state"));
        assertFalse(PlanFile.tree(plan.draft()).containsKey("planRef"));
    }

    @Test
    void refusesAFalseRefAndAFalseSignature() {
        var altered = new LinkedHashMap<>(StrictJson.readObject("f", new SignedPlan(1).published()));
        altered.put("goal", "something else");
        var refused = assertThrows(Refused.class, () -> read(altered)).getMessage();
        assertTrue(refused.contains("planRef is not that of the content, which is setpoint:sha256:"), refused);
        altered.put("planRef", PlanRef.of(altered));
        refused = assertThrows(Refused.class, () -> read(altered)).getMessage();
        assertTrue(refused.contains("the signature is not one of this content"), refused);
        altered.remove("signature");
        refused = assertThrows(Refused.class, () -> read(altered)).getMessage();
        assertTrue(refused.contains("a plan in state PUBLISHED needs “signature”"), refused);
    }

    private static String signerNamedBy(PlanFile format, Source source) {
        return format.read(source, Options.DEFAULT).warnings().stream()
                .filter(w -> w.place().equals("signature"))
                .findFirst()
                .orElseThrow()
                .message();
    }

    private Imported read(Map<String, Object> tree) {
        var source = new Source("plan.json", JsonText.compact(tree).getBytes(StandardCharsets.UTF_8));
        assertTrue(format.recognises(source));
        return format.read(source, Options.DEFAULT);
    }

    private static Map<String, Object> parse(String json) {
        return StrictJson.readObject("plan.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
