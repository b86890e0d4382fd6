package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekEdit;

/// Opens a week from the template.
@Command(
        name = "open",
        description = {
            "Puts the DREAM blocks of the newest week template into a week. Slots that the week has blocks of already are left"
                    + " out, so opening it again fills only what is missing."
        },
        footer = {"  setpoint week open", "  setpoint week open --week 2026-W49 --agent planner"})
public final class WeekOpen extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Mixin private Which which = new Which();

    @Override
    protected Answer answer(Opened here) {
        var agent = whose.in(here.now());
        var week = which.of(agent, here);
        var commit = here.apply(new WeekEdit.OpenWeek(agent.id(), week));
        long created = commit.change().stream()
                .flatMap(change -> change.deltas().stream())
                .filter(delta -> delta.before() == null && delta.after() instanceof Timeblock)
                .count();
        var view = WeekView.of(commit.snapshot(), agent, week, here);
        var answer = BlockCall.told(new Answer().withAll(view.members()).with("created", created), commit);
        answer.line(created == 0 ? "Nothing is missing." : Words.count(created, "block") + " added.");
        view.tell(style(), answer);
        return answer;
    }
}
