package setpoint.model.measure;

/// How something in a week turned out.
public enum Signal {
    /// It happened about when and for as long as it was meant to.
    ON_INTENT,
    /// It happened, but not as it was meant to; the reasons say in what.
    PARTIAL,
    /// It did not happen.
    OFF_INTENT,
    /// It may still happen, or happens now.
    PENDING,
    /// It happened without having been intended.
    UNPLANNED;

    /// Whether it counts in the score.
    public boolean isJudged() {
        return this == ON_INTENT || this == PARTIAL || this == OFF_INTENT;
    }
}
