package setpoint.views.plan.paint;

/// How much time there is for a picture.
public enum Haste {
    /// All of it, in full.
    NONE,
    /// As the next of many: a few texts are made, others may still be missing.
    MOVING,
    /// At a scale that will not stay: texts of another scale will do.
    ZOOMING
}
