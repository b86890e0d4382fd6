package setpoint.app.cli.verb;

import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;

/// Looks whether all is sound.
@Command(
        name = "check",
        description = {
            "Reads and compares everything that is stored: the journal's chain of hashes, the database behind it, the approved"
                    + " files.",
            "",
            "Exit code 1 where something is wrong; each problem says what it means."
        },
        footer = {"  setpoint check", "  setpoint check --json | jq -e .ok"})
public final class Check extends WorkspaceCall {
    @Override
    protected Answer answer(Opened here) {
        var problems = here.store().check();
        var answer = new Answer()
                .with("ok", problems.isEmpty())
                .with("problems", problems)
                .with("notes", here.notes())
                .with("revision", here.now().revision())
                .soundIf(problems.isEmpty());
        for (var problem : problems) answer.line(style().bad("Problem: ") + Style.safe(problem));
        return answer.line(problems.isEmpty() ? "All is sound, as of revision %d." : "%2$d problems.",
                here.now().revision(), problems.size());
    }
}
