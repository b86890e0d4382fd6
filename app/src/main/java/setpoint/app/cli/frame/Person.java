package setpoint.app.cli.frame;

import java.util.List;
import java.util.Optional;

/// The person at the terminal, if there is one.
public interface Person {
    /// Shows some lines on the controlling terminal and reads one line from it, wherever input and output go otherwise.
    ///
    /// @return empty where there is no terminal
    Optional<String> ask(List<String> lines, String question);

    /// Whether an agent's session is among those that started this process.
    boolean isInsideSession();
}
