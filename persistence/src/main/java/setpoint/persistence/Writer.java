package setpoint.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.persistence.journal.Appender;
import setpoint.persistence.journal.Entry;
import setpoint.persistence.tables.Tables;

/// The one thread that writes: first what waits into the journal, one force for all of it; then, when nothing waits, what
/// is in the journal into the tables. After the first failure nothing more is written or acknowledged.
final class Writer {
    private static final int BEHIND_AT_MOST = 100;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private record Waiting(Change change, CompletableFuture<Void> stored) {}

    private record Task<T>(Callable<T> work, CompletableFuture<T> result) {
        void run() {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        }
    }

    private final Appender appender;
    private final Approved approved;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Task<?>> tasks = new ArrayDeque<>();
    private final Deque<Entry> behind = new ArrayDeque<>();
    private Tables tables;
    private @Nullable Throwable failure;
    private boolean closing;
    private boolean holding;
    private volatile long revision;

    Writer(Appender appender, Tables tables, Approved approved, ThreadFactory threads) {
        this.appender = appender;
        this.tables = tables;
        this.approved = approved;
        revision = appender.head().revision();
        thread = threads.newThread(this::run);
        thread.start();
    }

    CompletableFuture<Void> append(Change change) {
        lock.lock();
        try {
            if (failure != null) return CompletableFuture.failedFuture(failure);
            if (closing) return CompletableFuture.failedFuture(closed());
            var one = new Waiting(change, new CompletableFuture<>());
            waiting.add(one);
            news.signal();
            return one.stored();
        } finally {
            lock.unlock();
        }
    }

    /// Runs something on this thread once the tables have followed everything that was appended before.
    <T> CompletableFuture<T> call(Callable<T> task) {
        var result = new CompletableFuture<T>();
        lock.lock();
        try {
            if (failure != null) result.completeExceptionally(failure);
            else if (closing) result.completeExceptionally(closed());
            else tasks.add(new Task<>(task, result));
            news.signal();
        } finally {
            lock.unlock();
        }
        return result;
    }

    private static IOException closed() {
        return new IOException("the workspace has been closed");
    }

    /// Where the tables are now; for tasks on this thread that replace them.
    Tables tables() {
        return tables;
    }

    void use(Tables tables) {
        this.tables = tables;
    }

    private void run() {
        try {
            while (true) {
                var batch = nextBatch();
                if (!batch.isEmpty()) write(batch);
                if (mustFollow(batch.isEmpty())) follow();
                else if (batch.isEmpty() && !runTask() && isDone()) return;
            }
        } catch (Throwable failed) {
            fail(failed);
        }
    }

    /// What waits to be written; empty where the tables' or a task's turn has come.
    private List<Waiting> nextBatch() throws InterruptedException {
        lock.lock();
        try {
            long quiet = QUIET_NANOS;
            while (waiting.isEmpty() && (isHeld() || (tasks.isEmpty() && !closing))) {
                if (behind.isEmpty() || holding) news.await();
                else if (quiet > 0) quiet = news.awaitNanos(quiet);
                else break;
            }
            var batch = new ArrayList<>(waiting);
            waiting.clear();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private boolean isHeld() {
        return holding && !behind.isEmpty();
    }

    private boolean mustFollow(boolean nothingWaits) {
        return !isHeldNow() && !behind.isEmpty() && (nothingWaits || behind.size() >= BEHIND_AT_MOST);
    }

    private void write(List<Waiting> batch) throws IOException {
        try {
            var changes = batch.stream().map(Waiting::change).toList();
            for (var change : changes) approved.write(change);
            behind.addAll(appender.append(changes));
            revision = appender.head().revision();
        } catch (IOException | RuntimeException failed) {
            fail(failed, batch);
            throw failed;
        }
        for (var one : batch) one.stored().complete(null);
    }

    private void follow() throws SQLException {
        var entries = new ArrayList<Entry>(BEHIND_AT_MOST);
        while (!behind.isEmpty() && entries.size() < BEHIND_AT_MOST) entries.add(behind.remove());
        tables.follow(entries);
    }

    private boolean isHeldNow() {
        lock.lock();
        try {
            return holding;
        } finally {
            lock.unlock();
        }
    }

    /// Runs something while the tables stay as they are, between two transactions. Edits go on being stored in the
    /// journal meanwhile; questions wait.
    <T> T whileHeld(Callable<T> work) throws Exception {
        call(() -> hold(true)).get();
        try {
            return work.call();
        } finally {
            hold(false);
        }
    }

    private boolean hold(boolean yes) {
        lock.lock();
        try {
            holding = yes;
            news.signal();
            return yes;
        } finally {
            lock.unlock();
        }
    }

    private boolean runTask() {
        Task<?> task;
        lock.lock();
        try {
            task = tasks.poll();
        } finally {
            lock.unlock();
        }
        if (task == null) return false;
        task.run();
        return true;
    }

    private boolean isDone() {
        lock.lock();
        try {
            return closing && waiting.isEmpty() && tasks.isEmpty() && behind.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable failed, List<Waiting> unwritten) {
        fail(failed);
        for (var one : unwritten) one.stored().completeExceptionally(failed);
    }

    /// Fails all that waits and all that comes.
    private void fail(Throwable failed) {
        var lost = new ArrayList<Waiting>();
        var undone = new ArrayList<Task<?>>();
        lock.lock();
        try {
            if (failure == null) failure = failed;
            lost.addAll(waiting);
            undone.addAll(tasks);
            waiting.clear();
            tasks.clear();
        } finally {
            lock.unlock();
        }
        for (var one : lost) one.stored().completeExceptionally(failed);
        for (var task : undone) task.result().completeExceptionally(failed);
    }

    @Nullable
    Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /// The newest revision that is safe.
    long revision() {
        return revision;
    }

    /// Writes what waits, lets the tables follow, and ends the thread.
    void close() {
        lock.lock();
        try {
            closing = true;
            news.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    void closeJournal() throws IOException {
        appender.close();
    }
}
