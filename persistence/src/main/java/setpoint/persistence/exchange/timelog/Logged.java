package setpoint.persistence.exchange.timelog;

import java.time.Instant;
import java.util.List;

/// One entry of a log.
///
/// @param line where it begins in the file
/// @param words each that may name a task
/// @param title what it is where none does
record Logged(int line, Instant start, Instant end, List<String> words, String title) {}
