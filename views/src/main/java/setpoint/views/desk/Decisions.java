package setpoint.views.desk;

import setpoint.model.core.Commit;
import setpoint.model.core.Refused;

/// The decisions that only a person may take, carried out by the program: it holds the signing key, which no view may
/// see. Called on the JavaFX thread, after the person has confirmed.
public interface Decisions {
    /// Locks a plan's draft as its next version.
    ///
    /// @param rationale why, in the person's words
    /// @throws Refused where the draft cannot be approved
    Commit approve(String plan, String rationale);

    /// Issues and signs a plan's newest approved version.
    ///
    /// @throws Refused where there is none
    Commit publish(String plan);
}
