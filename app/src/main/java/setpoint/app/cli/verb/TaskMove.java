package setpoint.app.cli.verb;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Addresses.TaskAddress;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.work.Progress;
import setpoint.model.work.WorkEdit;

/// One move of a task in the work on its plan.
abstract class TaskMove extends WorkspaceCall {
    @Parameters(paramLabel = "TASK",
            description = "The task, as plan/task, or its id alone where one plan has it.") private String task = "";

    @Option(
            names = "--agent",
            paramLabel = "A",
            description = "Who makes the move. Default: you. A name without a profile here counts as an AI agent.") private @Nullable String agent;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why. Kept with the task when it is closed, fails or is given up.") private String reason =
                    "";

    @Mixin private At at = new At();

    /// The edit that this command stands for.
    protected abstract WorkEdit edit(Opened here, TaskAddress address);

    final String reason() {
        return reason;
    }

    @Override
    protected final Clock clock() {
        return at.on(super.clock());
    }

    @Override
    protected final Answer answer(Opened here) {
        var address = Addresses.task(here.now(), task);
        var author = here.agent(agent);
        var commit = here.apply(edit(here, address), author);
        var progress = Progress.of(commit.snapshot(), address.plan());
        var state = progress.stateOf(address.task());
        var status = here.at(progress).of(address.task());
        return new Answer()
                .with("plan", address.plan())
                .with("task", address.task())
                .with("state", state.state().name())
                .with("status", status.name())
                .with("claimedBy", state.claimedBy())
                .with("reason", state.reason())
                .with("lesson", state.lesson())
                .with("attempts", state.attempts())
                .with("by", author.agent())
                .with("change", commit.change().map(c -> (Object) c.revision()).orElse(null))
                .line(
                        "%s is %s%s%s.",
                        address, style().of(status),
                        state.claimedBy() == null ? "" : ", claimed by " + Style.safe(state.claimedBy()),
                        commit.change().isPresent() ? "" : ", as it was before");
    }
}
