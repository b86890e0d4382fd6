package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;

/// Shows a week.
@Command(
        name = "show",
        description = {
            "Shows an agent's week: what is intended and what happened, what other calendars say, and what each day takes of its"
                    + " energy (hours times LOW 1, MEDIUM 2, HIGH 3)."
        },
        footer = {"  setpoint week show", "  setpoint week show --agent planner --week 2026-W48 --json"})
public final class WeekShow extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Mixin private Which which = new Which();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var agent = whose.in(now);
        var view = WeekView.of(now, agent, which.of(agent, here), here);
        var answer = new Answer().withAll(view.members());
        view.tell(style(), answer);
        return answer;
    }
}
