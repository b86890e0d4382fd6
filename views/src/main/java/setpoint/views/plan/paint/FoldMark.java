package setpoint.views.plan.paint;

import setpoint.views.kit.Pen;

/// The small angle that says whether what is inside something is shown: downwards where it is, else to the right.
final class FoldMark {
    private static final String DOWN = "M-3 -1.5L0 1.5L3 -1.5";
    private static final String RIGHT = "M-1.5 -3L1.5 0L-1.5 3";

    private FoldMark() {}

    /// @param x its middle
    static void paint(Pen pen, double x, double y, boolean open) {
        pen.stroke("-color-fg-muted", 1.4).path(open ? DOWN : RIGHT, x, y, 1, false);
    }
}
