package setpoint.app.cli.verb;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;
import setpoint.persistence.exchange.edits.EditsFile;

/// Applies a list of edits.
@Command(
        name = "edit",
        description = {
            "Applies a list of edits to a plan as one change: all or none, one step of undo.",
            "",
            "The list is JSON: an op, the ids that it is about, and fields as in a plan file. Its schema is"
                    + " setpoint-edits/1. What only a person decides has commands of its own and cannot stand in a list.",
            "",
            "A plan without an open draft is locked; request a change first."
        },
        footer = {
            "  setpoint edit search --file edits.json",
            "  echo '[{\"op\": \"updateTask\", \"task\": \"research-01\", \"set\": {\"priority\": 1}}]' | setpoint edit search --file -"
        })
public final class EditPlan extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(
            names = {"-f", "--file"},
            paramLabel = "EDITS.json",
            required = true,
            description = "The list of edits; - is standard input.") private String file = "";

    @Option(
            names = "--agent",
            paramLabel = "A",
            description = "Who makes the edits. Default: you. A name without a profile here counts as an AI agent, and what an"
                    + " AI agent edits stays proposed until a person accepts it.") private @Nullable String agent;

    @Override
    public boolean readsInput() {
        return file.equals(Input.STANDARD);
    }

    @Override
    protected Answer answer(Opened here) {
        var found = Addresses.plan(here.now(), plan);
        var batch = EditsFile.read(new Input(world()).read(file), plan);
        var author = here.agent(agent);
        var commit = here.apply(batch, author);
        var view = PlanView.newest(commit.snapshot(), Addresses.plan(commit.snapshot(), found.id()));
        int items = commit.change().map(c -> c.deltas().size()).orElse(0);
        var answer = new Answer()
                .with("plan", plan)
                .with("change", commit.change().map(c -> (Object) c.revision()).orElse(null))
                .with("edits", batch.edits().size())
                .with("items", items)
                .with("by", author.agent())
                .with("version", view.number())
                .with("state", view.state().name());
        if (items == 0) return answer.line("Nothing has changed: plan %s is as the edits ask.", plan);
        return answer.line("%s, %s changed, in %s.", Words.count(batch.edits().size(), "edit"),
                Words.count(items, "item"), view.words());
    }
}
