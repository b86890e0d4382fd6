package setpoint.views.week.paint;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;

/// The glyph of how what happened stands to what was intended. Each has its own shape.
public enum SignalMark {
    ON_INTENT,
    PARTIAL,
    OFF_INTENT,
    UNPLANNED;

    private static final double BOX = 14;

    public void draw(Pen pen, double x, double y, double size) {
        pen.moved(x, y, size / BOX, () -> draw(pen));
    }

    private void draw(Pen pen) {
        switch (this) {
            case ON_INTENT -> {
                pen.fill("-color-success-emphasis").disc(7, 7, 6.5);
                pen.stroke("-color-fg-emphasis", 1.5).path("M4.2 7.2l2 2 3.7 -4.2", 0, 0, 1, false);
            }
            case PARTIAL -> {
                pen.fill("-color-bg-default").disc(7, 7, 5.7);
                pen.fill("-color-warning-emphasis").path("M7 1.3a5.7 5.7 0 0 0 0 11.4z", 0, 0, 1, true);
                pen.stroke("-color-warning-emphasis", 1.5).ring(7, 7, 5.7);
            }
            case OFF_INTENT -> {
                pen.fill("-color-bg-default").disc(7, 7, 5.7);
                pen.stroke("-color-danger-emphasis", 1.5).ring(7, 7, 5.7);
                pen.path("M3.1 10.9L10.9 3.1", 0, 0, 1, false);
            }
            case UNPLANNED -> {
                pen.fill("-color-fg-muted").box(1, 1, 12, 12, 3);
                pen.stroke("-color-bg-default", 1.6).path("M7 4v6M4 7h6", 0, 0, 1, false);
            }
        }
    }

    /// The same as a node.
    public Node node(double size, Palette palette) {
        var canvas = new Canvas(size, size);
        draw(new CanvasPen(canvas.getGraphicsContext2D(), palette), 0, 0, size);
        return canvas;
    }
}
