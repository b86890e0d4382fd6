package setpoint.persistence.exchange.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.plan.Budget;
import setpoint.model.plan.Dag;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.FailureMode;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Next;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.all.Formats;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.Signers;

class PlanSketchTest {
    @Test
    void readsASketchInJson() {
        var imported = json(
                """
                {"id": "garden", "version": 3, "policies": {"noDigging": true},
                 "tasks": [
                   {"id": "soil-01", "title": "Look at the soil", "dependsOn": [], "status": "completed", "outputs": ["soil.md"]},
                   {"id": "beds-01", "title": "Lay out beds", "dependsOn": ["soil-01"], "status": "running", "owner": "ada",
                    "budget": {"timeMin": 30, "costUSD": 2.5}}]}""");
        var content = imported.content();
        assertEquals("garden", content.plan());
        assertEquals(new Budget(30, 250L), task(imported, "beds-01").budget());
        assertEquals(List.of("soil.md"), task(imported, "soil-01").outputs());
        assertEquals(List.of("soil-01>beds-01"), edges(imported));
        assertEquals(WorkState.State.CLOSED, work(imported, "soil-01").state());
        assertEquals("ada", work(imported, "beds-01").claimedBy());
        assertEquals(Map.of("noDigging", true), content.brief().extensions().get("policies"));
        assertEquals(Map.of("version", 3L), content.brief().extensions().get("sketch"));
        assertEquals("garden", imported.work().getFirst().plan());
    }

    @Test
    void readsASketchInYamlWithAllThatATaskMaySay() {
        var imported = yaml(
                """
                plan_id: bread
                title: "Bake bread"
                owner: baker
                created_at: 2026-01-05T00:00:00Z
                state: running
                memory: {keys: [oven.heat]}
                nodes:
                  - id: flour-1
                    kind: research
                    description: Find good flour
                    inputs: {grain: rye}
                    artifacts: [{name: mills, type: list}]
                    capabilities: [web.search]
                    preconditions: ["shop.open == true"]
                    risks: [stale]
                    command: |
                      search(flour) -> mills
                    success_criteria:
                      - ">= 3 mills"
                      - {text: tasted, check: ask}
                    failure_modes:
                      - {name: none, detect: empty, recover: ask around}
                    next:
                      - on: success
                        to: dough-1
                    status: blocked
                  - { id: dough-1, kind: implement, depends_on: [flour-1], status: abandoned }
                  - { id: taste-*, kind: validate, depends_on: [dough-1] }
                  - { id: sell, kind: deploy, depends_on: ["taste-*"], status: paused }
                """);
        var flour = task(imported, "flour-1");
        assertEquals(Kind.RESEARCH, flour.kind());
        assertEquals("search(flour) -> mills\n", flour.command());
        assertEquals(List.of(">= 3 mills", "tasted"), flour.criteria().stream().map(c -> c.text()).toList());
        assertEquals("ask", flour.criteria().get(1).check());
        assertEquals(List.of(new FailureMode("none", "empty", "ask around")), flour.failureModes());
        assertEquals(List.of(new Next(Next.Outcome.SUCCESS, "dough-1")), flour.next());
        assertEquals(Map.of("grain", "rye"), flour.inputs());
        assertEquals(List.of("web.search"), flour.extensions().get("capabilities"));
        assertEquals(List.of("shop.open == true"), flour.extensions().get("preconditions"));
        assertTrue(work(imported, "flour-1").hasOpenBlocker());
        assertEquals(WorkState.State.ABANDONED, work(imported, "dough-1").state());
        assertEquals(List.of("flour-1>dough-1", "taste-*>sell", "dough-1>taste-*"), edges(imported));
        assertEquals(Map.of("keys", List.of("oven.heat")), imported.content().brief().extensions().get("memory"));
        assertWarned(imported, "task sell: its status “paused” is not known; it is open.");
        assertWarned(imported, "fields without a place here: status, owner, created_at, state");
    }

    @Test
    void makesPartsOfSubplans() {
        var imported = yaml(
                """
                plan_id: p
                nodes:
                  - id: check
                    kind: debug
                    subplan:
                      - look at the log
                      - {id: count, title: Count rows, depends_on: [check-1]}
                      - subplan: {nodes: [{id: deep}]}
                """);
        assertEquals("look at the log", task(imported, "check-1").title());
        assertEquals("check", task(imported, "check-1").parent());
        assertEquals("check", task(imported, "count").parent());
        assertEquals("check-2", task(imported, "deep").parent());
        assertEquals(List.of("check-1>count"), edges(imported));
    }

