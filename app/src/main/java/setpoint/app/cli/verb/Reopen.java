package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.WorkEdit;

/// Opens what has ended again.
@Command(
        name = "reopen",
        description = {
            "Opens a task again that was closed, failed or abandoned, sends back one in review, and puts a decided gate"
                    + " back so that it waits for a decision."
        },
        footer = {"  setpoint reopen search/research-01 --reason \"A fourth source disagrees\""})
public final class Reopen extends TaskMove {
    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        boolean gate = Versions.running(here.now(), address.plan())
                .map(PlanVersion::content)
                .flatMap(c -> c.task(address.task()))
                .map(Task::isGate)
                .orElse(false);
        return gate
                ? new WorkEdit.ReopenGate(address.plan(), address.task())
                : new WorkEdit.ReopenTask(address.plan(), address.task(), reason());
    }
}
