package setpoint.persistence.exchange.beads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.persistence.exchange.beads.BeadsFile.blocks;
import static setpoint.persistence.exchange.beads.BeadsFile.childOf;
import static setpoint.persistence.exchange.beads.BeadsFile.dependencies;
import static setpoint.persistence.exchange.beads.BeadsFile.edge;
import static setpoint.persistence.exchange.beads.BeadsFile.issue;
import static setpoint.persistence.exchange.beads.BeadsFile.read;
import static setpoint.persistence.exchange.beads.BeadsFile.source;
import static setpoint.persistence.exchange.beads.BeadsFile.task;
import static setpoint.persistence.exchange.beads.BeadsFile.taken;
import static setpoint.persistence.exchange.beads.BeadsFile.warnings;
import static setpoint.persistence.exchange.beads.BeadsFile.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Refused;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState.State;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;

class BeadsTest {
    @Test
    void readsAnIssueIntoATask() {
        var imported = read(issue(
                "web-a1b",
                """
                "title": "Sign in", "description": "Long text", "priority": 0, "assignee": "ann", "labels": ["ui", "auth"],
                "estimated_minutes": 90, "due_at": "2026-04-01T12:00:00+02:00", "design": "kept", "notes": "kept too"
                """));
        var task = task(imported, "web-a1b");
        assertEquals("web", imported.content().plan());
        assertEquals("web", imported.content().brief().title());
        assertEquals("Sign in", task.title());
        assertEquals("Long text", task.description());
        assertEquals(0, task.priority());
        assertEquals("ann", task.owner());
        assertEquals(List.of("ui", "auth"), task.labels());
        assertEquals(90, task.likelyMinutes());
        assertEquals("2026-04-01T12:00:00+02:00", task.deadline());
        assertTrue(task.extensions().toString().contains("kept too"));
        assertEquals(Instant.parse("2026-01-03T03:04:05Z"), imported.theirs().get().get("web-a1b"));
        assertEquals(List.of(), imported.warnings());
    }

    @Test
    void namesThePlanByTheMostFrequentPrefix() {
        assertEquals("my-app", read(issue("my-app-1"), issue("x-2"), issue("my-app-3.1")).content().plan());
        assertEquals("bd", read(issue("bd-1"), issue("bd-wisp-2"), issue("bd-wisp-3")).content().plan());
        assertEquals("issues", read(issue("1"), issue("2")).content().plan());
    }

    @ParameterizedTest
    @CsvSource({"bug,DEBUG", "feature,IMPLEMENT", "epic,IMPLEMENT", "spike,RESEARCH", "decision,ANALYZE",
        "milestone,MILESTONE", "our-own,IMPLEMENT"})
    void readsTypes(String type, Kind kind) {
        assertEquals(kind, task(read(issue("a-1", "\"issue_type\": \"" + type + "\"")), "a-1").kind());
    }

    @Test
    void readsGates() {
        var imported = read(
                issue("a-1", "\"issue_type\": \"gate\", \"await_type\": \"human\", \"assignee\": \"ann\""),
                issue("a-2",
                        "\"issue_type\": \"gate\", \"await_type\": \"gh:run\", \"await_id\": \"77\", \"timeout\": 3600000000000"),
                issue("a-3", "\"issue_type\": \"gate\""));
        assertEquals(new Gate(Gate.Type.HUMAN, List.of(), "ann"), task(imported, "a-1").gate());
        assertEquals(new Gate(Gate.Type.CHECK, List.of("gh:run 77"), null), task(imported, "a-2").gate());
        assertEquals(new Gate(Gate.Type.HUMAN, List.of(), null), task(imported, "a-3").gate());
    }

