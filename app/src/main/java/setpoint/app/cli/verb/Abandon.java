package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.work.WorkEdit;

/// Gives a task up.
@Command(
        name = "abandon",
        description = {
            "Gives a task up, with all its parts that have not ended. What waits for it no longer does."
        },
        footer = {"  setpoint abandon search/research-02 --reason \"Not needed any more\""})
public final class Abandon extends TaskMove {
    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        return new WorkEdit.AbandonTask(address.plan(), address.task(), reason());
    }
}
