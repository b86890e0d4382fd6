package setpoint.persistence.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;
import setpoint.persistence.journal.Entry;
import setpoint.persistence.journal.Entry.Moved;
import setpoint.persistence.journal.Head;
import setpoint.persistence.journal.Position;
import setpoint.persistence.text.Row;

/// Lets the tables follow the journal: the one connection that writes. Used by one thread at a time.
public final class Tables implements AutoCloseable {
    static final int PART = 1_000_000;
    static final String VERSION = "planVersion";
    static final String PUBLICATION = "publication";

    private static final int ENTRIES_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 20_000;

    /// How far the tables have come.
    ///
    /// @param start where the line of that head begins
    /// @param length how long it is; 0 where nothing has been done yet
    public record Reached(Head head, Position start, int length) {
        public Position end() {
            return new Position(start.segment(), start.offset() + length);
        }
    }

    private final Database database;
    private final Connection connection;

    private Tables(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    public static Tables open(Database database) throws SQLException {
        var connection = database.connect(Database.WRITER);
        connection.setAutoCommit(false);
        return new Tables(database, connection);
    }

    /// Whether the process that had them was ended while H2 was finishing a commit. H2 2.5 does not finish it later either:
    /// its rows stay locked for good, and whoever writes to one of them waits for good, without a time limit.
    public boolean areLeftInACommit() throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getTransactionStore().getOpenTransactions().stream()
                .anyMatch(left -> left.getStatus() == Transaction.STATUS_COMMITTED);
    }

    /// Whether they are as an older Setpoint made them.
    ///
    /// @throws SQLException also where they are not there, as in a file that was cut off
    public boolean areOld() throws SQLException {
        return database.needsMigration(connection);
    }

