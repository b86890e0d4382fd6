package setpoint.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.model.core.Refused;
import setpoint.persistence.tables.Database;

/// What a store does beside its work, on one thread of its own: makes the database safe against power cuts every 30
/// seconds, and a backup every hour in which something changed. Nothing that fails here harms the workspace; it is
/// logged and tried again.
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration SYNC_EVERY = Duration.ofSeconds(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database;
    private final Backup.DatabaseCopy copy;
    private final Backups backups;
    private final LongSupplier revision;
    private final ScheduledExecutorService thread;
    private long synced;
    private long backedUp;

    Upkeep(
            Database database,
            Backup.DatabaseCopy copy,
            Backups backups,
            LongSupplier revision,
            ThreadFactory threads) {
        this.database = database;
        this.copy = copy;
        this.backups = backups;
        this.revision = revision;
        thread = Executors.newSingleThreadScheduledExecutor(threads);
        synced = revision.getAsLong();
    }

    void start() {
        thread.execute(() -> backUpAfter(DAY));
        backedUp = revision.getAsLong();
        long every = SYNC_EVERY.toSeconds();
        thread.scheduleWithFixedDelay(this::lookAfter, every, every, TimeUnit.SECONDS);
    }

    private void lookAfter() {
        try {
            if (synced != revision.getAsLong()) {
                long now = revision.getAsLong();
                database.sync();
                synced = now;
            }
        } catch (SQLException failed) {
            LOG.warn("The database could not be made safe; the journal is.", failed);
        }
        if (backedUp != revision.getAsLong()) backUpAfter(HOUR);
    }

    private void backUpAfter(Duration age) {
        try {
            long now = revision.getAsLong();
            if (now == 0 || !backups.isDue(age)) return;
            backups.now(copy);
            backedUp = now;
        } catch (Exception failed) {
            LOG.warn("No backup could be made.", failed);
        }
    }

    /// Runs something that must not meet a backup or a sync, and waits for it.
    <T> T run(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) throw refused;
            throw new Refused("That did not work: %s", Opening.firstLine(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("That was called off.");
        }
    }

    /// Waits for what runs, and begins nothing more.
    void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (thread.awaitTermination(1, TimeUnit.HOURS)) break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
