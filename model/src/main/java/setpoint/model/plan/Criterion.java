package setpoint.model.plan;

import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;

/// One condition that a task must meet to be done.
///
/// @param check how a program would find out, if it can
public record Criterion(String id, @Default("") String text, @Nullable String check) {}
