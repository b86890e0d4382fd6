package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.model.core.Journal;
import setpoint.model.core.Refused;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;
import setpoint.persistence.journal.Line;
import setpoint.persistence.journal.Segments;
import setpoint.persistence.tables.Database;
import setpoint.persistence.tables.Past;

/// A workspace's folder on disk, open in this process and in no other. Thread-safe.
///
/// An edit is kept by the journal, a file that is forced before anybody is told so. The database behind it lets a
/// workspace open fast and answers questions about the past; it can always be built anew from the journal.
public final class Store implements Journal {
    private final Folder folder;
    private final String id;
    private final Clock clock;
    private final ThreadFactory threads;
    private final Options options;
    private final Owner owner;
    private final Database database;
    private final Approved approved;
    private final Writer writer;
    private final Upkeep upkeep;
    private final Keys keys;
    private final Past past;
    private final List<String> notes;
    private @Nullable Stored stored;

    private Store(Folder folder, String id, Clock clock, ThreadFactory threads, Owner owner, Opening.Opened opened,
            Options options) {
        this.folder = folder;
        this.id = id;
        this.clock = clock;
        this.threads = threads;
        this.options = options;
        this.owner = owner;
        database = options.database(folder);
        approved = new Approved(folder.approved(), options.disk());
        writer = new Writer(opened.appender(), opened.tables(), approved, threads);
        upkeep = new Upkeep(database, this::copyDatabase, new Backups(folder, clock, threads, options),
                writer::revision,
                threads);
        keys = new Keys(folder.keys());
        past = opened.past();
        notes = List.copyOf(opened.notes());
        stored = opened.stored();
        if (options.upkeep()) upkeep.start();
    }

    /// Opens a workspace; an empty or missing folder becomes a new one.
    ///
    /// @param purpose what opens it, for others who would: `window`, `cli`
    /// @param threads makes the threads that write and look after the store
    /// @throws Taken where somebody has it open
    /// @throws Refused where nothing good is left of it, saying what to do
    public static Store open(Path folder, String purpose, Clock clock, ThreadFactory threads) {
        return open(folder, purpose, clock, threads, Options.USUAL);
    }

    static Store open(Path root, String purpose, Clock clock, ThreadFactory threads, Options options) {
        var folder = new Folder(root.toAbsolutePath().normalize());
        try {
            folder.make();
            var owner = Owner.take(folder, purpose, clock.instant());
            try {
                return open(folder, owner, clock, threads, options);
            } catch (IOException | SQLException | RuntimeException failed) {
                owner.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new Refused("The workspace %s cannot be opened: %s", folder.root(), Opening.firstLine(failed));
        }
    }

    private static Store open(Folder folder, Owner owner, Clock clock, ThreadFactory threads, Options options)
            throws IOException, SQLException {
        new Restore(folder, clock, threads, options).finish();
        new Backup(folder, clock, threads, options).tidy();
        var id = folder.id(options.disk());
        var opened = new Opening(folder, clock, threads, options).open();
        var approved = new Approved(folder.approved(), options.disk());
        opened.notes().addAll(approved.complete(opened.stored().snapshot()));
        return new Store(folder, id, clock, threads, owner, opened, options);
    }

    /// Who has a workspace open now; nobody where there is none.
    public static Optional<Taken> whoHas(Path root) {
        var folder = new Folder(root.toAbsolutePath().normalize());
        if (!Files.isDirectory(folder.run())) return Optional.empty();
        try {
            return Owner.of(folder);
        } catch (IOException failed) {
            throw new Refused("The workspace %s cannot be opened: %s", root, Opening.firstLine(failed));
        }
    }

    /// Puts a backup in the place of a workspace that nobody has open. What is there now is kept.
    ///
    /// @return a sentence that says what was done
    /// @throws Taken where somebody has the workspace open
    /// @throws Refused where the backup is not good; then nothing has changed
    public static String restore(Path root, Path backup, String purpose, Clock clock, ThreadFactory threads) {
        var folder = new Folder(root.toAbsolutePath().normalize());
        try {
            folder.make();
            try (var owner = Owner.take(folder, purpose, clock.instant())) {
                var restore = new Restore(folder, clock, threads, Options.USUAL);
                restore.finish();
                return restore.from(backup);
            }
        } catch (IOException failed) {
            throw new Refused("The backup %s cannot be restored: %s", backup, Opening.firstLine(failed));
        }
    }

    /// The workspace that this store keeps. To be called once.
    public Workspace workspace() {
        return new Workspace(this, clock);
    }

    /// What had to be mended when the workspace was opened, in sentences for the person who opened it.
    public List<String> notes() {
        return notes;
    }

    /// Tells workspaces apart, wherever their folders lie.
    public String id() {
        return id;
    }

    public Folder folder() {
        return folder;
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public synchronized Stored load() {
        var loaded = stored;
        if (loaded == null) throw new IllegalStateException("a store is loaded once");
        stored = null;
        return loaded;
    }

    @Override
    public CompletionStage<Void> append(Change change) {
        return writer.append(change);
    }

    @Override
    public CompletionStage<List<Change>> history(Subject subject, long before, int most) {
        var segments = new Segments(folder.journal());
        return writer.call(() -> past.of(subject, before, most))
                .thenApplyAsync(
                        found -> found.stream().map(one -> read(one, segments, subject)).toList(),
                        reading -> threads.newThread(reading).start())
                .exceptionallyCompose(failed -> CompletableFuture.failedFuture(unreadable(failed)));
    }

    private static Change read(Past.Remembered one, Segments segments, Subject subject) {
        try {
            return segments.lineAt(one.place().start(), one.place().length()).change()
                    .narrowedTo(subject);
        } catch (Refused | IOException damaged) {
            return one.withoutItems();
        }
    }

    private static Refused unreadable(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof Refused refused
                ? refused
                : new Refused("The past cannot be read: %s", Opening.firstLine(cause));
    }

    /// Asks about the past, up to the newest change that was made before the question.
    ///
    /// @param question must not keep what it is given
    public <T> T past(Function<Past, T> question) {
        try {
            return writer.call(() -> question.apply(past)).get();
        } catch (ExecutionException failed) {
            throw unreadable(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("The question was withdrawn.");
        }
    }

    /// Writes a consistent copy of everything but the private key, and tries it before it gets its name. Others go on
    /// writing meanwhile.
    ///
    /// @throws Refused where there could be no good copy; then there is none under that name
    public void backup(Path file) {
        upkeep.run(() -> {
            new Backup(folder, clock, threads, options).write(this::copyDatabase, file.toAbsolutePath());
            return true;
        });
    }

    /// A copy that H2 makes while something is written to it can hold half of it.
    private void copyDatabase(Path zip) throws Exception {
        writer.whileHeld(() -> {
            database.backup(zip);
            return true;
        });
    }

    /// Reads and compares everything that is stored.
    ///
    /// @return a sentence for each problem; none when all is well
    public List<String> check() {
        return upkeep.run(() -> {
            writer.call(() -> true).get();
            return new Check(folder, database, approved, threads).problems();
        });
    }

    @Override
    public Optional<String> rescue(List<Change> lost) {
        try {
            var file = folder.keep(clock.instant()).resolve("unsaved.jsonl");
            Files.write(file, Line.unsaved(lost));
            return Optional.of(file.toString());
        } catch (IOException | RuntimeException alsoFailed) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            upkeep.close();
            writer.close();
            past.close();
            if (writer.failure() == null) database.sync();
            writer.tables().close();
        } catch (SQLException alreadyBroken) {
            // the journal holds everything that was acknowledged
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            writer.closeJournal();
            owner.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
