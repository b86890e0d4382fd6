package setpoint.app.cli.week;

import java.util.Comparator;
import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;

/// Lists the agents.
@Command(
        name = "list",
        description = "Lists the agents of the workspace.",
        footer = {"  setpoint agent list", "  setpoint agent list --json | jq '.agents[] | select(.type == \"AI\")'"})
public final class AgentList extends WorkspaceCall {
    @Override
    protected Answer answer(Opened here) {
        var table = new Table(style(), "AGENT", "TYPE", "NAME", "ZONE", "HOURS", "DOMAIN");
        var agents = here.now().all(Agent.class, "").stream()
                .sorted(Comparator.comparing(Agent::id))
                .map(AgentView::new)
                .toList();
        for (var view : agents)
            table.row(
                    view.agent().id(), view.agent().type(), Style.safe(view.agent().name(), 24), view.zone(),
                    view.hours(), Style.safe(view.agent().domain(), 40));
        return new Answer().with("agents", agents.stream().map(AgentView::members).toList()).lines(table.lines());
    }
}
