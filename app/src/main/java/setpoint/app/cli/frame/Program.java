package setpoint.app.cli.frame;

import java.nio.file.Path;
import java.time.Clock;

/// The parts of the program that lie behind the command line.
public interface Program {
    /// Opens a workspace, which is made where the folder holds none.
    ///
    /// @throws setpoint.model.core.Refused where another process has it open, or it cannot be read
    Opened open(Path folder, Clock clock);
}
