package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Refused;
import setpoint.model.week.Blocks;
import setpoint.model.week.TimerEdit;

/// Starts a timer.
@Command(
        name = "start",
        description = {
            "Claims a task that is ready, and starts the timer: what happens from now on is recorded as a REALITY block until"
                    + " setpoint stop.",
            "",
            "An agent does one thing at a time: a timer that runs is stopped at the same moment. Without a task, say what it is"
                    + " with --title. Refused with what stands in the way where the task is not ready."
        },
        footer = {
            "  setpoint start search/research-01",
            "  setpoint start research-01 --agent planner --at 2026-11-23T08:05",
            "  setpoint start --title \"Mail\" --archetype DISTRIBUTE --energy LOW"
        })
public final class Start extends TimerCall {
    @Parameters(arity = "0..1", paramLabel = "TASK",
            description = "The task, as plan/task, or its id alone where one plan has it.") private @Nullable String task;

    @Mixin private BlockMatter matter = new BlockMatter();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var owner = owner(here);
        var address = task == null ? null : Addresses.task(now, task).toString();
        var set = matter.set(now, null);
        if (address == null && !set.containsKey("title") && !set.containsKey("archetype"))
            throw Refused.malformed("Name a task, or say what it is: --title TEXT.");
        var begin = moment(here).atZone(Whose.zone(owner, here.clock())).toLocalDateTime();
        var block = BlockCall.freeId(now, owner.id(), begin);
        var before = Blocks.running(now, owner.id());
        var commit = apply(here, new TimerEdit.StartTimer(block, owner.id(), address, set, moment(here)));
        var after = commit.snapshot();
        var running = BlockView.of(after, Blocks.running(after, owner.id()).orElseThrow(), here);
        var stopped = before.filter(_ -> commit.change().isPresent());
        var answer = said(here, commit, address)
                .with("block", running.members())
                .with("stopped", stopped.map(was -> (Object) was.id()).orElse(null));
        stopped.ifPresent(was -> answer.line("Stopped %s.",
                BlockView.of(after, BlockCall.block(after, owner.id(), was.id()), here).words()));
        matter.remark(now, answer);
        return answer.line(commit.change().isPresent() ? "Started %s." : "It runs already: %s.", running.words());
    }
}
