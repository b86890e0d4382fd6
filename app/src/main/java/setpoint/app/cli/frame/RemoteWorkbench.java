package setpoint.app.cli.frame;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/// A workbench in another process that has a workspace open, and carries out what is asked of it there.
public interface RemoteWorkbench {
    /// Has a whole call carried out: with this world's folder, zone and environment, and with the answer printed into its
    /// streams as if it had been made here.
    ///
    /// @param args the command line as it was typed
    /// @param readsInput whether the command will read standard input
    /// @return the exit code; empty where nobody is there any more, and nothing was done
    /// @throws IOException where the workbench ended before it had answered
    OptionalInt carryOut(List<String> args, World world, boolean readsInput) throws IOException;
}
