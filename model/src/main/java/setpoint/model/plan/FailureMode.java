package setpoint.model.plan;

import setpoint.model.core.Default;

/// A way in which a task may fail, how to notice, and what to do then.
public record FailureMode(String name, @Default("") String detect, @Default("") String recover) {}
