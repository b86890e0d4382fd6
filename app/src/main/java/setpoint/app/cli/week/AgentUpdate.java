package setpoint.app.cli.week;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekEdit;

/// Changes an agent.
@Command(
        name = "update",
        description = {
            "Changes the profile of an agent.",
            "",
            "With another zone, what is intended from now on is at the same time on the wall there; what happened stays where it"
                    + " was. Lists (--capability, --hours) replace what was there."
        },
        footer = {
            "  setpoint agent update you --hours \"MON-FRI 09:00-17:00\"",
            "  setpoint agent update you --zone America/New_York",
            "  setpoint agent update planner --clear archetype"
        })
public final class AgentUpdate extends WorkspaceCall {
    @Parameters(paramLabel = "AGENT", description = "The agent's id.") private String agent = "";

    @Mixin private AgentFields fields = new AgentFields();

    @Option(names = "--clear", paramLabel = "FIELD",
            description = "A field to empty: domain, capabilities, strategicBet, archetype, workingHours. May be repeated.") private List<String> clear =
                    List.of();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        Addresses.agent(now, agent);
        var edits = edits(fields.set(now));
        if (edits.isEmpty())
            throw Refused.malformed("Say what to change, as in --domain TEXT; see the options: --help");
        var commit = here.apply(edits.size() == 1 ? edits.getFirst() : new Batch("updateAgent", edits));
        var view = new AgentView(commit.snapshot().get(Agent.class, "", agent));
        long moved = commit.change().stream()
                .flatMap(change -> change.deltas().stream())
                .filter(delta -> delta.either() instanceof Timeblock)
                .count();
        var answer = new Answer()
                .withAll(view.members())
                .with("movedBlocks", moved)
                .with("change", commit.change().map(c -> (Object) c.revision()).orElse(null));
        fields.remark(now, answer);
        view.tell(answer);
        if (moved > 0) answer.line("%s took the new zone.", Words.count(moved, "intended block"));
        return commit.change().isPresent() ? answer : answer.line("Nothing has changed: it was so before.");
    }

    private List<Edit> edits(java.util.Map<String, Object> set) {
        var edits = new ArrayList<Edit>();
        if (!set.isEmpty() || !clear.isEmpty())
            edits.add(new AgentEdit.UpdateAgent(agent, set, List.copyOf(new HashSet<>(clear))));
        if (fields.saysZone()) edits.add(new WeekEdit.MoveZone(agent, fields.zone().orElse(null)));
        return edits;
    }
}
