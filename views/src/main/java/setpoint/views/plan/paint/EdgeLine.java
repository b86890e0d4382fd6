package setpoint.views.plan.paint;

import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;

/// An edge as a line for a pen: pieces along the grid with round elbows, or one curve where a card was placed by hand.
///
/// @param corners x, y, x, y …
/// @param arrow how long its head is, 0 for none
record EdgeLine(double[] corners, double arrow) {
    private static final double CORNER = 7;
    private static final double HALF = 0.43;
    private static final double REACH = 14;

    Area area() {
        double left = corners[0];
        double top = corners[1];
        double right = left;
        double bottom = top;
        for (int i = 2; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        return new Area(left, top, right - left, bottom - top);
    }

    /// In the stroke and fill that the pen has.
    void paint(Pen pen) {
        int last = corners.length - 2;
        double tipX = corners[last];
        double tipY = corners[last + 1];
        boolean curved = corners.length == 4 && corners[0] != tipX && corners[1] != tipY;
        double fromX = curved ? tipX - Math.signum(tipX - corners[0]) : corners[last - 2];
        double fromY = curved ? tipY : corners[last - 1];
        double length = Math.max(0.01, Math.hypot(tipX - fromX, tipY - fromY));
        double ux = (tipX - fromX) / length;
        double uy = (tipY - fromY) / length;
        double shorter = arrow > 0 ? 1 : 0;
        double cut = shorter + Math.max(0, arrow - 1);
        if (!curved) cut = Math.min(cut, length);
        paintLine(pen, curved, tipX - ux * cut, tipY - uy * cut);
        if (arrow > 0) paintHead(pen, tipX - ux * shorter, tipY - uy * shorter, ux, uy);
    }

    private void paintLine(Pen pen, boolean curved, double endX, double endY) {
        if (curved) {
            double reach = Math.signum(endX - corners[0]) * Math.max(REACH, Math.abs(endX - corners[0]) / 2);
            pen.curve(corners[0], corners[1], corners[0] + reach, corners[1], endX - reach, endY, endX, endY);
            return;
        }
        var line = corners.clone();
        line[line.length - 2] = endX;
        line[line.length - 1] = endY;
        pen.trail(line, CORNER);
    }

    private void paintHead(Pen pen, double x, double y, double ux, double uy) {
        double half = arrow * HALF;
        double baseX = x - ux * arrow;
        double baseY = y - uy * arrow;
        pen.polygon(x, y, baseX - uy * half, baseY + ux * half, baseX + uy * half, baseY - ux * half);
    }
}