    @Test
    void bringsTheListOfGatesAndTheTasksTogether() {
        var imported = yaml(
                """
                plan_id: p
                nodes:
                  - {id: a, kind: gate}
                  - {id: b, kind: gate, checks: [x], approver: ada}
                  - {id: c, kind: gate}
                gates:
                  - {id: a, checks: [one, two]}
                  - {id: d, approver: grace}
                """);
        assertEquals(new Gate(Gate.Type.CHECK, List.of("one", "two"), null), task(imported, "a").gate());
        assertEquals(new Gate(Gate.Type.HUMAN, List.of("x"), "ada"), task(imported, "b").gate());
        assertEquals(new Gate(Gate.Type.HUMAN, List.of(), null), task(imported, "c").gate());
        assertEquals(new Gate(Gate.Type.HUMAN, List.of(), "grace"), task(imported, "d").gate());
        assertWarned(imported, "gates: the gate “d” is not among the tasks; it became one.");
        assertWarned(imported, "task c: the gate names nobody who decides it");
    }

    @Test
    void expandsADependencyOnAPattern() {
        var imported = yaml(
                """
                tasks:
                  - id: dive-1
                  - id: dive-2
                  - {id: sum, needs: dive-*}
                """);
        assertEquals(List.of("dive-1>sum", "dive-2>sum"), edges(imported));
        assertEquals("sketch", imported.format());
    }

