package setpoint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.RemoteWorkbench;
import setpoint.app.cli.frame.World;
import setpoint.app.server.Endpoint;
import setpoint.app.server.Messenger;
import setpoint.app.server.PassedCall;
import setpoint.persistence.Folder;

/// A workbench on this machine that has a workspace open.
record Neighbour(Path workspace, Endpoint endpoint) implements RemoteWorkbench {
    private static final String OURS = "SETPOINT_";

    /// What one that is ending needs to let go of the workspace.
    private static final Duration MOMENT = Duration.ofMillis(100);

    @Override
    public OptionalInt carryOut(List<String> args, World world, boolean readsInput) throws IOException {
        var input = readsInput ? PassedInput.keep(new Folder(workspace).run(), world.in()) : null;
        try {
            var exit = new Messenger(endpoint).carry(call(args, world, input), world.out(), world.err());
            if (exit.isEmpty()) LockSupport.parkNanos(MOMENT.toNanos());
            return exit;
        } finally {
            if (input != null) Files.deleteIfExists(input);
        }
    }

    private PassedCall call(List<String> args, World world, @Nullable Path input) {
        var environment = new HashMap<String, Object>();
        world.env().forEach((name, value) -> {
            if (name.startsWith(OURS)) environment.put(name, value);
        });
        return new PassedCall(
                args, workspace.toString(), world.folder().toString(), world.clock().getZone(),
                world.out().charset().name(), world.colour(), environment, input == null ? null : input.toString(),
                ProcessHandle.current().pid(), world.person().isInsideSession());
    }
}
