package setpoint.views.desk;

import setpoint.model.core.Author;
import setpoint.model.core.Commit;
import setpoint.model.core.Refused;

/// Issues approved versions. The program does this for the window, because it holds the signing key, which no view may
/// see.
@FunctionalInterface
public interface Publisher {
    /// Signs and issues a plan's approved version. Called on the JavaFX thread, after the person has confirmed.
    ///
    /// @throws Refused where it cannot be published
    Commit publish(String plan, int version, Author author);
}
