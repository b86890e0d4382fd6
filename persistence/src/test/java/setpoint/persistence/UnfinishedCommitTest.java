package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Snapshot;
import setpoint.persistence.tables.Database;

/// A process is killed while H2 goes over the rows of a transaction that it has marked as committed. Such a database opens
/// and can be read, but its rows stay locked for good.
class UnfinishedCommitTest {
    @TempDir Path temp;

    private Path workspace;
    private Path database;
    private Snapshot whole;

    /// A database in the middle of a commit, behind a journal that changes most of its rows.
    @BeforeEach
    void aKilledWorkspace() throws Exception {
        workspace = temp.resolve("workspace");
        database = workspace.resolve("db/workspace.mv.db");
        var edits = new RandomEdits(3);
        edit(edits);
        var early = Files.copy(database, temp.resolve("early.mv.db"));
        whole = edit(edits);
        Files.copy(early, database, StandardCopyOption.REPLACE_EXISTING);
        Files.move(inACommit(), database, StandardCopyOption.REPLACE_EXISTING);
    }

    private Snapshot edit(RandomEdits edits) {
        try (var store = StoreTest.open(workspace)) {
            var open = store.workspace();
            for (int i = 0; i < 150; i++) edits.step(open);
            return open.snapshot();
        }
    }

    /// What a kill would leave of the database: written out with a transaction in it, just after that was marked.
    private Path inACommit() throws Exception {
        var killed = temp.resolve("killed.mv.db");
        try (var connection = Options.USUAL.database(new Folder(workspace)).connect(Database.ADMIN);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertTrue(statement.executeUpdate("UPDATE item SET body = body") > 50);
            markAsCommitted((SessionLocal) connection.unwrap(JdbcConnection.class).getSession());
            statement.execute("CHECKPOINT");
            Files.copy(database, killed);
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
        return killed;
    }

    /// The first of the steps of a commit, which H2 has no door to.
    private static void markAsCommitted(SessionLocal session) throws ReflectiveOperationException {
        var mark = TransactionStore.class.getDeclaredMethod("markUndoLogAsCommitted", int.class, long.class);
        mark.setAccessible(true);
        var transaction = session.getTransaction();
        mark.invoke(session.getDatabase().getStore().getTransactionStore(), transaction.getId(),
                transaction.getSequenceNum());
    }

    @Test
    void itIsBuiltAnewFromTheJournal() {
        for (int i = 0; i < 2; i++) {
            try (var store = StoreTest.open(workspace)) {
                var notes = store.notes().toString();
                assertEquals(i == 0, notes.contains("ended while its database was finishing a change"), notes);
                assertEquals(whole, store.load().snapshot());
                assertEquals(List.of(), store.check());
            }
        }
    }
}
