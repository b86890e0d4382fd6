package setpoint.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import setpoint.app.cli.frame.Person;
import setpoint.app.cli.frame.World;
import setpoint.app.server.Door;
import setpoint.app.server.PassedCall;
import setpoint.app.server.Reply;

/// Carries out calls that other processes pass on, in a world that is the caller's but for the workspace, which is the
/// one that is open here. Thread-safe.
final class PassedCalls implements Door.CommandLine {
    private final Workbench workbench;

    PassedCalls(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public int run(PassedCall call, Reply reply) {
        return workbench.during(() -> carryOut(call, reply));
    }

    private int carryOut(PassedCall call, Reply reply) {
        var charset = Charset.forName(call.charset());
        var run = workbench.opened().store().folder().run();
        var err = print(reply.err(), charset);
        try (var in = PassedInput.open(run, call.input())) {
            var world = new World(
                    environment(call), in, print(reply.out(), charset), err,
                    workbench.opened().clock().withZone(call.zone()), Path.of(call.folder()), call.colour(),
                    person(call, reply, err), new Inside(workbench));
            return Main.run(call.arguments().toArray(String[]::new), world);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Person person(PassedCall call, Reply reply, PrintStream err) {
        return new AtWindow(workbench, Ancestry.of(call.process()), call, reply, err);
    }

    private static PrintStream print(OutputStream to, Charset charset) {
        return new PrintStream(to, false, charset);
    }

    private static Map<String, String> environment(PassedCall call) {
        var environment = new HashMap<String, String>();
        call.environment().forEach((name, value) -> environment.put(name, String.valueOf(value)));
        environment.put("SETPOINT_WORKSPACE", call.workspace());
        return environment;
    }
}
