package setpoint.persistence.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.h2.engine.Constants;
import setpoint.model.core.Subject;
import setpoint.persistence.journal.Entry;
import setpoint.persistence.journal.Head;

/// Looks at everything that is in the database, as it was at one moment, while others go on writing. Used by one thread.
public final class Inspection implements AutoCloseable {
    private final Connection connection;
    private final ResultSet changes;
    private final ResultSet items;
    private final ResultSet subjects;
    private boolean hasItem;
    private boolean hasSubject;

    private Inspection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        changes =
                query("SELECT revision, author, author_type, origin, verb, step, of_revision, segment, position, length"
                        + " FROM change ORDER BY revision");
        items = query("SELECT revision, kind, home, id, effect FROM change_item ORDER BY revision");
        subjects = query("SELECT revision, home, id FROM change_subject ORDER BY revision");
        hasItem = items.next();
        hasSubject = subjects.next();
    }

    public static Inspection of(Database database) throws SQLException {
        return new Inspection(database.connect(Database.READER));
    }

    public Connection connection() {
        return connection;
    }

    private ResultSet query(String sql) throws SQLException {
        return connection.createStatement().executeQuery(sql);
    }

    public Head head() throws SQLException {
        try (var rows = query("SELECT revision, line_hash, state FROM head")) {
            if (!rows.next()) throw new SQLException("the database does not say how far it has come");
            return new Head(rows.getLong(1), rows.getString(2), rows.getString(3));
        }
    }

    /// Whether the next change in the tables is this entry of the journal, item by item.
    public boolean nextIs(Entry entry) throws SQLException {
        return changes.next() && isChange(entry) & areItems(entry) & areSubjects(entry);
    }

    private boolean isChange(Entry entry) throws SQLException {
        return changes.getLong(1) == entry.revision()
                && changes.getString(2).equals(entry.author().agent())
                && changes.getString(3).equals(entry.author().type().name())
                && changes.getString(4).equals(entry.author().origin())
                && changes.getString(5).equals(entry.verb())
                && changes.getString(6).equals(entry.step().name())
                && changes.getLong(7) == entry.of()
                && changes.getInt(8) == entry.start().segment()
                && changes.getLong(9) == entry.start().offset()
                && changes.getInt(10) == entry.length();
    }

    private boolean areItems(Entry entry) throws SQLException {
        var expected = new TreeSet<String>();
        for (var moved : entry.rows())
            expected.add(String.join("\n", moved.either().kind(), moved.either().home(), moved.either().id(),
                    moved.effect()));
        var found = new TreeSet<String>();
        for (; hasItem && items.getLong(1) <= entry.revision(); hasItem = items.next())
            found.add(
                    String.join("\n", items.getString(2), items.getString(3), items.getString(4), items.getString(5)));
        return found.equals(expected);
    }

    private boolean areSubjects(Entry entry) throws SQLException {
        var found = new HashSet<Subject>();
        for (; hasSubject && subjects.getLong(1) <= entry.revision(); hasSubject = subjects.next())
            found.add(new Subject(subjects.getString(2), subjects.getString(3)));
        return found.equals(entry.subjects());
    }

    /// Whether the tables have no change after those that were asked for.
    public boolean isAtEnd() throws SQLException {
        return !changes.next() && !hasItem && !hasSubject;
    }

    /// Reads every table by each of its indexes and without any, and names the indexes that say something else.
    public List<String> indexesThatDiffer() throws SQLException {
        var differing = new ArrayList<String>();
        for (var index : indexes().entrySet()) {
            var table = index.getKey().substring(0, index.getKey().indexOf('.'));
            var name = index.getKey().substring(table.length() + 1);
            var columns = String.join(" || '/' || ", index.getValue());
            var sum = "SELECT COUNT(" + index.getValue().getFirst() + "), SUM(ORA_HASH(" + columns + ")) FROM " + table;
            if (!first(sum + " USE INDEX (\"" + name + "\")").equals(first(sum + " USE INDEX ()")))
                differing.add(name + " of " + table);
        }
        return differing;
    }

    private Map<String, List<String>> indexes() throws SQLException {
        var indexes = new LinkedHashMap<String, List<String>>();
        try (var rows = query("SELECT table_name, index_name, column_name FROM information_schema.index_columns"
                + " WHERE table_schema = 'PUBLIC' AND table_name IN ('ITEM', 'VERSION_CONTENT', 'VERSION_STATE', 'CHANGE',"
                + " 'CHANGE_ITEM', 'CHANGE_SUBJECT') ORDER BY table_name, index_name, ordinal_position")) {
            while (rows.next())
                indexes.computeIfAbsent(rows.getString(1) + "." + rows.getString(2), _ -> new ArrayList<>())
                        .add(rows.getString(3));
        }
        return indexes;
    }

    private String first(String sql) throws SQLException {
        try (var rows = query(sql)) {
            rows.next();
            return rows.getString(1) + " " + rows.getString(2);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
