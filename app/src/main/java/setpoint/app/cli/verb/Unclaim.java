package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.work.WorkEdit;

/// Gives a task back.
@Command(
        name = "unclaim",
        description = {
            "Gives a claimed task back, so that somebody else can take it."
        },
        footer = {"  setpoint unclaim search/research-01"})
public final class Unclaim extends TaskMove {
    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        return new WorkEdit.UnclaimTask(address.plan(), address.task());
    }
}