    /// @throws SQLException also where the tables are not there, as in a file that was cut off
    public Reached reached() throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT revision, line_hash, state, segment, position, length FROM head");
                var rows = query.executeQuery()) {
            if (!rows.next()) throw new SQLException("the database does not say how far it has come");
            var head = new Head(rows.getLong(1), rows.getString(2), rows.getString(3));
            return new Reached(head, new Position(rows.getInt(4), rows.getLong(5)), rows.getInt(6));
        }
    }

    /// Follows some entries of the journal, in the order in which they stand there; each transaction ends with the head
    /// that it has come to.
    public void follow(List<Entry> entries) throws SQLException {
        int from = 0;
        while (from < entries.size()) {
            int to = from;
            int rows = 0;
            while (to < entries.size() && to - from < ENTRIES_AT_ONCE && rows < ROWS_AT_ONCE)
                rows += entries.get(to++).rows().size();
            inOneTransaction(entries.subList(from, to));
            from = to;
        }
    }

    private void inOneTransaction(List<Entry> entries) throws SQLException {
        try {
            var items = new LinkedHashMap<Row.Address, Moved>();
            for (var entry : entries) {
                for (var moved : entry.rows()) {
                    var row = moved.either();
                    if (row.kind().equals(VERSION)) appendVersion(entry, moved);
                    else if (row.kind().equals(PUBLICATION)) appendState(entry, row, "PUBLISHED", row.body());
                    else items.merge(row.address(), moved, (a, b) -> new Moved(a.before(), b.after()));
                }
            }
            putItems(items);
            putChanges(entries);
            putHead(entries.getLast());
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private void putItems(Map<Row.Address, Moved> items) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM item WHERE kind = ? AND home = ? AND id = ?");
                var insert = connection.prepareStatement(
                        "INSERT INTO item (kind, home, id, part, body) VALUES (?, ?, ?, ?, ?)");
                var update = connection.prepareStatement(
                        "UPDATE item SET body = ? WHERE kind = ? AND home = ? AND id = ? AND part = 0")) {
            for (var moved : items.entrySet()) {
                var before = moved.getValue().before();
                var after = moved.getValue().after();
                if (before == null && after == null) continue;
                if (before != null && after != null && isSmall(before) && isSmall(after)) {
                    update.setBytes(1, after.body());
                    address(update, 2, after);
                    update.addBatch();
                    continue;
                }
                if (before != null) {
                    address(delete, 1, before);
                    delete.addBatch();
                }
                if (after != null) {
                    address(insert, 1, after);
                    addParts(insert, 4, 5, after.body());
                }
            }
            for (int updated : update.executeBatch())
                if (updated != 1) throw new SQLException("an item that the journal changes is not in the database");
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    private static boolean isSmall(Row row) {
        return row.body().length <= PART;
    }

    private static void address(PreparedStatement statement, int from, Row row) throws SQLException {
        statement.setString(from, row.kind());
        statement.setString(from + 1, row.home());
        statement.setString(from + 2, row.id());
    }

    private static void addParts(PreparedStatement insert, int number, int column, byte[] body) throws SQLException {
        for (int part = 0; part == 0 || (long) part * PART < body.length; part++) {
            insert.setInt(number, part);
            insert.setBytes(column, Arrays.copyOfRange(body, part * PART, Math.min(body.length, (part + 1) * PART)));
            insert.addBatch();
        }
    }

    private void appendVersion(Entry entry, Moved moved) throws SQLException {
        if (moved.before() != null) throw new SQLException("an approved version cannot be altered");
        var row = Objects.requireNonNull(moved.after());
        try (var insert = connection.prepareStatement(
                "INSERT INTO version_content (plan, version, plan_ref, part, json) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, row.home());
            insert.setString(2, row.id());
            insert.setString(3, ((setpoint.model.plan.PlanVersion) row.item()).planRef());
            addParts(insert, 4, 5, row.body());
            insert.executeBatch();
        }
        appendState(entry, row, "APPROVED", new byte[0]);
    }

    private void appendState(Entry entry, Row row, String state, byte[] body) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO version_state (plan, version, state, revision, part,"
                + " json) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.home());
            insert.setString(2, row.id());
            insert.setString(3, state);
            insert.setLong(4, entry.revision());
            addParts(insert, 5, 6, body);
            insert.executeBatch();
        }
    }

    private void putChanges(List<Entry> entries) throws SQLException {
        try (var change = connection.prepareStatement(
                "INSERT INTO change (revision, made_at, author, author_type, origin, verb, step, of_revision,"
                        + " segment, position, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var item = connection.prepareStatement(
                        "INSERT INTO change_item (revision, kind, home, id, effect) VALUES (?, ?, ?, ?, ?)");
                var subject = connection.prepareStatement(
                        "INSERT INTO change_subject (revision, home, id) VALUES (?, ?, ?)")) {
            for (var entry : entries) {
                change.setLong(1, entry.revision());
                change.setObject(2, entry.at());
                change.setString(3, entry.author().agent());
                change.setString(4, entry.author().type().name());
                change.setString(5, entry.author().origin());
                change.setString(6, entry.verb());
                change.setString(7, entry.step().name());
                change.setLong(8, entry.of());
                change.setInt(9, entry.start().segment());
                change.setLong(10, entry.start().offset());
                change.setInt(11, entry.length());
                change.addBatch();
                for (var moved : entry.rows()) {
                    item.setLong(1, entry.revision());
                    address(item, 2, moved.either());
                    item.setString(5, moved.effect());
                    item.addBatch();
                }
                for (var about : entry.subjects()) {
                    subject.setLong(1, entry.revision());
                    subject.setString(2, about.home());
                    subject.setString(3, about.id());
                    subject.addBatch();
                }
            }
            change.executeBatch();
            item.executeBatch();
            subject.executeBatch();
        }
    }

    private void putHead(Entry last) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE head SET revision = ?, line_hash = ?, state = ?, segment = ?, position = ?, length = ?")) {
            update.setLong(1, last.revision());
            update.setString(2, last.head().line());
            update.setString(3, last.head().state());
            update.setInt(4, last.start().segment());
            update.setLong(5, last.start().offset());
            update.setInt(6, last.length());
            update.executeUpdate();
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
