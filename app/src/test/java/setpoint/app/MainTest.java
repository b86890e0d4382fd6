package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.app.cli.frame.Program;

/// What holds for every call, whichever command it is.
class MainTest {
    @TempDir Path folder;

    @Test
    void helpIsAnAnswerAndNamesTheExitCodes() {
        var help = new Calls(folder).call("--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("Exit codes:"), help.out());
        assertEquals("", help.err());
    }

    @Test
    void anEmptyWorkspaceHasNoPlans() {
        var plans = new Calls(folder).call("plans", "--json");
        assertEquals(0, plans.exit(), plans.err());
        assertEquals(List.of(), plans.list("plans"));
    }

    @Test
    void jsonIsUnderstoodBeforeAndBehindTheCommand() {
        var calls = new Calls(folder);
        assertEquals(calls.call("plans", "--json").out(), calls.call("--json", "plans").out());
    }

    @Test
    void wrongUseIsBadInputAndStillOneJsonDocument() {
        for (var args : List.of(
                List.of("--json", "nonsense"),
                List.of("--json", "show"),
                List.of("--json", "show", "nowhere"),
                List.of("--json", "plans", "--nonsense"),
                List.of("--json", "verify", "missing.json"))) {
            var wrong = new Calls(folder).call(args.toArray(String[]::new));
            assertEquals(2, wrong.exit(), args + wrong.err());
            assertEquals(2L, wrong.member("exit"), args.toString());
            assertTrue(wrong.err().contains((String) wrong.member("error")), wrong.err());
        }
    }

    @Test
    void everyCommandExplainsItself() {
        var help = new Calls(folder).call("--help").out();
        var commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
                .lines()
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertTrue(commands.size() > 15, commands.toString());
        for (var command : commands) {
            var own = new Calls(folder).call(command, "--help");
            assertEquals(0, own.exit(), command);
            assertTrue(own.out().startsWith("Usage: setpoint " + command), own.out());
            assertTrue(own.out().contains("Examples:"), command + " has no example");
        }
    }

    @Test
    void aFaultOfItsOwnNamesALogFileAndShowsNoStackTrace() throws IOException {
        Files.createDirectories(folder.resolve("workspace"));
        var broken = (Program) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Program.class}, (_, _, _) -> {
                    throw new IllegalStateException("a wire is loose");
                });
        var failed = new Calls(folder).through(broken).call("plans", "--json");
        assertEquals(3, failed.exit());
        assertEquals(3L, failed.member("exit"));
        assertEquals(1, failed.err().lines().count(), failed.err());
        try (var logs = Files.list(folder.resolve("workspace/logs"))) {
            var log = logs.findFirst().orElseThrow();
            assertTrue(failed.err().contains(log.toString()), failed.err());
            assertTrue(Files.readString(log).contains("IllegalStateException: a wire is loose"));
        }
    }
}
