package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.week.Blocks;

/// Shows one agent.
@Command(
        name = "show",
        description = "Shows the profile of an agent, and what its timer runs on.",
        footer = {"  setpoint agent show", "  setpoint agent show planner --json"})
public final class AgentShow extends WorkspaceCall {
    @Parameters(arity = "0..1", paramLabel = "AGENT",
            description = "The agent's id. Default: you.") private String agent = Agent.YOU;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var view = new AgentView(Addresses.agent(now, agent));
        var running = Blocks.running(now, agent).map(block -> BlockView.of(now, block, here));
        var answer = new Answer()
                .withAll(view.members())
                .with("running", running.map(BlockView::members).orElse(null));
        view.tell(answer);
        running.ifPresent(block -> answer.line("Its timer runs: %s", block.words()));
        return answer;
    }
}
