package setpoint.app.cli.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.inbox.CapturedLine;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.inbox.Thought;

/// Keeps a thought.
@Command(
        name = "capture",
        description = {
            "Keeps a thought in the inbox, to be planned or dropped later.",
            "",
            "In it, 45m or 1h 30m is the estimate, #document a kind of work, and +Studio a project."
        },
        footer = {
            "  setpoint capture \"Write the letter 45m #document +Studio\"",
            "  setpoint capture Ask the aquarium about opening hours --json"
        })
public final class Capture extends WorkspaceCall {
    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What it is.") private List<String> words =
            List.of();

    @Override
    protected Answer answer(Opened here) {
        var line = String.join(" ", words);
        var id = Thought.freeId(here.now(), CapturedLine.of(line, here.now()));
        var kept = here.apply(new InboxEdit.CaptureThought(id, line)).snapshot().get(Thought.class, "", id);
        return new Answer()
                .withAll(members(kept))
                .line("Kept as %s: %s. See what waits: setpoint inbox", id, Style.safe(kept.title()));
    }

    static Map<String, @Nullable Object> members(Thought thought) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", thought.id());
        members.put("title", thought.title());
        members.put("minutes", thought.minutes() == null ? null : (Object) (long) thought.minutes());
        members.put("kind", thought.kind() == null ? null : thought.kind().word());
        members.put("project", thought.project());
        return members;
    }
}
