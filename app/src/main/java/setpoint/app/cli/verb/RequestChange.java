package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.plan.PlanEdit;

/// Opens the next draft of a locked plan.
@Command(
        name = "request-change",
        description = {
            "Says why the newest approved version of a plan is not enough: opens its next draft as a copy, or is added to the"
                    + " draft that is open.",
            "",
            "The version itself stays as it is, and work on it goes on until a later one is approved."
        },
        footer = {"  setpoint request-change search --reason \"The index must hold two languages\""})
public final class RequestChange extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true,
            description = "What should change, and why.") private String reason = "";

    @Override
    protected Answer answer(Opened here) {
        Addresses.plan(here.now(), plan);
        var after = here.apply(new PlanEdit.RequestChange(plan, reason, "")).snapshot();
        var draft = PlanView.draft(after, Addresses.plan(after, plan));
        return new Answer()
                .withAll(draft.members(after))
                .with("reason", reason)
                .line("Plan %s has draft %d open. Edit it, then approve it.", plan, draft.number());
    }
}
