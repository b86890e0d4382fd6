package setpoint.persistence.tables;

import java.util.List;

/// How the tables came to be what they are, step by step.
///
/// @param locations where the steps lie, as Flyway names places
/// @param newest the number of the last step
public record Migrations(List<String> locations, int newest) {
    public static final Migrations SHIPPED = new Migrations(List.of("classpath:setpoint/persistence/migration"), 2);
}
