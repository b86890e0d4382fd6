package setpoint.views.plan;

import setpoint.views.kit.Pen;

/// The two ends of the selected dependency, by which it can be hung on another task.
record EdgeEnds(Drawing.Edge edge) {
    private static final double RADIUS = 5;

    void paint(Pen pen, double zoom) {
        var c = edge.corners();
        disc(pen, c[0], c[1], zoom);
        disc(pen, c[c.length - 2], c[c.length - 1], zoom);
    }

    private static void disc(Pen pen, double x, double y, double zoom) {
        double radius = RADIUS / Math.min(1, zoom);
        pen.fill("-sp-card").disc(x, y, radius);
        pen.stroke("-color-accent-emphasis", 2 / Math.min(1, zoom)).ring(x, y, radius);
    }
}