    @Test
    void readsClosedIssuesAsClosed() {
        var imported = read(
                issue("a-1",
                        "\"status\": \"closed\", \"closed_at\": \"2026-01-05T10:00:00-07:00\", \"close_reason\": \"Done\", \"assignee\": \"ann\""),
                issue("a-2", "\"status\": \"closed\""));
        var closed = work(imported, "a-1").orElseThrow();
        assertEquals(State.CLOSED, closed.state());
        assertEquals(Instant.parse("2026-01-05T17:00:00Z"), closed.endedAt());
        assertEquals("ann", closed.endedBy());
        assertEquals("Done", closed.reason());
        assertEquals(Instant.parse("2026-01-03T03:04:05Z"), work(imported, "a-2").orElseThrow().endedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "hooked"})
    void readsRunningIssuesAsClaimed(String status) {
        var imported = read(issue(
                "a-1",
                "\"status\": \"" + status + "\", \"assignee\": \"bo\", \"started_at\": \"2026-01-04T00:00:00Z\""));
        var running = work(imported, "a-1").orElseThrow();
        assertEquals(State.IN_PROGRESS, running.state());
        assertEquals("bo", running.claimedBy());
        assertEquals(Instant.parse("2026-01-04T00:00:00Z"), running.startedAt());
    }

    @Test
    void readsStatusesThatAreNotOursAsOpen() {
        var imported = read(
                issue("a-1", "\"status\": \"pinned\""),
                issue("a-2", "\"status\": \"deferred\", \"defer_until\": \"2027-01-01T00:00:00Z\""),
                issue("a-3", "\"status\": \"deferred\""),
                issue("a-4", "\"status\": \"blocked\""),
                issue("a-5", "\"status\": \"in-review\""));
        assertEquals(List.of(), imported.work());
        assertEquals(List.of("pinned"), task(imported, "a-1").labels());
        assertEquals("2027-01-01T00:00:00Z", task(imported, "a-2").earliestStart());
        assertEquals(List.of("deferred"), task(imported, "a-3").labels());
        assertEquals(3, imported.warnings().size());
        assertTrue(warnings(imported).get(1).startsWith("line 4: a-4: it is marked blocked"));
        assertTrue(warnings(imported).get(2).contains("“in-review”"));
    }

