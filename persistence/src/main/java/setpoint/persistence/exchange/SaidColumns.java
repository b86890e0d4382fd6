package setpoint.persistence.exchange;

/// What somebody said of the columns of a table, kept for the next one whose columns have the same names.
///
/// @param setting under which it is kept
/// @param text as `--map` takes it
public record SaidColumns(String setting, String text) {}
