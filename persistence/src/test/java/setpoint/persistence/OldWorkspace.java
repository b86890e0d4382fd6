package setpoint.persistence;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Makes a closed workspace what the first Setpoint would have left.
final class OldWorkspace {
    private OldWorkspace() {}

    static void make(Path folder) throws SQLException {
        asAdmin(folder, "DROP TABLE change_subject");
        asAdmin(folder, "DELETE FROM \"flyway_schema_history\" WHERE \"version\" <> '1'");
    }

    static void asAdmin(Path folder, String sql) throws SQLException {
        var file = folder.resolve("db/workspace").toAbsolutePath();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "SETPOINT", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
