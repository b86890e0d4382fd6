package setpoint.model.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;

/// Whether a criterion of a task was found to pass.
///
/// @param by who found it; empty where it came with a file that does not say
/// @param at when; null where it came with a file that does not say
public record CriterionResult(
        String criterion, boolean passed, List<Evidence> evidence, @Default("") String by, @Nullable Instant at) {}
