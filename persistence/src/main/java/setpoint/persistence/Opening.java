package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.model.core.Journal;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.persistence.journal.Appender;
import setpoint.persistence.journal.Entry;
import setpoint.persistence.journal.Head;
import setpoint.persistence.journal.Position;
import setpoint.persistence.journal.Segments;
import setpoint.persistence.tables.Database;
import setpoint.persistence.tables.Loading;
import setpoint.persistence.tables.Past;
import setpoint.persistence.tables.Tables;

/// Opens what lies in a workspace's folder. Shows nothing that does not hash to what the journal says: where the database
/// is missing, behind, ahead, different or damaged, it is put aside and built anew; where the journal itself has lost
/// something, the newest good backup is looked at. Says in words what it did.
final class Opening {
    static final int UNDOABLE = 200;

    /// What was opened.
    record Opened(Appender appender, Tables tables, Past past, Journal.Stored stored, List<String> notes) {}

    /// Why the database cannot be used as it is.
    private static final class Unsound extends Exception {
        Unsound(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private final Folder folder;
    private final Clock clock;
    private final ThreadFactory threads;
    private final Options options;
    private final Segments segments;
    private final Database database;
    private final Backups backups;
    private final List<String> notes = new ArrayList<>();

    Opening(Folder folder, Clock clock, ThreadFactory threads, Options options) {
        this.folder = folder;
        this.clock = clock;
        this.threads = threads;
        this.options = options;
        this.segments = new Segments(folder.journal());
        this.database = options.database(folder);
        this.backups = new Backups(folder, clock, threads, options);
    }

    Opened open() throws IOException, SQLException {
        var opened = opened();
        return isLarge() ? compacted(opened) : opened;
    }

    private Opened opened() throws IOException, SQLException {
        if (isNew()) begin();
        try {
            return sound(this::keptOld);
        } catch (Unsound unsound) {
            rebuild(unsound.getMessage());
        }
        try {
            return sound(this::keptOld);
        } catch (Unsound again) {
            throw new Refused(
                    "The workspace %s cannot be opened: %s Nothing was thrown away; restore a backup from %s.",
                    folder.root(), again.getMessage(), folder.backups());
        }
    }

    /// Whether most of the database's file is likely to be what nobody needs: it only ever grows while it is open.
    private boolean isLarge() throws IOException {
        return Files.size(database.file()) > Math.max(options.large(), 8 * sizeWhenCompacted());
    }

    /// 0 where it is not known.
    private long sizeWhenCompacted() throws IOException {
        if (!Files.exists(sizeNote())) return 0;
        var size = Files.readString(sizeNote()).strip();
        return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : 0;
    }

    private Path sizeNote() {
        return folder.database().resolveSibling("size-when-compacted");
    }

    /// Writes the database anew. Should that damage it, opening it again builds it from the journal.
    private Opened compacted(Opened large) throws IOException, SQLException {
        copied();
        closeQuietly(large.past(), large.tables(), large.appender());
        database.compact();
        Files.writeString(sizeNote(), Files.size(database.file()) + "\n");
        return opened();
    }

    private boolean isNew() throws IOException {
        return segments.isEmpty() && !database.exists() && backups.files().isEmpty();
    }

    /// The journal first: from a journal alone the database can be made, from a database alone nothing.
    private void begin() throws IOException, SQLException {
        Appender.begin(
                folder.journal(),
                options.disk(),
                clock,
                Head.START,
                1,
                Map.of("begins", "workspace", "workspace", folder.id(options.disk())))
                .close();
        database.create();
    }

    /// What is done before tables of an older Setpoint are migrated.
    private interface BeforeMigration {
        void run() throws IOException, SQLException, Unsound;
    }

    /// Opens journal and database as they are.
    private Opened sound(BeforeMigration beforeMigration) throws IOException, SQLException, Unsound {
        if (segments.isEmpty()) throw new Unsound("The journal was not there.");
        if (!database.exists()) throw new Unsound("The database was not there.");
        Tables tables = null;
        Past past = null;
        try {
            tables = Tables.open(database);
            if (tables.areLeftInACommit())
                throw new Unsound("The program was ended while its database was finishing a change.");
            if (tables.areOld()) {
                beforeMigration.run();
                tables.close();
                database.migrate();
                tables = Tables.open(database);
            }
            var end = followed(tables);
            var snapshot = loaded(tables, end.head());
            past = Past.open(database);
            var stored = new Journal.Stored(snapshot, recent(past));
            var appender = Appender.resume(folder.journal(), options.disk(), clock, end);
            return new Opened(appender, tables, past, stored, notes);
        } catch (Unsound | Refused | IOException failed) {
            close(past, tables);
            throw failed;
        } catch (SQLException | RuntimeException damaged) {
            close(past, tables);
            throw new Unsound("The database cannot be read (%s).".formatted(firstLine(damaged)));
        }
    }

    private void close(@Nullable Past past, @Nullable Tables tables) {
        closeQuietly(past, tables, database::abandon);
    }

    private static void closeQuietly(@Nullable AutoCloseable... open) {
        for (var one : open) {
            try {
                if (one != null) one.close();
            } catch (Exception alreadyBroken) {
                // it is put aside, or was only a copy
            }
        }
    }

    static String firstLine(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    /// Trying the copy migrates it, so what cannot be migrated is known before anything is touched.
    private void keptOld() throws IOException, SQLException, Unsound {
        try {
            var copy = copied();
            notes.add("This Setpoint keeps workspaces in a newer way. The workspace as it was is in %s."
                    .formatted(copy));
        } catch (Refused notGood) {
            throw new Unsound("The database of an older Setpoint cannot be brought up to date (%s)."
                    .formatted(notGood.getMessage()));
        }
    }

    private Path copied() throws IOException, SQLException {
        try {
            return backups.now(database::backup);
        } catch (IOException | SQLException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    /// Lets the tables follow the journal to its end.
    private Segments.End followed(Tables tables) throws IOException, SQLException, Unsound {
        var reached = tables.reached();
        if (reached.head().revision() > 0 && !stands(reached))
            throw new Unsound("The database holds revision %d, which the journal does not know."
                    .formatted(reached.head().revision()));
        var entries = new ArrayList<Entry>();
        var end = segments.read(reached.head(), reached.end(), entry -> {
            entries.add(entry);
            if (entries.size() < 1_000) return;
            flush(tables, entries);
        });
        flush(tables, entries);
        if (end.damage() != null && end.damage().wasKept()) throw new Unsound(end.damage().sentence());
        return end;
    }

    private static void flush(Tables tables, List<Entry> entries) {
        try {
            if (!entries.isEmpty()) tables.follow(entries);
            entries.clear();
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private boolean stands(Tables.Reached reached) throws IOException {
        try {
            return segments.lineAt(reached.start(), reached.length()).head().equals(reached.head());
        } catch (Refused | IOException notThere) {
            return false;
        }
    }

    private Snapshot loaded(Tables tables, Head head) throws SQLException, Unsound {
        var loaded = Loading.all(tables.connection(), threads);
        tables.connection().commit();
        if (options.verify() && !loaded.state().equals(head.state()))
            throw new Unsound("What the database holds is not what was stored in it.");
        return Snapshot.of(head.revision(), loaded.items());
    }

    /// The newest changes of every author, for undo, read from their own lines.
    private List<Change> recent(Past past) throws IOException, Unsound {
        var changes = new ArrayList<Change>();
        for (var place : past.newestOfEachAuthor(UNDOABLE)) {
            var change = changeAt(place);
            if (change.isPresent()) changes.add(change.get());
            else
                if (wholeJournal().damage() == null)
                    throw new Unsound("Revision %d is not where the database says.".formatted(place.revision()));
                else
                    notes.add(
                            "The journal is damaged where revision %d was: it can no longer be undone. All else is whole; make a"
                                    .formatted(place.revision()) + " backup now.");
        }
        return changes;
    }

    private Optional<Change> changeAt(Past.Place place) throws IOException {
        try {
            var change = segments.lineAt(place.start(), place.length()).change();
            return Optional.of(change).filter(c -> c.revision() == place.revision());
        } catch (Refused damaged) {
            return Optional.empty();
        }
    }

    private Segments.End wholeJournal() throws IOException {
        return segments.read(Head.START, Position.START, _ -> {});
    }

    /// Makes the database anew from the journal; where a backup knows more than what is left of the journal, goes back to
    /// that first.
    private void rebuild(String reason) throws IOException, SQLException {
        var left = wholeJournal();
        if (restoredBetter(reason, left.head().revision())) return;
        if (segments.isEmpty())
            throw new Refused("%s There is no good backup in %s either. The database is untouched: %s.",
                    reason, folder.backups(), folder.database());
        var kept = folder.keep(clock.instant());
        if (left.damage() != null && left.damage().wasKept()) cut(left, kept);
        if (database.exists())
            Files.move(database.file(), kept.resolve("workspace.mv.db"), StandardCopyOption.ATOMIC_MOVE);
        database.create();
        notes.add("%s It has been built anew from the journal; what was there before is kept in %s.".formatted(reason,
                kept));
    }

    private boolean restoredBetter(String reason, long left) throws IOException {
        for (var file : backups.files()) {
            try {
                if (Backup.manifest(file).head().revision() <= left) continue;
                notes.add(reason + " " + new Restore(folder, clock, threads, options).from(file, segments));
                return true;
            } catch (Refused | IOException notGood) {
                notes.add("The backup %s could not be used: %s".formatted(file.getFileName(), firstLine(notGood)));
            }
        }
        return false;
    }

    /// Ends the journal before its damage. The files are kept as they are.
    private void cut(Segments.End left, Path kept) throws IOException {
        for (var file : segments.files()) Files.copy(file, kept.resolve(file.getFileName()));
        Appender.resume(folder.journal(), options.disk(), clock, left).close();
        notes.add("%s It now ends with revision %d; what came after is lost, and the damaged files are kept in %s."
                .formatted(left.damage().sentence(), left.head().revision(), kept));
    }

    /// Opens a copy, migrates it where it is of an older Setpoint, and sees that it holds what its manifest says.
    ///
    /// @throws Refused where it does not
    void mustHold(Head head, Path name) throws IOException {
        try {
            var opened = sound(() -> {});
            var found = opened.appender().head();
            closeQuietly(opened.past(), opened.tables(), opened.appender());
            if (found.equals(head)) return;
            throw new Refused("The backup %s ends with revision %d, not with %d as it says.",
                    name, found.revision(), head.revision());
        } catch (Unsound | SQLException damaged) {
            throw new Refused("The backup %s is damaged: %s", name, firstLine(damaged));
        }
    }
}
