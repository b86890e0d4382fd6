package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.model.core.Journal;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
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
    private final Owner owner;
    private final Database database;
    private final Writer writer;
    private final Keys keys;
    private final List<String> notes;
    private @Nullable Stored stored;
    private Past past;

    private Store(
            Folder folder, String id, Clock clock, Owner owner, Database database, Writer writer, Opening.Opened opened) {
        this.folder = folder;
        this.id = id;
        this.clock = clock;
        this.owner = owner;
        this.database = database;
        this.writer = writer;
        this.keys = new Keys(folder.keys());
        this.notes = List.copyOf(opened.notes());
        this.stored = opened.stored();
        this.past = opened.past();
    }

    /// Opens a workspace; an empty or missing folder becomes a new one.
    ///
    /// @param purpose what opens it, for others who would: `window`, `cli`
    /// @param threads makes the threads that write and look after the store
    /// @throws Refused where another process has it open, or nothing good is left of it, saying what to do
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
        new Restore(folder, clock, threads).finish();
        var id = folder.id(options.disk());
        var approved = new Approved(folder.approved(), options.disk());
        var opened = new Opening(folder, clock, threads, options).open();
        opened.notes().addAll(approved.complete(opened.stored().snapshot()));
        var writer = new Writer(opened.appender(), opened.tables(), approved, threads);
        return new Store(folder, id, clock, owner, new Database(folder.database(), options.scheme()), writer, opened);
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

    /// Asks about the past, up to the newest change that was made before the question.
    ///
    /// @param question must not keep what it is given
    public <T> T past(Function<Past, T> question) {
        try {
            return writer.call(() -> question.apply(past)).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) throw refused;
            throw new Refused("The past cannot be read: %s", Opening.firstLine(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("The question was withdrawn.");
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            past.close();
            if (writer.failure() == null) database.sync();
            writer.tables().close();
        } catch (SQLException | InterruptedException failed) {
            if (failed instanceof InterruptedException) Thread.currentThread().interrupt();
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
