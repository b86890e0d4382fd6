package setpoint.model.plan;

/// How much a task takes out of whoever does it.
public enum Energy {
    LOW,
    MEDIUM,
    HIGH
}
