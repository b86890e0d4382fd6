package setpoint.model.plan;

/// How much work takes out of whoever does it.
public enum Energy {
    LOW,
    MEDIUM,
    HIGH;

    /// What an hour costs: LOW 1, MEDIUM 2, HIGH 3.
    public int unitsPerHour() {
        return ordinal() + 1;
    }
}
