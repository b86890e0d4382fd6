package setpoint.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import setpoint.app.cli.frame.AtTerminal;
import setpoint.app.cli.frame.Program;
import setpoint.app.cli.frame.World;
import setpoint.model.core.Json;
import setpoint.persistence.exchange.json.StrictJson;

/// Calls of the command line in this process, in a world of their own: one folder, one workspace in it, one environment.
final class Calls {
    final Map<String, String> env = new HashMap<>();
    final List<String> shown = new ArrayList<>();
    private final Path folder;
    private String in = "";
    private Optional<String> typed = Optional.empty();
    private boolean insideSession;
    private Program program = new Wiring(env);

    Calls(Path folder) {
        this.folder = folder;
        env.put("SETPOINT_WORKSPACE", folder.resolve("workspace").toString());
        env.put("SETPOINT_UNATTENDED", "1");
    }

    /// What a call left behind.
    record Result(int exit, String out, String err) {
        /// The one JSON document that was printed.
        Map<String, Object> json() {
            return Json.object(StrictJson.read("the answer", out.getBytes(StandardCharsets.UTF_8)));
        }

        Object member(String name) {
            return java.util.Objects.requireNonNull(json().get(name), () -> "no " + name + " in " + out);
        }

        List<Object> list(String name) {
            return Json.array(member(name));
        }
    }

    Calls reading(String text) {
        in = text;
        return this;
    }

    /// A person sits at the terminal and types this when asked.
    Calls typing(String answer) {
        typed = Optional.of(answer);
        env.remove("SETPOINT_UNATTENDED");
        return this;
    }

    Calls withoutPerson() {
        typed = Optional.empty();
        env.remove("SETPOINT_UNATTENDED");
        return this;
    }

    Calls through(Program other) {
        program = other;
        return this;
    }

    Calls insideSession() {
        insideSession = true;
        return this;
    }

    Result call(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var world = new World(
                env, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), print(out), print(err),
                TestTime.CLOCK, folder, false, new Sitting(), program);
        int exit = Main.run(args, world);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    /// Who is at the terminal of these calls.
    private final class Sitting extends AtTerminal {
        @Override
        protected Optional<String> ask(List<String> lines, String question) {
            if (typed.isPresent()) {
                shown.addAll(lines);
                shown.add(question);
            }
            return typed;
        }

        @Override
        public boolean isInsideSession() {
            return insideSession;
        }
    }
}
