package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same as a program of its own: a real process, its real output and exit code.
class ProcessTest {
    @TempDir Path folder;

    private SecondProcess.Ended run(String variable, String... args) throws IOException, InterruptedException {
        return run(List.of(), variable, args);
    }

    private SecondProcess.Ended run(List<String> through, String variable, String... args)
            throws IOException, InterruptedException {
        var process = new SecondProcess(folder);
        if (!variable.isEmpty()) process.env.put(variable, "1");
        return process.start(through, "setpoint.app.Main", args).end();
    }

    private SecondProcess.Ended unattended(String... args) throws IOException, InterruptedException {
        return run("SETPOINT_UNATTENDED", args);
    }

    @Test
    void aPlanGoesFromAFileToAFileThatVerifies() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plan.mmd"), "flowchart TD\n  a[Ask “why”] --> b[Answer]\n");
        var imported = run("", "import", "plan.mmd", "--json");
        assertEquals(0, imported.exit(), imported.err());
        assertEquals(2L, imported.member("tasks"));
        assertFalse(Files.readString(folder.resolve("classes.log")).contains("javafx."), "a command loads no JavaFX");
        var plan = (String) imported.member("plan");
        var edits = "[{\"op\": \"updateTask\", \"task\": \"a\", \"set\": {\"owner\": \"you\"}}]";
        Files.writeString(folder.resolve("edits.json"), edits);
        assertEquals(0, run("", "edit", plan, "--file", "edits.json").exit());
        var refused = run("SETPOINT_SESSION", "approve", plan, "--rationale", "An agent's wish");
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("agent's session"), refused.err());
        if (Files.exists(Path.of("/proc/self/environ"))) {
            var hidden = List.of("sh", "-c", "env -u SETPOINT_SESSION SETPOINT_UNATTENDED=1 \"$@\"; exit $?", "sh");
            assertEquals(1,
                    run(hidden, "SETPOINT_SESSION", "approve", plan, "--rationale", "The marker is hidden").exit());
        }
        assertEquals(0, unattended("approve", plan, "--rationale", "Tried by a test").exit());
        assertEquals(0, unattended("publish", plan).exit());
        assertEquals(0, run("", "export", plan, "-o", "out.json").exit());
        assertEquals(0, run("", "verify", "out.json").exit());
        var file = folder.resolve("out.json");
        Files.writeString(file, Files.readString(file).replace("Answer", "Anser"));
        assertEquals(1, run("", "verify", "out.json").exit());
        var shown = run("", "show", plan);
        assertTrue(shown.out().contains("Ask “why”"), "UTF-8 whatever the locale: " + shown.out());
        assertFalse(shown.out().contains("\u001b["), "no colours in a file");
    }

    @Test
    void whatPeopleAreToldReachesThemAlsoWhereAllWentWell() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("loop.mmd"), "flowchart TD\n  a[Ask] --> b[Answer] --> a\n");
        var imported = run("", "import", "loop.mmd");
        assertEquals(0, imported.exit(), imported.err());
        assertTrue(imported.err().contains("line 2"), "the edge that was set aside: " + imported.err());
        try (var files = Files.list(folder.resolve("workspace").resolve("db"))) {
            for (var file : files.toList()) Files.delete(file);
        }
        var plans = run("", "plans");
        assertEquals(0, plans.exit(), plans.err());
        assertTrue(plans.err().contains("The database was not there."), "what was mended: " + plans.err());
    }
}
