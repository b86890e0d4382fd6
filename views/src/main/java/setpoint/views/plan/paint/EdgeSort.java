package setpoint.views.plan.paint;

/// A sort of edge; lengths at scale 1. Later ones are drawn over earlier ones.
enum EdgeSort {
    PLAIN("-sp-edge", 1.4, 0.7, 7, false),
    PROPOSED("-color-accent-fg", 1.4, 0.7, 7, true),
    CRITICAL("-sp-ink", 2.25, 1.6, 8, false),
    WAY("-color-accent-emphasis", 2, 1.6, 8, false),
    PROPOSED_WAY("-color-accent-emphasis", 2, 1.6, 8, true);

    final String token;
    final double width;
    /// How thin it may become, in pixels of the window.
    final double least;
    final double arrow;
    final boolean dashed;

    EdgeSort(String token, double width, double least, double arrow, boolean dashed) {
        this.token = token;
        this.width = width;
        this.least = least;
        this.arrow = arrow;
        this.dashed = dashed;
    }

    /// How an edge is drawn while nobody points at it.
    static EdgeSort of(PlanLook look, int edge) {
        if (look.isProposed(edge)) return PROPOSED;
        return look.isCritical(edge) ? CRITICAL : PLAIN;
    }
}
