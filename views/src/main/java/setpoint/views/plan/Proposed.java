package setpoint.views.plan;

/// What an agent proposes about a part of the plan that no person has accepted yet.
public enum Proposed {
    NOTHING,
    NEW,
    CHANGED,
    /// The part is gone, and drawn as what it was.
    REMOVED
}
