package setpoint.model.plan;

import org.jspecify.annotations.Nullable;

/// What a task may cost at most.
public record Budget(@Nullable Integer timeMin, @Nullable Integer costCents) {}
