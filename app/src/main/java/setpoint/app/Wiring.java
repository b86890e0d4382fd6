package setpoint.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Workspace;
import setpoint.persistence.Store;

/// Puts the parts of the program together: the only place that makes threads.
public final class Wiring implements Program {
    private static final Author SETPOINT = Author.person("setpoint", "setpoint");

    private static ThreadFactory threads() {
        return Thread.ofPlatform().daemon().name("setpoint-store-", 0).factory();
    }

    @Override
    public Opened open(Path folder, Clock clock) {
        return open(folder, clock, "cli");
    }

    /// @param origin the door, as in `window` or `cli`
    Opened open(Path folder, Clock clock, String origin) {
        Logging.into(folder.resolve("logs"));
        var store = Store.open(folder, origin, clock, threads());
        try {
            var workspace = store.workspace();
            welcome(workspace);
            return new Opened(store, workspace, clock, Author.person(Agent.YOU, origin));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /// Every workspace knows the person at the machine, from the first run.
    private static void welcome(Workspace workspace) {
        if (workspace.snapshot().has(Agent.key(Agent.YOU))) return;
        workspace.apply(new AgentEdit.AddAgent(Agent.YOU, Author.Type.HUMAN, Map.of("name", "You")), SETPOINT).await();
    }
}
