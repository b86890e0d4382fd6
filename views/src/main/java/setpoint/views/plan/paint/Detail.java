package setpoint.views.plan.paint;

/// How much of a card is drawn.
enum Detail {
    FULL,
    /// No second row, and everything that is left is larger.
    TITLE,
    /// A block in the colour of its status.
    BLOCK;

    static Detail at(double zoom) {
        return zoom >= 0.6 ? FULL : zoom >= 0.35 ? TITLE : BLOCK;
    }
}
