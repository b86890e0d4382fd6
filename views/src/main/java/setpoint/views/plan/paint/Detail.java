package setpoint.views.plan.paint;

/// How much of a card is drawn.
enum Detail {
    FULL(0.6),
    /// No second row, and everything that is left is larger.
    TITLE(0.35),
    /// A block in the colour of its status.
    BLOCK(0);

    private final double least;

    Detail(double least) {
        this.least = least;
    }

    /// From which zoom on.
    double least() {
        return least;
    }

    static Detail at(double zoom) {
        return zoom >= FULL.least ? FULL : zoom >= TITLE.least ? TITLE : BLOCK;
    }
}