    @Test
    void readsPriorities() {
        var imported = read(
                "{\"id\": \"a-1\", \"title\": \"none\"}",
                issue("a-2", "\"priority\": 9"),
                issue("a-3", "\"priority\": -1"),
                issue("a-4", "\"priority\": \"high\""));
        assertEquals(List.of(0, 4, 0, 0), imported.content().tasks().stream().map(Task::priority).toList());
        assertEquals(4, imported.warnings().size());
        assertTrue(warnings(imported).getFirst().contains("most urgent (0)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [ ] One\\n- [x] Two|One;Two",
                "Intro\\n- [ ] One\\n  goes on\\n- [ ] Two|One~goes on;Two",
                "- One\\n* Two\\n3. Three|One;Two;Three",
                "It works and is fast.|It works and is fast.",
            })
    void readsAcceptanceCriteria(String text, String criteria) {
        var imported = read(issue("a-1", "\"acceptance_criteria\": \"" + text + "\""));
        assertEquals(
                List.of(criteria.replace('~', '\n').split(";")),
                task(imported, "a-1").criteria().stream().map(Criterion::text).toList());
    }

    @Test
    void readsBlockingEdgesAsDependencies() {
        var imported = read(
                issue("a-1"),
                issue("a-2", blocks("a-2", "a-1")),
                issue("a-3", dependencies(edge("a-3", "a-1", "conditional-blocks"))),
                issue("a-4", dependencies(
                        "{\"depends_on_id\": \"a-1\", \"type\": \"waits-for\", \"metadata\": \"{\\\"gate\\\":\\\"all-children\\\"}\"}")),
                issue("a-5", dependencies(
                        "{\"depends_on_id\": \"a-1\", \"type\": \"blocks\", \"metadata\": \"{\\\"lagMin\\\":45}\"}")));
        assertEquals(
                List.of("a-1>a-2", "a-1>a-3", "a-1>a-4", "a-1>a-5"),
                imported.content().dependencies().stream().map(Dependency::id).toList());
        assertEquals(45, imported.content().dependencies().get(3).lagMin());
        assertEquals(List.of(), imported.warnings());
    }

    @Test
    void keepsEdgesThatAreNoDependencies() {
        var imported = read(
                issue("a-1", dependencies(edge("a-1", "gone-1", "related"), edge("a-1", "a-2", "our-own-type"))),
                issue("a-2", dependencies(
                        "{\"depends_on_id\": \"a-1\", \"type\": \"waits-for\", \"metadata\": \"{\\\"gate\\\":\\\"any-children\\\"}\"}")),
                issue("a-3", dependencies("\"not an edge\"", edge("a-9", "a-1", "blocks"))));
        assertEquals(List.of(), imported.content().dependencies());
        assertEquals(3, imported.warnings().size());
        assertTrue(warnings(imported).getFirst().startsWith("line 2: a-2: it waits for any one child of a-1"));
    }

    @Test
    void nestsByTheFirstParent() {
        var imported = read(
                issue("a-1"),
                issue("a-1.1", childOf("a-1.1", "a-1")),
                issue("a-1.1.1", childOf("a-1.1.1", "a-1.1")),
                issue("a-2", dependencies(edge("a-2", "a-1", "parent-child"), edge("a-2", "a-1.1", "parent-child"))));
        assertEquals("a-1", task(imported, "a-1.1").parent());
        assertEquals("a-1.1", task(imported, "a-1.1.1").parent());
        assertEquals("a-1", task(imported, "a-2").parent());
        assertEquals(
                List.of("line 4: a-2: it is also a child of a-1.1; the first parent counts."), warnings(imported));
        taken(imported);
    }

    @Test
    void setsEdgesToNowhereAside() {
        var imported =
                read(issue("a-1", dependencies(edge("a-1", "b-7", "blocks"), edge("a-1", "b-8", "parent-child"))));
        assertEquals(
                List.of(
                        "line 1: a-1: it depends on b-7, which is not in the file; that was set aside.",
                        "line 1: a-1: it depends on b-8, which is not in the file; that was set aside."),
                warnings(imported));
        assertTrue(task(imported, "a-1").extensions().toString().contains("b-7"));
    }

    @Test
    void setsTheLastEdgeOfACycleAsideAndNamesIt() {
        var imported = read(
                issue("a-1", blocks("a-1", "a-3")), issue("a-2", blocks("a-2", "a-1")),
                issue("a-3", blocks("a-3", "a-2")));
        assertEquals(
                List.of("a-3>a-1", "a-1>a-2"),
                imported.content().dependencies().stream().map(Dependency::id).toList());
        assertEquals(
                List.of("line 3: a-3: its edge to a-2 closes a cycle and was set aside: a-2 → a-3 → a-1 → a-2."),
                warnings(imported));
        taken(imported);
    }

    @Test
    void namesCyclesThatRunThroughParents() {
        var imported = read(
                issue("a-1", blocks("a-1", "a-2")),
                issue("a-2", blocks("a-2", "a-3")),
                issue("a-3", childOf("a-3", "a-1")),
                issue("a-4", dependencies(edge("a-4", "a-3", "parent-child"), edge("a-4", "a-3", "blocks"))),
                issue("a-5", blocks("a-5", "a-5")));
        assertEquals(2, imported.content().dependencies().size());
        assertEquals(3, imported.warnings().size());
        assertTrue(warnings(imported).getFirst().endsWith("a-1 → a-3 → a-2 → a-1."), warnings(imported).getFirst());
        assertTrue(warnings(imported).get(1).contains("a-3 → a-4 → a-3"), warnings(imported).get(1));
        assertTrue(warnings(imported).get(2).endsWith("a-5 → a-5."), warnings(imported).get(2));
        taken(imported);
    }

    @Test
    void refusesBrokenReferencesWhereStrict() {
        var strict = new Options(true, false);
        var dangling = source(issue("a-1"), issue("a-2", blocks("a-2", "b-1")));
        assertEquals(
                "issues.jsonl, line 2: a-2 depends on b-1, which is not in the file. Nothing was imported; without --strict such edges are set aside.",
                assertThrows(Refused.class, () -> new Beads().read(dangling, strict)).getMessage());
        var cycle = source(issue("a-1", blocks("a-1", "a-2")), issue("a-2", blocks("a-2", "a-1")));
        assertTrue(assertThrows(Refused.class, () -> new Beads().read(cycle, strict))
                .getMessage()
                .contains("line 2: a-2 and a-1 would wait for each other: a-1 → a-2 → a-1."));
    }

    @Test
    void keepsWhatIsNoWorkWithThePlan() {
        var imported = read(
                "{\"_type\": \"memory\", \"key\": \"k\", \"value\": \"v\"}",
                issue("a-1", "\"_type\": \"issue\""),
                issue("a-2", "\"status\": \"tombstone\", \"deleted_at\": \"2026-02-01T00:00:00Z\""),
                issue("a-3", "\"issue_type\": \"merge-request\""),
                issue("a-4", "\"issue_type\": \"agent\""),
                issue("a-5", "\"ephemeral\": true, \"wisp_type\": \"patrol\", "
                        + dependencies(edge("a-5", "a-3", "blocks"), edge("a-5", "a-2", "blocks"))));
        assertEquals(List.of("a-1", "a-5"), imported.content().tasks().stream().map(Task::id).toList());
        assertEquals(
                List.of(
                        "line 6: a-5: it depends on a-3, which is no work (merge-request); that was set aside.",
                        "Set aside: 1 edge to deleted issues."),
                warnings(imported));
    }

    @Test
    void makesPhasesOfEpics() {
        var imported = new Beads().read(
                source(
                        issue("a-1", "\"issue_type\": \"epic\", \"title\": \"First\""),
                        issue("a-2", "\"issue_type\": \"epic\", \"title\": \"Second\", " + blocks("a-2", "a-1")),
                        issue("a-3", childOf("a-3", "a-1")),
                        issue("a-4", "\"issue_type\": \"epic\", " + childOf("a-4", "a-2")),
                        issue("a-5", childOf("a-5", "a-4"))),
                new Options(false, true));
        assertEquals(List.of("First", "Second"), imported.content().phases().stream().map(p -> p.title()).toList());
        assertEquals("a-1", task(imported, "a-3").phase());
        assertEquals("a-2", task(imported, "a-4").phase());
        assertEquals("a-2", task(imported, "a-5").phase());
        assertEquals("a-4", task(imported, "a-5").parent());
        assertEquals(1, imported.warnings().size());
        taken(imported);
    }

    @Test
    void readsBothSidesOfAConflictAndTheLastLineOfAnId() {
        var imported = read(
                issue("a-1", "\"title\": \"ours\""),
                "<<<<<<< HEAD",
                issue("a-2", "\"title\": \"ours\""),
                "=======",
                issue("a-2", "\"title\": \"theirs\""),
                issue("a-3"),
                ">>>>>>> 1234567 (message)");
        assertEquals("theirs", task(imported, "a-2").title());
        assertEquals(3, imported.content().tasks().size());
        assertEquals(
                List.of(
                        "line 2: 3 git conflict markers left out; both sides were read.",
                        "1 id on more than one line; the last line of each counts: a-2."),
                warnings(imported));
    }

    @Test
    void readsByteOrderMarksAndCarriageReturns() {
        var text = "\uFEFF" + issue("a-1") + "\r\n\r\n" + issue("a-2") + "\r\n";
        var source = new Source("issues.jsonl", text.getBytes(StandardCharsets.UTF_8));
        assertTrue(new Beads().recognises(source));
        assertEquals(2, new Beads().read(source, Options.DEFAULT).content().tasks().size());
    }

    @Test
    void givesForeignIdsAFormOfOurs() {
        var imported = read(issue("a/1"), issue("a 1", blocks("a 1", "a/1")), issue("A-1"), issue("ä"));
        assertEquals(List.of("A-1-3", "a", "a-1", "a-1-2"), imported.content().tasks().stream().map(Task::id).toList());
        assertEquals(
                List.of("a-1>a-1-2"), imported.content().dependencies().stream().map(Dependency::id).toList());
        taken(imported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\": \"a-2\"", "[1]", "nonsense", "{\"title\": \"no id\"}", "{\"id\": 7, \"title\": \"x\"}",
                "{\"id\": \"a-2\", \"id\": \"a-3\"}", "{\"id\": \"a-2\", \"title\": \"\\ud800\"}", "{\"id\": \"\"}"})
    void namesTheLineThatIsBroken(String broken) {
        var source = source(issue("a-1"), "", broken);
        var refused = assertThrows(Refused.class, () -> new Beads().read(source, Options.DEFAULT));
        assertTrue(refused.getMessage().startsWith("issues.jsonl, line 3"), refused.getMessage());
    }

    @Test
    void refusesWhatIsTooLarge() {
        var long1 = source(issue("a-1"), issue("a-2", "\"description\": \"" + "x".repeat(1 << 20) + "\""));
        assertTrue(assertThrows(Refused.class, () -> new Beads().read(long1, Options.DEFAULT))
                .getMessage()
                .startsWith("issues.jsonl, line 2: it has"));
        var large = new Source("issues.jsonl", new byte[(32 << 20) + 1]);
        assertThrows(Refused.class, () -> new Beads().read(large, Options.DEFAULT));
        assertThrows(Refused.class, () -> read(""));
    }

    @Test
    void refusesBytesThatAreNoText() {
        var good = issue("a-1", "\"title\": \"\uFFFD ü\"");
        assertEquals("\uFFFD ü", task(read(good), "a-1").title());
        var latin1 = new Source("issues.jsonl", (issue("a-0") + "\n" + issue("a-1", "\"title\": \"ü\""))
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "issues.jsonl, line 2: this is not UTF-8. Save the file as UTF-8.",
                assertThrows(Refused.class, () -> new Beads().read(latin1, Options.DEFAULT)).getMessage());
    }

    @Test
    void recognisesItsFiles() {
        var beads = new Beads();
        assertTrue(beads.recognises(source(issue("a-1"))));
        assertTrue(beads.recognises(source("<<<<<<< HEAD", issue("a-1"))));
        assertTrue(beads.recognises(new Source("export.txt", issue("a-1").getBytes(StandardCharsets.UTF_8))));
        assertFalse(beads.recognises(new Source("plan.json",
                "{\"schema\": \"setpoint-plan/1\", \"id\": \"a\"}".getBytes(StandardCharsets.UTF_8))));
        assertFalse(beads.recognises(new Source("plan.md", "# Plan".getBytes(StandardCharsets.UTF_8))));
        assertFalse(beads.recognises(new Source("x.jsonl", new byte[] {(byte) 0xFF, (byte) 0xFE, 0})));
        assertFalse(beads.recognises(new Source("x.jsonl", new byte[0])));
    }

    /// Bytes of sound files with some of them changed, left out or doubled, and members of other types.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverThrowsAnythingButRefusals(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            var bytes = source(new RandomBeads(random).lines(1 + random.nextInt(6))).bytes();
            for (int n = random.nextInt(4); n > 0; n--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (var old : List.of("\"bd-1\"", "\"blocks\"", "\"open\"", "\"task\"", "2026"))
                if (random.nextInt(6) == 0)
                    text = text.replace(old, List.of("null", "[]", "{}", "-1e999", "\"\"").get(random.nextInt(5)));
            var source = new Source("x.jsonl", text.getBytes(StandardCharsets.ISO_8859_1));
            try {
                new Beads().recognises(source);
                taken(new Beads().read(source, new Options(false, random.nextBoolean())));
            } catch (Refused said) {
                assertFalse(said.getMessage().isBlank());
            } catch (RuntimeException failed) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, text), failed);
            }
        }
    }
}
