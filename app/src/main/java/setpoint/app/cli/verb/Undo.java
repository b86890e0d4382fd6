package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;

/// Takes back the newest change.
@Command(
        name = "undo",
        description = {
            "Takes back your newest change, in one plan or anywhere; with --redo does again what you last took back.",
            "",
            "The window and the command line are one author: either takes back what the other did."
        },
        footer = {"  setpoint undo", "  setpoint undo search", "  setpoint undo search --redo"})
public final class Undo extends WorkspaceCall {
    @Parameters(arity = "0..1", paramLabel = "PLAN",
            description = "The plan's id. Default: anywhere.") private String plan = "";

    @Option(names = "--redo", description = "Do again what was last taken back.") private boolean redo;

    @Override
    protected Answer answer(Opened here) {
        if (!plan.isEmpty()) Addresses.plan(here.now(), plan);
        var change = (redo ? here.redo(plan) : here.undo(plan)).change().orElseThrow();
        return new Answer()
                .with("change", change.revision())
                .with("of", change.of())
                .with("verb", change.verb())
                .line("%s: %s.", redo ? "Done again" : "Undone", Words.spaced(change.verb()));
    }
}
