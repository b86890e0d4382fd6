package setpoint.views.desk;

import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;

/// Signs approved versions. The program does this for the window, because it holds the signing key, which no view may
/// see.
@FunctionalInterface
public interface Publisher {
    /// The edit that issues a plan's approved version. Called on the JavaFX thread, after the person has decided.
    ///
    /// @throws Refused where it cannot be signed
    Edit publication(String plan, int version, Author author);
}
