package setpoint.app.cli.week;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Versions;
import setpoint.model.week.Matter;
import setpoint.model.work.Progress;

/// One move of a timer.
abstract class TimerCall extends WorkspaceCall {
    private static final String INSTEAD =
            "A timer begins and ends at a moment that has been; leave --at out for now. What is ahead is a DREAM block:"
                    + " setpoint block add --type DREAM";

    @Option(names = "--agent", paramLabel = "A",
            description = "Whose timer; who works. Default: you.") private @Nullable String agent;

    @Option(names = "--reason", paramLabel = "TEXT",
            description = "Taken as with the other moves of a task; a timer keeps none.") private String reason = "";

    @Mixin private At at = new At();

    private @Nullable Instant moment;

    /// @throws setpoint.model.core.Refused where there is no such agent
    final Agent owner(Opened here) {
        return Addresses.agent(here.now(), author(here).agent());
    }

    private Author author(Opened here) {
        return here.agent(agent);
    }

    /// When it is done, by the clocks of whoever works.
    final Instant moment(Opened here) {
        if (moment == null) moment = at.been(Whose.zone(owner(here), here.clock()), here.clock(), INSTEAD);
        return moment;
    }

    final Commit apply(Opened here, Edit edit) {
        return here.apply(edit, author(here), moment(here));
    }

    /// How the task of a block stands now, as the other moves of tasks say it.
    final Answer said(Opened here, Commit commit, @Nullable String address) {
        var answer = new Answer();
        if (address == null) answer.with("plan", null).with("task", null).with("state", null);
        else addTask(here, commit.snapshot(), address, answer);
        return BlockCall.told(answer.with("by", author(here).agent()), commit);
    }

    private void addTask(Opened here, Snapshot now, String address, Answer answer) {
        var plan = Matter.planOf(address);
        var task = Matter.taskOf(address);
        var progress = Versions.running(now, plan).isPresent() ? Progress.of(now, plan) : Progress.ofDraft(now, plan);
        var state = progress.stateOf(task);
        answer.with("plan", plan)
                .with("task", task)
                .with("state", state.state().name())
                .with("status", progress.at(moment(here), here.clock().getZone()).of(task).name())
                .with("claimedBy", state.claimedBy());
    }
}
