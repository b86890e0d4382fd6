package setpoint.views.outline;

/// Where a line stands in which something new is being named.
///
/// @param row the line that it follows; empty where it is the first of all
/// @param within whether it stands below that line, as the first of its own
record Slot(String row, boolean within) {}