    @Test
    void setsAsideTheLastEdgeOfACycleAndWhatLeadsNowhere() {
        var text =
                """
                tasks:
                  - {id: a, depends_on: [c, lost]}
                  - {id: b, depends_on: [a]}
                  - {id: c, depends_on: [b]}
                  - {id: d, parent: c, depends_on: [c]}
                """;
        var imported = yaml(text);
        assertEquals(List.of("c>a", "a>b"), edges(imported));
        assertWarned(imported, "task a: it depends on “lost”, which is not in the file; it was set aside.");
        assertWarned(imported, "task c: its dependency on “b” closes a cycle: b → c → a → b; it was set aside.");
        assertWarned(imported, "task d: its dependency on “c” closes a cycle: c → d → c; it was set aside.");
        assertEquals(List.of("b"), Json.object(task(imported, "c").extensions().get("sketch")).get("setAside"));
        var source = source("plan.yaml", text);
        var refused = assertThrows(Refused.class, () -> new PlanSketch().read(source, new Options(true, false)));
        assertTrue(refused.getMessage().contains("b → c → a → b"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Nothing was imported"), refused.getMessage());
    }

    @Test
    void setsAsideAParentThatIsAPart() {
        var imported = yaml("tasks: [{id: a, parent: b}, {id: b, parent: a}, {id: c, parent: c}]\n");
        assertEquals("b", task(imported, "a").parent());
        assertNull(task(imported, "b").parent());
        assertWarned(imported, "task b: its parent “a” is one of its parts: ");
        assertWarned(imported, "task c: its parent “c” is one of its parts: c → c; it was set aside.");
    }

    @Test
    void keepsForeignIdsAndGivesOthers() {
        var imported = yaml(
                """
                tasks:
                  - {id: "über alles", title: x}
                  - {id: a}
                  - {id: A, depends_on: ["über alles", a]}
                """);
        assertEquals("A", Json.object(task(imported, "A-2").extensions().get("sketch")).get("id"));
        assertEquals(2, edges(imported).size());
        assertTrue(edges(imported).contains("a>A-2"));
    }

    @Test
    void keepsWhatDoesNotFit() {
        var imported = yaml(
                """
                tasks:
                  - {id: a, kind: research|implement, priority: urgent, outputs: {notes: n.md}, budget: {costUSD: 0.125, calls: 3}}
                """);
        var task = task(imported, "a");
        var kept = Json.object(task.extensions().get("sketch"));
        assertEquals("research|implement", kept.get("kind"));
        assertEquals("urgent", kept.get("priority"));
        assertEquals(List.of("notes"), task.outputs());
        assertEquals(Map.of("notes", "n.md"), kept.get("outputs"));
        assertNull(task.budget());
        assertEquals(3L, Json.object(kept.get("budget")).get("calls"));
        assertWarned(imported, "task a: its kind \"research|implement\" is not known; it is taken as implement.");
    }

    @Test
    void takesATaskOnItsOwnAndPhasesWithTasks() {
        assertEquals(1, yaml("id: one\ntitle: One\nkind: debug\nsuccess_criteria: [done]\n").content().tasks().size());
        var imported = json(
                """
                {"id": "p", "phases": [{"id": "x", "title": "X", "tasks": [{"id": "x"}]}, "Y"],
                 "tasks": [{"id": "b", "phase": "Y"}, {"id": "c", "phase": "Z"}]}""");
        assertEquals(List.of("x-2", "Y", "Z"), imported.content().phases().stream().map(p -> p.id()).toList());
        assertEquals("x-2", task(imported, "x").phase());
        assertEquals("Z", task(imported, "c").phase());
    }

    @Test
    void answersForAnyJsonWithItsWords() {
        int read = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var tree = new Odd(new Random(seed)).object(0);
            var source = source("odd.json", JsonText.compact(tree));
            try {
                var imported = new PlanSketch().read(source, new Options(seed % 5 == 0, false));
                Dag.of(imported.content()).mustHoldTogether();
                var bytes = JsonText.compact(PlanTree.of(imported.content())).getBytes(StandardCharsets.UTF_8);
                new PlanFile(Signers.NONE).read(new Source("odd.json", bytes), Options.DEFAULT);
                read++;
            } catch (Refused refused) {
                assertTrue(refused.getMessage().startsWith("odd.json"), "seed " + seed + ": " + refused.getMessage());
            }
        }
        assertTrue(read > 300, read + " were read");
    }

    /// Random objects with the words of sketches, most of them in the wrong place.
    private record Odd(Random random) {
        private static final List<String> WORDS = List.of(
                "id", "plan_id", "title", "nodes", "tasks", "phases", "gates", "edges", "dependsOn", "needs", "parent",
                "subplan", "kind", "gate", "checks", "approver", "status", "state", "budget", "costUSD", "timeMin",
                "estimate", "likelyMin", "next", "on", "to", "from", "failure_modes", "name", "outputs", "inputs",
                "success_criteria", "text", "deadline", "priority", "scope", "phase", "extensions", "unknown",
                "created_at", "labels", "run", "type", "task", "checklist", "policies");
        private static final List<Object> VALUES = List.of(
                "a", "b", "A", "c*", "*", "ä ö", "", "gate", "debug", "blocked", "running", "success", "2026-01-01",
                "research", "repo:web", 0L, 3L, -1L, 99999999999L, new BigDecimal("0.5"), true);

        Map<String, Object> object(int depth) {
            var object = new LinkedHashMap<String, Object>();
            if (depth == 0) object.put("nodes", list(1));
            for (int i = random.nextInt(6); i > 0; i--) object.put(one(WORDS), value(depth + 1));
            return object;
        }

        private List<Object> list(int depth) {
            var list = new ArrayList<Object>();
            for (int i = random.nextInt(5); i > 0; i--) list.add(depth < 3 ? object(depth) : value(depth));
            return list;
        }

        private Object value(int depth) {
            return switch (random.nextInt(depth > 4 ? 4 : 7)) {
                case 0 -> null;
                case 4 -> object(depth);
                case 5, 6 -> list(depth);
                default -> one(VALUES);
            };
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    @Test
    void isTheSameEachTime() {
        var text = "plan_id: p\nnodes: [{id: a, status: blocked}, {id: b, depends_on: a}]\n";
        assertEquals(yaml(text), yaml(text));
    }

    private static Imported json(String text) {
        return read("plan.json", text);
    }

    private static Imported yaml(String text) {
        return read("plan.yaml", text);
    }

    private static Imported read(String name, String text) {
        return new Formats(Signers.NONE).read(source(name, text), null, Options.DEFAULT);
    }

    private static Source source(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Task task(Imported imported, String id) {
        return imported.content().task(id).orElseThrow();
    }

    private static WorkState work(Imported imported, String id) {
        return imported.work().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> edges(Imported imported) {
        return imported.content().dependencies().stream().map(Dependency::id).toList();
    }

    private static void assertWarned(Imported imported, String expected) {
        var warnings = imported.warnings().stream().map(Warning::toString).toList();
        assertTrue(warnings.stream().anyMatch(w -> w.contains(expected)), warnings.toString());
    }
}
