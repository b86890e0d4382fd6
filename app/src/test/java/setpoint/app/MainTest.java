package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
