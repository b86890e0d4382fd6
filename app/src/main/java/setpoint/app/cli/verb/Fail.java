package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.work.WorkEdit;

/// Records a failed attempt.
@Command(
        name = "fail",
        description = {
            "Records that an attempt at a claimed task has failed: gives the task back and opens a blocker.",
            "",
            "Reopen the task to try again."
        },
        footer = {"  setpoint fail search/research-01 --reason \"The source is behind a login\""})
public final class Fail extends TaskMove {
    @Option(names = "--title", paramLabel = "TEXT",
            description = "A short name for what stands in the way.") private String title = "";

    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        return new WorkEdit.FailTask(address.plan(), address.task(), reason(), title);
    }
}
