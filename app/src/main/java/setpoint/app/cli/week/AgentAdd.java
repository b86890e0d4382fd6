package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Refused;
import setpoint.model.plan.Ids;

/// Adds an agent.
@Command(
        name = "add",
        description = {
            "Adds the profile of a person or of an AI.",
            "",
            "A NAME of letters, digits and . _ - is its id as well; of another one the id is made, as “Ada Lovelace” gives"
                    + " ada-lovelace."
        },
        footer = {
            "  setpoint agent add planner --type AI --capability \"Drafts plans\" --capability \"Reads papers\"",
            "  setpoint agent add \"Ada Lovelace\" --type HUMAN --zone Europe/London --hours \"MON-THU 09:00-17:00\""
        })
public final class AgentAdd extends WorkspaceCall {
    @Parameters(paramLabel = "NAME", description = "Its id, or the name that its id is made of.") private String name =
            "";

    @Option(names = "--type", paramLabel = "TYPE", required = true,
            description = "One of ${COMPLETION-CANDIDATES}.") private Author.Type type = Author.Type.HUMAN;

    @Mixin private AgentFields fields = new AgentFields();

    @Override
    protected Answer answer(Opened here) {
        if (name.isBlank()) throw Refused.malformed("Give the agent a name.");
        var now = here.now();
        var id = Ids.allowed(name)
                ? name
                : Ids.slug(name, taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var set = fields.set(now);
        set.putIfAbsent("name", name);
        fields.zone().ifPresent(zone -> set.put("zone", zone.getId()));
        var commit = here.apply(new AgentEdit.AddAgent(id, type, set));
        var view = new AgentView(commit.snapshot().get(Agent.class, "", id));
        var answer = new Answer()
                .withAll(view.members())
                .with("change", commit.change().map(c -> (Object) c.revision()).orElse(null));
        fields.remark(now, answer);
        answer.line("Added:");
        view.tell(answer);
        return answer;
    }
}
