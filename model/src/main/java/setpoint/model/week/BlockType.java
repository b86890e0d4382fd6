package setpoint.model.week;

/// What a timeblock tells of.
public enum BlockType {
    /// What is intended.
    DREAM,
    /// What happened.
    REALITY
}
