package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Opened;
import setpoint.model.work.WorkEdit;

/// Ends a task that is done.
@Command(
        name = "close",
        description = {
            "Ends a claimed task that is done.",
            "",
            "Refused while one of its criteria fails, or while a dependency holds its end back. Gates are decided instead:"
                    + " setpoint decide."
        },
        footer = {"  setpoint close search/research-01 --reason \"Three sources agree\"",
            "  setpoint close research-01 --lesson \"Ask for the schema first\""})
public final class Close extends TaskMove {
    @Option(names = "--lesson", paramLabel = "TEXT",
            description = "What the next plan should know.") private String lesson = "";

    @Override
    protected WorkEdit edit(Opened here, TaskAddress address) {
        return new WorkEdit.CloseTask(address.plan(), address.task(), reason(), lesson);
    }
}
