package setpoint.app.cli.frame;

import java.time.Clock;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Ids;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;
import setpoint.persistence.Store;

/// A workspace that this process has open.
///
/// @param store its folder
/// @param workspace the one door to it
/// @param clock the time of this call
/// @param you the person at the machine
public record Opened(Store store, Workspace workspace, Clock clock, Author you) implements AutoCloseable {

    /// All that would survive a power cut.
    public Snapshot now() {
        return workspace.durable();
    }

    /// Makes an edit, and waits until it is kept.
    ///
    /// @throws AnswerIsNo where it cannot be made as things stand
    /// @throws Refused where it names what is not there
    public Commit apply(Edit edit, Author author) {
        try {
            return workspace.apply(edit, author).await();
        } catch (Refused refused) {
            throw refused.namesUnknown() ? refused : new AnswerIsNo(refused.getMessage());
        }
    }

    public Commit apply(Edit edit) {
        return apply(edit, you);
    }

    /// An agent by its id, at the command line; you where none is named. One that has no profile here counts as an AI,
    /// which may do less.
    public Author agent(@org.jspecify.annotations.Nullable String id) {
        if (id == null || id.equals(you.agent())) return you;
        Ids.check("agent", id);
        var type = now().find(Agent.class, "", id).map(Agent::type).orElse(Author.Type.AI);
        return new Author(id, type, you.origin());
    }

    public Standing at(Progress progress) {
        return progress.at(clock.instant(), clock.getZone());
    }

    @Override
    public void close() {
        store.close();
    }
}
