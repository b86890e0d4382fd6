package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;

/// Lists the plans.
@Command(
        name = "plans",
        description = {
            "Lists the plans of the workspace, each with its draft where one is open, else its newest version.",
            "",
            "RUNNING is the version that work is done on: the newest published, else the newest approved one."
        },
        footer = {"  setpoint plans", "  setpoint plans --json | jq '.plans[] | select(.state == \"DRAFT\")'"})
public final class Plans extends WorkspaceCall {
    @Option(names = "--all", description = "Show archived plans too.") private boolean all;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var trees = new ArrayList<Object>();
        var table = new Table(style(), "PLAN", "VERSION", "STATE", "RUNNING", "TASKS", "PROJECT", "TITLE");
        var plans = now.all(Plan.class, "").stream()
                .filter(p -> all || !p.archived())
                .sorted(Comparator.comparing(Plan::id))
                .toList();
        for (var plan : plans) {
            var view = PlanView.newest(now, plan);
            var members = view.members(now);
            var running = Versions.running(now, plan.id()).orElse(null);
            members.put("running", running == null ? null : (Object) (long) running.number());
            members.put("archived", plan.archived());
            trees.add(members);
            table.row(
                    plan.id(), view.number(), style().of(view.state()), running == null ? "–" : running.number(),
                    view.content().tasks().size(), Style.safe((String) members.get("project"), 24),
                    Style.safe(plan.title(), 60));
        }
        var answer = new Answer().with("plans", trees);
        if (plans.isEmpty())
            return answer.line(
                    "There are no plans here yet. Make one: setpoint new TITLE. Or bring one: setpoint import FILE.");
        return answer.lines(table.lines()).line(style().faint(Words.count(plans.size(), "plan") + "."));
    }
}
