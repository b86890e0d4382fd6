package setpoint.model.work;

import java.time.Instant;
import java.util.List;

/// Whether a criterion of a task was found to pass.
public record CriterionResult(String criterion, boolean passed, List<Evidence> evidence, String by, Instant at) {}
