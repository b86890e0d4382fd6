package setpoint.model.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A journal that forgets: everything is durable at once and gone with the process. For tests, and for looking at files
/// that need no workspace. Thread-safe.
public final class MemoryJournal implements Journal {
    private final Snapshot snapshot;
    private final List<Change> changes = new ArrayList<>();

    public MemoryJournal() {
        this(Snapshot.empty());
    }

    /// @param snapshot what the workspace begins with
    public MemoryJournal(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Stored load() {
        return new Stored(snapshot, List.of());
    }

    @Override
    public synchronized CompletionStage<Void> append(Change change) {
        changes.add(change);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
        return CompletableFuture.completedFuture(subject.history(changes(), before, most));
    }

    /// What was appended, oldest first.
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }
}
