package setpoint.persistence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import setpoint.model.core.Change;
import setpoint.model.core.Journal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;

/// What a workspace must hold after some random edits, worked out without a disk.
final class Reference implements Journal {
    private final List<Change> changes = new ArrayList<>();
    private Snapshot snapshot = Snapshot.empty();

    /// Makes the edits of a seed, as a process would that has just been started, up to a revision.
    Snapshot follow(long seed, long revision) {
        var workspace = new Workspace(this, Clock.systemUTC());
        var edits = new RandomEdits(seed);
        while (workspace.snapshot().revision() < revision) edits.step(workspace);
        snapshot = workspace.snapshot();
        return snapshot;
    }

    @Override
    public Stored load() {
        return new Stored(snapshot, List.copyOf(changes));
    }

    @Override
    public CompletionStage<Void> append(Change change) {
        changes.add(change);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
        return CompletableFuture.completedFuture(subject.history(changes, before, most));
    }
}
