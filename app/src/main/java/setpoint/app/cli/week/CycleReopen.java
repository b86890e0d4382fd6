package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.measure.Cycle;
import setpoint.model.measure.CycleEdit;
import setpoint.model.week.Week;

/// Opens a closed cycle again.
@Command(
        name = "reopen",
        description = {
            "Opens a closed cycle again. What it came to stays in its history; what its closing made of the template and of the"
                    + " next week stays too."
        },
        footer = {"  setpoint cycle reopen --week 2026-W48 --why \"Friday was not recorded\""})
public final class CycleReopen extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Option(names = "--week", paramLabel = "W", required = true,
            description = "The ISO week, as 2026-W48.") private String week =
                    "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why.") private String why = "";

    @Override
    protected Answer answer(Opened here) {
        var agent = whose.in(here.now()).id();
        var of = Week.parse(week);
        var commit = here.apply(new CycleEdit.ReopenCycle(agent, of, why));
        var view = new CycleView(commit.snapshot().get(Cycle.class, agent, of.toString()));
        return BlockCall.told(new Answer().withAll(view.members()), commit)
                .line("%s of %s is open again.", of, agent);
    }
}
