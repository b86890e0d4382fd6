package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.app.TestWorkbench.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.app.server.Endpoint;

/// The command line while a workbench has the workspace open.
class WorkbenchTest {
    /// Each of these is asked without a workbench and of one, and must say the same.
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("plans", "--json"),
            List.of("plans", "--all"),
            List.of("show", "map", "--json", "--at", "2026-11-27T17:00"),
            List.of("show", "map"),
            List.of("ready", "--json", "--at", "2026-11-27T17:00"),
            List.of("critical-path", "map", "--all", "--json"),
            List.of("diff", "map", "1", "draft", "--json"),
            List.of("export", "map"),
            List.of("export", "map", "--format", "beads"),
            List.of("export", "map", "--format", "svg", "--theme", "dark"),
            List.of("export", "map", "--format", "png", "--json"),
            List.of("export", "map", "--format", "drawio", "--draft"),
            List.of("agent", "list", "--json"),
            List.of("week", "show", "--week", "2026-W48"),
            List.of("block", "list", "--week", "2026-W48", "--agent", "nobody", "--json"),
            List.of("measure", "--week", "2026-W48", "--at", "2026-11-29", "--json"),
            List.of("block", "add", "--help"),
            List.of("check", "--json"),
            List.of("import", "edits.json", "--dry-run", "--json"),
            List.of("show", "nowhere", "--json"),
            List.of("claim", "map/draw", "--json"),
            List.of("diff", "map", "1", "9"),
            List.of("plans", "--nonsense"),
            List.of("--json", "nonsense"),
            List.of("show", "--help"));

    /// These change something; each is done on a copy without a workbench and on one with it.
    private static final List<List<String>> MOVES = List.of(
            List.of("claim", "map/ask", "--at", "2026-11-27T17:00", "--json"),
            List.of("agent", "add", "planner", "--type", "AI", "--json"),
            List.of(
                    "block", "add", "--agent", "planner", "--type", "DREAM", "--start", "2026-11-23T08:00", "--end",
                    "2026-11-23T09:00", "--task", "ask", "--json"),
            List.of("start", "map/ask", "--at", "2026-11-27T17:05", "--json"),
            List.of("stop", "--at", "2026-11-27T18:05", "--json"),
            List.of("close", "map/ask", "--at", "2026-11-28T09:30", "--reason", "Done", "--json"),
            List.of("new", "Another", "--json"),
            List.of("edit", "another", "--file", "-", "--json"),
            List.of("undo", "another", "--json"),
            List.of("approve", "another", "--rationale", "Fine", "--json"));

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void aPlanWithAVersionAndADraft() throws IOException {
        calls = new Calls(folder);
        assertEquals(0, calls.call("new", "Map", "--goal", "One sheet").exit());
        Files.writeString(folder.resolve("edits.json"), PlanLifeTest.EDITS);
        assertEquals(0, calls.call("edit", "map", "--file", "edits.json").exit());
        assertEquals(0, calls.call("approve", "map", "--rationale", "We talked it over").exit());
        assertEquals(0, calls.call("request-change", "map", "--reason", "Two sheets").exit());
    }

    private Path workspace() {
        return folder.resolve("workspace");
    }

    private TestWorkbench workbench() {
        return new TestWorkbench(workspace());
    }

    @Test
    void saysTheSameAsWithoutOne() {
        var alone = QUESTIONS.stream().map(args -> calls.call(args.toArray(String[]::new))).toList();
        try (var _ = workbench()) {
            for (int i = 0; i < QUESTIONS.size(); i++)
                assertEquals(alone.get(i), calls.call(QUESTIONS.get(i).toArray(String[]::new)),
                        String.valueOf(QUESTIONS.get(i)));
        }
    }

    @Test
    void doesTheSameAsWithoutOne() throws IOException {
        var copy = folder.resolve("copy");
        copy(workspace(), copy);
        calls.reading(PlanLifeTest.EDITS);
        var alone = moves();
        calls.env.put("SETPOINT_WORKSPACE", copy.toString());
        try (var _ = new TestWorkbench(copy)) {
            assertEquals(alone, moves());
        }
        assertEquals(0, calls.call("check").exit());
        assertEquals(mirrors(workspace()), mirrors(copy), "the files that mirror the plans");
    }

    private List<Calls.Result> moves() {
        return MOVES.stream().map(args -> calls.call(args.toArray(String[]::new))).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) Files.copy(path, to.resolve(from.relativize(path)));
        }
    }

    private static List<String> mirrors(Path workspace) throws IOException {
        var names = new ArrayList<String>();
        for (var part : List.of("plans", "work")) {
            try (var files = Files.list(workspace.resolve(part))) {
                files.forEach(file -> names.add(part + "/" + file.getFileName()));
            }
        }
        names.sort(null);
        return names;
    }

    @Test
    void anotherProcessIsAnsweredWithFilesAndInputOfItsOwn() throws Exception {
        try (var here = workbench()) {
            var process = new SecondProcess(folder);
            process.env.put("SETPOINT_UNATTENDED", "1");
            var exported = process.run("export", "map", "-o", "out.json", "--json");
            assertEquals(0, exported.exit(), exported.err());
            assertEquals(folder.resolve("out.json").toString(), exported.member("file"));
            assertEquals(0, process.run("verify", "out.json").exit());
            var shell = List.of("sh", "-c", "printf 'flowchart TD\n a[“Ask”] --> b' | \"$@\"", "sh");
            var imported = process.start(shell, "setpoint.app.Main", "import", "-", "--json").end();
            assertEquals(0, imported.exit(), imported.err());
            assertEquals(2L, imported.member("tasks"));
            var shown = process.run("show", (String) imported.member("plan"));
            assertTrue(shown.out().contains("“Ask”"), "UTF-8 whatever the locale: " + shown.out());
            assertFalse(shown.out().contains("\u001b["), "no colours in a file");
            try (var left = Files.list(here.run)) {
                assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("input-")));
            }
            var now = here.workbench().opened().now();
            assertTrue(now.find(setpoint.model.plan.Plan.class, "", (String) imported.member("plan")).isPresent());
        }
    }

    @Test
    void callsAtOnceAreAllDone() throws Exception {
        int many = 12;
        try (var here = workbench();
                var threads = Executors.newFixedThreadPool(many)) {
            var ends = new ArrayList<java.util.concurrent.Future<Calls.Result>>();
            for (int i = 0; i < many; i++) {
                var title = "Plan " + i;
                ends.add(threads.submit(() -> calls.call("new", title, "--json")));
            }
            for (var end : ends) assertEquals(0, end.get().exit(), end.get().err());
            assertEquals(many + 1, calls.call("plans", "--json").list("plans").size());
        }
        assertEquals(many + 1, calls.call("plans", "--json").list("plans").size(), "and kept");
    }

    @Test
    void theOpenWindowComesToTheFront() throws Exception {
        try (var _ = workbench()) {
            var opened = new SecondProcess(folder).run("open");
            assertEquals(0, opened.exit(), opened.err());
            assertTrue(opened.err().contains("open already"), opened.err());
        }
    }

    @Test
    void itsTourDrawsWhatIsOpen() {
        try (var _ = workbench()) {
            var drawn = calls.call("tour", "--out", "pictures", "--size", "800x600", "--json");
            assertEquals(0, drawn.exit(), drawn.err());
            for (var file : drawn.list("files")) assertTrue(Files.exists(Path.of(file.toString())), file.toString());
            assertEquals(0, calls.call("backup", "saved.zip").exit());
            assertTrue(Files.exists(folder.resolve("saved.zip")));
        }
    }

    @Test
    void itsSignIsForItsOwnerAloneAndGoesWithIt() throws IOException {
        try (var here = workbench()) {
            for (var name : List.of("endpoint.json", "token"))
                assertEquals("rw-------", permissions(here.run.resolve(name)));
            assertEquals("rwx------", permissions(here.run));
            assertEquals(64, here.endpoint().token().length());
            assertFalse(Files.readString(here.run.resolve("endpoint.json")).contains(here.endpoint().token()));
        }
        assertFalse(Files.exists(workspace().resolve("run/endpoint.json")));
        assertFalse(Files.exists(workspace().resolve("run/token")));
    }

    private static String permissions(Path file) throws IOException {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theSignOfAKilledOneMisleadsNobody() throws Exception {
        var process = new SecondProcess(folder);
        var workbench = process.start(List.of(), "setpoint.app.HeadlessWorkbench", workspace().toString());
        var sign = workspace().resolve("run/endpoint.json");
        waitUntil(() -> Files.exists(sign));
        var endpoint = Endpoint.read(sign.getParent()).orElseThrow();
        assertEquals(workbench.process().pid(), endpoint.process());
        var made = process.run("new", "Made outside", "--json");
        assertEquals(0, made.exit(), made.err());
        workbench.process().toHandle().destroyForcibly();
        workbench.process().waitFor();
        assertTrue(Files.exists(sign), "it was killed before it could take its sign down");
        var plans = process.run("plans", "--json");
        assertEquals(0, plans.exit(), plans.err());
        assertTrue(plans.out().contains("Made outside"), "what it had said was done");
        assertFalse(Files.exists(sign));
    }

    @Test
    void aBackupIsPutBackUnderTheWindow() {
        calls.env.remove("SETPOINT_UNATTENDED");
        try (var here = workbench()) {
            assertEquals(0, calls.call("backup", "saved.zip").exit());
            assertEquals(0, calls.call("new", "Another").exit());
            waitUntil(() -> here.shows("#plan-another"));
            try (var threads = Executors.newSingleThreadExecutor()) {
                var restored = threads.submit(() -> calls.call("restore", "saved.zip", "--json"));
                here.answer(true);
                assertEquals(0, restored.get().exit(), restored.get().err());
            } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
                throw new AssertionError(failed);
            }
            waitUntil(() -> here.shows("#plan-map") && !here.shows("#plan-another"));
            assertEquals(1, calls.call("plans", "--json").list("plans").size());
            assertEquals(0, calls.call("new", "After it").exit());
            waitUntil(() -> here.shows("#plan-after-it"));
        }
        assertEquals(2, calls.call("plans", "--json").list("plans").size());
        assertEquals(0, calls.call("check").exit());
    }

    @Test
    void aFileThatIsNoBackupLeavesTheWindowAsItWas() throws IOException {
        Files.writeString(folder.resolve("no.zip"), "not a zip");
        try (var here = workbench()) {
            var refused = calls.call("restore", "no.zip", "--json");
            assertEquals(2, refused.exit(), refused.out());
            assertEquals(0, calls.call("new", "After it").exit());
            waitUntil(() -> here.shows("#plan-after-it"));
        }
    }
}
