package setpoint.app.cli.frame;

import java.io.IOException;
import java.time.Clock;
import setpoint.model.core.TextSafety;

/// One call of a command that needs the workspace open.
public abstract class WorkspaceCall extends Call {
    protected abstract Answer answer(Opened here) throws IOException;

    /// What time it is for this call.
    protected Clock clock() {
        return world().clock();
    }

    @Override
    protected final Answer answer() throws IOException {
        try (var here = world().program().open(globals().workspace(), clock())) {
            here.notes().forEach(note -> world().err().println(TextSafety.shown(note)));
            var answer = answer(here);
            here.mirror().forEach(answer::message);
            return answer;
        }
    }
}
