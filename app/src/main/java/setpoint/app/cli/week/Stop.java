package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Words;
import setpoint.model.week.Blocks;
import setpoint.model.week.TimerEdit;

/// Stops the timer.
@Command(
        name = "stop",
        description = {
            "Stops the timer that runs. Its task stays claimed; end it with setpoint close.",
            "",
            "With a TASK it is stopped only where it runs on that one."
        },
        footer = {"  setpoint stop", "  setpoint stop search/research-01 --at 2026-11-23T09:10"})
public final class Stop extends TimerCall {
    @Parameters(arity = "0..1", paramLabel = "TASK",
            description = "The task, as plan/task, or its id alone where one plan has it. Default: whatever runs.") private @Nullable String task;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var owner = owner(here);
        var address = task == null ? null : Addresses.task(now, task).toString();
        var running = Blocks.running(now, owner.id())
                .orElseThrow(() -> new AnswerIsNo("No timer of %s runs.".formatted(owner.id())));
        if (address != null && !address.equals(running.task()))
            throw new AnswerIsNo("The timer of %s runs on %s, not on %s.".formatted(owner.id(),
                    running.task() == null ? "something without a task" : running.task(), address));
        var commit = apply(here, new TimerEdit.StopTimer(owner.id(), moment(here)));
        var after = commit.snapshot();
        var view = BlockView.of(after, BlockCall.block(after, owner.id(), running.id()), here);
        return said(here, commit, view.matter().task() == null ? null : running.task())
                .with("block", view.members())
                .line("Stopped after %s: %s.", Words.minutes(view.block().minutes(moment(here))), view.words());
    }
}
