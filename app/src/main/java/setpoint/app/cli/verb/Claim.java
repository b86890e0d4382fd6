package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.work.WorkEdit;

/// Takes a task.
@Command(
        name = "claim",
        description = {
            "Takes a task that is ready, so that nobody else does: it is running from now on.",
            "",
            "Refused with what stands in the way where the task is not ready."
        },
        footer = {"  setpoint claim search/research-01", "  setpoint claim research-01 --agent planner --json"})
public final class Claim extends TaskMove {
    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        return new WorkEdit.ClaimTask(address.plan(), address.task(), null);
    }
}
