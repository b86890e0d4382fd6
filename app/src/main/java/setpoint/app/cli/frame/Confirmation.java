package setpoint.app.cli.frame;

import setpoint.model.plan.PlanVersion.ApprovedHow;

/// How a call confirms what only a person may do: the person is asked. Scripts say so beforehand with
/// SETPOINT_UNATTENDED=1. A session of an agent cannot, whatever it sets.
public record Confirmation(World world) {
    /// @return how it was confirmed
    /// @throws AnswerIsNo where it was not
    public ApprovedHow of(Question question) {
        if (world.person().isInsideSession())
            throw new AnswerIsNo(
                    "Only a person may %s, and this call comes from an agent's session. Ask a person to do it."
                            .formatted(question.doing()));
        if (world.env("SETPOINT_UNATTENDED").equals("1")) return ApprovedHow.UNATTENDED;
        return world.person().confirm(question);
    }
}
