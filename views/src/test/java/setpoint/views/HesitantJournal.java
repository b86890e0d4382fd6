package setpoint.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import setpoint.model.core.Change;
import setpoint.model.core.Item;
import setpoint.model.core.Journal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Subject;

/// A journal in memory that can hold back its promises, and break them.
public final class HesitantJournal implements Journal {
    private final Snapshot start;
    private final List<CompletableFuture<Void>> held = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean holding;

    public HesitantJournal(Collection<? extends Item> items) {
        start = Snapshot.of(1, items);
    }

    @Override
    public Stored load() {
        return new Stored(start, List.of());
    }

    @Override
    public synchronized CompletionStage<Void> append(Change change) {
        changes.add(change);
        if (!holding) return CompletableFuture.completedFuture(null);
        var promise = new CompletableFuture<Void>();
        held.add(promise);
        return promise;
    }

    @Override
    public synchronized CompletionStage<List<Change>> history(Subject subject, long before, int most) {
        return CompletableFuture.completedFuture(subject.history(changes, before, most));
    }

    /// From now on nothing becomes durable.
    public synchronized void hold() {
        holding = true;
    }

    /// Makes durable what was held back.
    public synchronized void release() {
        holding = false;
        held.forEach(promise -> promise.complete(null));
        held.clear();
    }

    /// Loses what was held back.
    public synchronized void fail(String reason) {
        var lost = List.copyOf(held);
        held.clear();
        lost.getFirst().completeExceptionally(new IOException(reason));
    }
}
