package setpoint.views.plan.paint;

/// How a card is pointed at.
public enum Emphasis {
    NONE,
    HOVERED,
    SELECTED,
    /// Not to be chosen now.
    FADED,
    /// Being carried elsewhere.
    LIFTED;

    double opacity() {
        return this == FADED ? 0.35 : this == LIFTED ? 0.45 : 1;
    }
}
