package setpoint.model.core;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The only door through which anything changes. Thread-safe: one writer at a time, and readers never wait.
///
/// An edit is decided and checked under the writer's lock and shows at once in [#snapshot()]; its change is then on its
/// way to the journal, and [#durable()] shows it as soon as it would survive a power cut. Should the journal fail, the
/// workspace falls back to the durable snapshot, becomes read-only and says so in [#trouble()].
public final class Workspace implements AutoCloseable {
    private record Pending(Change change, Snapshot snapshot) {}

    private final Journal journal;
    private final Clock clock;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final History history = new History();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private volatile Snapshot now;
    private volatile Snapshot durable;
    private volatile @Nullable Trouble trouble;
    private boolean telling;

    public Workspace(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        var stored = journal.load();
        now = stored.snapshot();
        durable = now;
        stored.recent().forEach(history::follow);
    }

    /// Everything as the newest edit left it, in memory. What a window shows.
    public Snapshot snapshot() {
        return now;
    }

    /// Everything that would survive a power cut in the next instant. What other programs are told.
    public Snapshot durable() {
        return durable;
    }

    /// Empty while all is well.
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /// Decides an edit, checks what results, and commits it.
    ///
    /// @throws Refused where the edit cannot be made; then nothing has changed
    public Commit apply(Edit edit, Author author) {
        return apply(edit, by(author));
    }

    /// The same for somebody who says at what time it happens, and in which zone.
    ///
    /// @throws Refused where the edit cannot be made; then nothing has changed
    public synchronized Commit apply(Edit edit, By by) {
        return commit(edit.verb(), Change.Step.DO, 0, edit.finality().orElse(""), edit.decide(now, by), by);
    }

    /// What an edit would lead to. Nothing is committed.
    ///
    /// @throws Refused where the edit cannot be made
    public Snapshot preview(Edit edit, Author author) {
        return preview(edit, by(author));
    }

    /// @throws Refused where the edit cannot be made
    public Snapshot preview(Edit edit, By by) {
        var from = now;
        return from.with(edit.decide(from, by));
    }

    /// Takes back the author's newest change in a place, else the newest anywhere, as a change of its own.
    ///
    /// @param place the id of the plan that is shown, or the empty string
    /// @throws Refused where there is none, where it is final, and where somebody has changed or built on it since
    public synchronized Commit undo(Author author, String place) {
        var last = history.lastDone(author.agent(), place);
        if (last == null) throw new Refused("There is nothing to undo.");
        if (last.isFinal()) {
            history.forget(last);
            throw new Refused(last.finality());
        }
        var deltas = back(last);
        return commit(last.verb(), Change.Step.UNDO, last.revision(), "", deltas, by(author));
    }

    /// Does again what the author last took back.
    ///
    /// @throws Refused where there is nothing, and where somebody has changed or built on it since
    public synchronized Commit redo(Author author, String place) {
        var last = history.lastUndone(author.agent(), place);
        if (last == null) throw new Refused("There is nothing to redo.");
        var deltas = back(last);
        return commit(last.verb(), Change.Step.REDO, last.revision(), "", deltas, by(author));
    }

    /// The change that undo would take back now.
    public synchronized Optional<Change> undoable(Author author, String place) {
        return Optional.ofNullable(history.lastDone(author.agent(), place)).filter(c -> !c.isFinal());
    }

    public synchronized Optional<Change> redoable(Author author, String place) {
        return Optional.ofNullable(history.lastUndone(author.agent(), place));
    }

    /// Tells a listener of each change right after it shows in [#snapshot()], on the thread that made it. A listener
    /// may only take note: it may not apply edits.
    ///
    /// @return stops the listening
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// The newest changes that touched a subject, newest first, up to what [#snapshot()] shows when the question is asked;
    /// each with only what it did to the subject. Its cost does not grow with the number of changes. Where what a change
    /// did can no longer be read, it has no deltas.
    ///
    /// @param before only changes with a smaller revision: that of the oldest already known, or [Long#MAX_VALUE]
    /// @return on some other thread; fails with [Refused] where the past cannot be read
    public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
        return journal.history(subject, before, most);
    }

    private List<Delta> back(Change change) {
        return change.inverse().stream().flatMap(delta -> {
            if (!(delta.either() instanceof Total total)) return Stream.of(delta);
            var present = now.find(delta.key()).orElse(null);
            var after = total.after(delta, present);
            return present == null && after == null ? Stream.empty() : Stream.of(new Delta(present, after));
        }).toList();
    }

    private By by(Author author) {
        return new By(author, clock.instant(), clock.getZone());
    }

    private Commit commit(String verb, Change.Step step, long of, String finality, List<Delta> decided, By by) {
        if (telling) throw new IllegalStateException("a listener may not apply edits");
        var readOnly = trouble;
        if (readOnly != null) throw new Refused(readOnly.sentence());
        var deltas = decided.stream().filter(d -> !d.isNothing()).toList();
        if (deltas.isEmpty()) return new Commit(Optional.empty(), now, CompletableFuture.completedFuture(null));
        var next = now.with(deltas);
        var change = new Change(next.revision(), by.at(), by.author(), verb, step, of, finality, deltas);
        pending.add(new Pending(change, next));
        now = next;
        history.follow(change);
        var stored = journal.append(change).handle((_, failure) -> settle(change, failure));
        tell(change);
        return new Commit(Optional.of(change), next, stored.thenCompose(s -> s));
    }

    private synchronized CompletableFuture<Void> settle(Change change, @Nullable Throwable failure) {
        if (failure != null) {
            fallBack(failure);
            return CompletableFuture.failedFuture(failure);
        }
        while (!pending.isEmpty() && pending.peek().change().revision() <= change.revision())
            durable = pending.remove().snapshot();
        return CompletableFuture.completedFuture(null);
    }

    private void fallBack(Throwable failure) {
        if (trouble != null) return;
        var lost = new ArrayList<Change>();
        pending.forEach(p -> lost.add(p.change()));
        pending.clear();
        now = durable;
        var reason = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        trouble = new Trouble(reason, List.copyOf(lost), journal.rescue(lost));
    }

    private void tell(Change change) {
        telling = true;
        try {
            listeners.forEach(listener -> listener.accept(change));
        } finally {
            telling = false;
        }
    }

    /// Waits until everything is stored, and lets go of the journal.
    @Override
    public void close() throws Exception {
        journal.close();
    }
}
