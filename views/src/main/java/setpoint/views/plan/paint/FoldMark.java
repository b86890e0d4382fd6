package setpoint.views.plan.paint;

import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;

/// The small angle that says whether what is inside something is shown: downwards where it is, else to the right.
public final class FoldMark {
    /// What belongs to the mark of a closed task: it, and the number of its parts.
    private static final double WIDTH = 96;
    private static final double HEIGHT = 32;
    private static final String DOWN = "M-3 -1.5L0 1.5L3 -1.5";
    private static final String RIGHT = "M-1.5 -3L1.5 0L-1.5 3";

    private FoldMark() {}

    /// Whether a point of the drawing is on the mark of a task with parts, where that is large enough to be seen: at the
    /// left of a frame's header, at the lower right of a card.
    public static boolean isAt(Drawing.Card card, double x, double y, double zoom) {
        var area = card.area();
        var detail = Detail.at(zoom);
        if (card.form() == Drawing.Form.FRAME)
            return detail != Detail.BLOCK
                    && new Area(area.x(), area.y(), FrameFace.FOLD, Drawing.FRAME_HEADER).contains(x, y);
        return detail == Detail.FULL
                && new Area(area.right() - WIDTH, area.bottom() - HEIGHT, WIDTH, HEIGHT).contains(x, y);
    }

    /// @param x its middle
    static void paint(Pen pen, double x, double y, boolean open) {
        pen.stroke("-color-fg-muted", 1.4).path(open ? DOWN : RIGHT, x, y, 1, false);
    }
}
