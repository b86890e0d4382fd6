package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.measure.Cycle;

/// Lists the closed cycles.
@Command(
        name = "list",
        description = "Lists the closed cycles of an agent, oldest first, with what each came to.",
        footer = {"  setpoint cycle list", "  setpoint cycle list --agent planner --json | jq '.cycles[].score'"})
public final class CycleList extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var agent = whose.in(now).id();
        var cycles = Cycle.closed(now, agent).stream().map(CycleView::new).toList();
        var answer = new Answer()
                .with("agent", agent)
                .with("cycles", cycles.stream().map(CycleView::members).toList());
        if (cycles.isEmpty()) return answer.line("%s has closed no cycle yet: setpoint cycle close --week W", agent);
        var table = new Table(style(), "WEEK", "SCORE", "BLOCKS", "TEMPLATE", "RULE");
        for (var view : cycles) {
            var closing = view.cycle().result();
            table.row(view.cycle().week(), view.score(), closing.tally().judged(), closing.templateAfter(),
                    Style.safe(closing.rule(), 60));
        }
        return answer.lines(table.lines());
    }
}
