package setpoint.views.plan.paint;

import setpoint.views.kit.Pen;

/// The small angle that says whether what is inside something is shown: downwards where it is, else to the right.
final class FoldMark {
    private static final double REACH = 3;

    private FoldMark() {}

    /// @param x its middle
    static void paint(Pen pen, double x, double y, boolean open) {
        var gc = pen.stroke("-color-fg-muted", 1.4).gc();
        double along = 2 * REACH;
        gc.beginPath();
        if (open) {
            gc.moveTo(x - along / 2, y - REACH / 2);
            gc.lineTo(x, y + REACH / 2);
            gc.lineTo(x + along / 2, y - REACH / 2);
        } else {
            gc.moveTo(x - REACH / 2, y - along / 2);
            gc.lineTo(x + REACH / 2, y);
            gc.lineTo(x - REACH / 2, y + along / 2);
        }
        gc.stroke();
    }
}
