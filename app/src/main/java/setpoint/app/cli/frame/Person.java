package setpoint.app.cli.frame;

import setpoint.model.plan.PlanVersion.ApprovedHow;

/// The person who can be asked to confirm a call, if there is one.
public interface Person {
    /// Asks, and returns when the person has said yes.
    ///
    /// @return how it was confirmed
    /// @throws AnswerIsNo where it was not
    ApprovedHow confirm(Question question);

    /// Whether an agent's session is among those that started the calling process.
    boolean isInsideSession();
}
