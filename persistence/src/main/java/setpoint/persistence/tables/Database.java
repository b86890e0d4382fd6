package setpoint.persistence.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The H2 file: how it is named, opened, migrated and kept small. Which settings, and why: `reliability.md` measured that
/// H2 loses what it has acknowledged unless space is never reused.
public final class Database {
    /// Does everything; used for migration, backup and compaction only.
    public static final String ADMIN = "SETPOINT";
    /// May not alter or remove what was approved or done.
    public static final String WRITER = "WRITER";
    /// May only look.
    public static final String READER = "READER";

    private static final String SETTINGS =
            ";REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";
    private static final String NO_TRACE_FILE = ";TRACE_LEVEL_FILE=0";

    private final Path file;
    private final String scheme;
    private final Migrations migrations;

    /// @param file the database file, ending in `.mv.db`
    /// @param scheme the H2 file system that it is opened through; empty for the machine's own
    public Database(Path file, String scheme, Migrations migrations) {
        this.file = file;
        this.scheme = scheme;
        this.migrations = migrations;
    }

    public Path file() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    private String url() {
        var path = file.toAbsolutePath().toString();
        if (path.contains(";"))
            throw new IllegalArgumentException("a workspace's path cannot contain a semicolon: " + path);
        return "jdbc:h2:" + (scheme.isEmpty() ? "file:" : scheme) + path.substring(0, path.length() - ".mv.db".length())
                + SETTINGS;
    }

    /// Opens a database that is there; never makes one.
    public Connection connect(String user) throws SQLException {
        return connect(url() + ";IFEXISTS=TRUE" + (user.equals(ADMIN) ? NO_TRACE_FILE : ""), user);
    }

    private static Connection connect(String url, String user) throws SQLException {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", "");
        return DriverManager.getConnection(url, properties);
    }

    /// Makes a database with empty tables.
    public void create() throws SQLException {
        try (var connection = connect(url() + NO_TRACE_FILE, ADMIN)) {
            migrate(connection);
        }
    }

    /// Whether this Setpoint has migrations that the database has not seen.
    boolean needsMigration(Connection open) throws SQLException {
        try (var statement = open.createStatement();
                var rows = statement.executeQuery(
                        "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\" WHERE \"success\"")) {
            return !rows.next() || rows.getInt(1) < migrations.newest();
        }
    }

    public void migrate() throws SQLException {
        try (var connection = connect(ADMIN)) {
            migrate(connection);
        }
    }

    private void migrate(Connection keepsOpen) throws SQLException {
        flyway().dataSource(url() + ";IFEXISTS=TRUE" + NO_TRACE_FILE, ADMIN, "").load().migrate();
        if (keepsOpen.isClosed()) throw new SQLException("the database closed while it was migrated");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Database.class.getClassLoader())
                .locations(migrations.locations().toArray(String[]::new))
                .cleanDisabled(true)
                .loggers("slf4j");
    }

    /// Makes everything committed survive a power cut.
    public void sync() throws SQLException {
        asAdmin("CHECKPOINT SYNC");
    }

    /// Writes a consistent copy, as a zip with one entry, while others go on writing.
    public void backup(Path zip) throws SQLException {
        try (var connection = connect(ADMIN);
                var backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toAbsolutePath().toString());
            backup.execute();
        }
    }

    /// Closes the database and writes it anew without what nobody needs. No other connection may be open.
    public void compact() throws SQLException {
        asAdmin("SHUTDOWN COMPACT");
    }

    /// Lets go of a database that may be damaged, without writing to it.
    public void abandon() throws SQLException {
        asAdmin("SHUTDOWN IMMEDIATELY");
    }

    private void asAdmin(String command) throws SQLException {
        try (var connection = connect(ADMIN);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
