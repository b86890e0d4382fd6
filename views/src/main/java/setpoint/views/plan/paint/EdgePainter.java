package setpoint.views.plan.paint;

import java.util.Arrays;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.Viewport;

/// Draws edges: pieces along the grid with round elbows, or one curve where a card was placed by hand. Pieces that lie
/// on each other are snapped to the same pixels, so that shared trunks stay sharp.
final class EdgePainter {
    private static final double CORNER = 7;
    private static final double LEAST_ROUND = 1.5;
    private static final int CURVE_PIECES = 20;
    private static final double DASH = 4;
    private static final double GAP = 3;

    private final Pixels pixels;
    private final Viewport view;
    private double[] x = new double[16];
    private double[] y = new double[16];
    private int n;
    private int colour;
    private double thickness;

    /// @param view what is seen, in pixels of the screen
    EdgePainter(Pixels pixels, Viewport view) {
        this.pixels = pixels;
        this.view = view;
    }

    /// How an edge is drawn; lengths in pixels of the screen.
    ///
    /// @param arrow how long its head is, 0 for none
    /// @param shorter how far before the card it stops
    record Stroke(int colour, double thickness, boolean dashed, double arrow, double shorter) {}

    /// @param corners x, y, x, y …, in the drawing
    void paint(double[] corners, Stroke stroke) {
        colour = stroke.colour;
        thickness = stroke.thickness;
        place(corners);
        boolean curved = n == 2 && isSlanted(0);
        double tipX = x[n - 1];
        double tipY = y[n - 1];
        double from = curved ? tipX - Math.signum(tipX - x[0]) : x[n - 2];
        double fromY = curved ? tipY : y[n - 2];
        double length = Math.max(0.01, Math.hypot(tipX - from, tipY - fromY));
        double ux = (tipX - from) / length;
        double uy = (tipY - fromY) / length;
        tipX -= ux * stroke.shorter;
        tipY -= uy * stroke.shorter;
        double cut = stroke.shorter + Math.max(0, stroke.arrow - 1);
        if (!curved) cut = Math.min(cut, length);
        x[n - 1] -= ux * cut;
        y[n - 1] -= uy * cut;
        if (curved) bend();
        if (stroke.dashed) dashes();
        else if (curved) polyline();
        else elbows();
        if (stroke.arrow > 0) head(tipX, tipY, ux, uy, stroke.arrow);
    }

    /// Corners on screen, snapped so that pieces along the grid cover whole pixels.
    private void place(double[] corners) {
        n = corners.length / 2;
        grow(n);
        boolean odd = Math.round(thickness) % 2 == 1 || thickness < 1;
        for (int i = 0; i < n; i++) {
            x[i] = snapped(view.screenX(corners[2 * i]), odd);
            y[i] = snapped(view.screenY(corners[2 * i + 1]), odd);
        }
    }

    private void grow(int least) {
        if (x.length >= least) return;
        x = Arrays.copyOf(x, least * 2);
        y = Arrays.copyOf(y, least * 2);
    }

    private static double snapped(double at, boolean odd) {
        return odd ? Math.floor(at) + 0.5 : Math.rint(at);
    }

    private boolean isSlanted(int i) {
        return Math.abs(x[i] - x[i + 1]) > 0.9 && Math.abs(y[i] - y[i + 1]) > 0.9;
    }

    private void elbows() {
        double before = 0;
        for (int i = 0; i + 1 < n; i++) {
            double after = i + 2 < n ? radius(i + 1) : 0;
            piece(i, before, after, i + 2 < n);
            if (after > 0) quarter(i + 1, after);
            before = after;
        }
    }

    /// How round the elbow at a corner is; 0 for not at all.
    private double radius(int i) {
        if (CORNER * view.zoom() < LEAST_ROUND) return 0;
        if (isSlanted(i - 1) || isSlanted(i)) return 0;
        double room = Math.min(length(i - 1), length(i)) / 2;
        double wish = Math.min(CORNER * view.zoom(), room);
        // The centre of an elbow lies between pixels, so that straight pieces end there without a seam.
        double fraction = x[i] - Math.floor(x[i]);
        double radius = Math.floor(wish - fraction) + fraction;
        return radius < LEAST_ROUND ? 0 : radius;
    }

    private double length(int i) {
        return Math.abs(x[i] - x[i + 1]) + Math.abs(y[i] - y[i + 1]);
    }

    private void piece(int i, double before, double after, boolean joined) {
        if (isSlanted(i)) {
            pixels.line(x[i], y[i], x[i + 1], y[i + 1], thickness, colour);
            return;
        }
        double half = thickness / 2;
        double end = joined && after == 0 ? half : 0;
        if (Math.abs(x[i] - x[i + 1]) >= Math.abs(y[i] - y[i + 1])) {
            double to = Math.signum(x[i + 1] - x[i]);
            double a = x[i] + to * before;
            double b = x[i + 1] - to * after + to * end;
            pixels.rect(Math.min(a, b), y[i] - half, Math.max(a, b), y[i] + half, colour);
        } else {
            double to = Math.signum(y[i + 1] - y[i]);
            double a = y[i] + to * before;
            double b = y[i + 1] - to * after + to * end;
            pixels.rect(x[i] - half, Math.min(a, b), x[i] + half, Math.max(a, b), colour);
        }
    }

    private void quarter(int i, double radius) {
        double beforeX = Math.signum(x[i - 1] - x[i]);
        double beforeY = Math.signum(y[i - 1] - y[i]);
        double afterX = Math.signum(x[i + 1] - x[i]);
        double afterY = Math.signum(y[i + 1] - y[i]);
        double towardsX = beforeX + afterX;
        double towardsY = beforeY + afterY;
        if (towardsX == 0 || towardsY == 0) {
            // Straight on, or back where it came from.
            double half = thickness / 2;
            pixels.rect(
                    x[i] - (beforeX != 0 ? radius : half), y[i] - (beforeY != 0 ? radius : half),
                    x[i] + (beforeX != 0 ? radius : half), y[i] + (beforeY != 0 ? radius : half), colour);
            return;
        }
        pixels.quarter(
                x[i] + towardsX * radius, y[i] + towardsY * radius, radius, (int) -towardsX, (int) -towardsY, thickness,
                colour);
    }

    /// Puts a curve in the place of a straight line from side to side.
    private void bend() {
        double x0 = x[0];
        double y0 = y[0];
        double x3 = x[1];
        double y3 = y[1];
        double reach = Math.signum(x3 - x0) * Math.max(14 * view.zoom(), Math.abs(x3 - x0) / 2);
        n = CURVE_PIECES + 1;
        grow(n);
        for (int i = 0; i < n; i++) {
            double t = (double) i / CURVE_PIECES;
            double s = 1 - t;
            x[i] = s * s * s * x0 + 3 * s * s * t * (x0 + reach) + 3 * s * t * t * (x3 - reach) + t * t * t * x3;
            y[i] = s * s * (s + 3 * t) * y0 + t * t * (t + 3 * s) * y3;
        }
    }

    private void polyline() {
        for (int i = 0; i + 1 < n; i++) pixels.line(x[i], y[i], x[i + 1], y[i + 1], thickness, colour);
    }

    private void dashes() {
        double dash = DASH * view.zoom();
        double period = (DASH + GAP) * view.zoom();
        double gone = 0;
        for (int i = 0; i + 1 < n; i++) {
            double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            for (double at = -(gone % period); at < length; at += period)
                dash(i, Math.max(0, at) / length, Math.min(length, at + dash) / length);
            gone += length;
        }
    }

    private void dash(int i, double from, double to) {
        if (to <= from) return;
        double dx = x[i + 1] - x[i];
        double dy = y[i + 1] - y[i];
        pixels.line(x[i] + dx * from, y[i] + dy * from, x[i] + dx * to, y[i] + dy * to, thickness, colour);
    }

    private void head(double tipX, double tipY, double ux, double uy, double size) {
        double half = size * 0.43;
        double baseX = tipX - ux * size;
        double baseY = tipY - uy * size;
        pixels.convex(
                new double[] {tipX, baseX - uy * half, baseX + uy * half},
                new double[] {tipY, baseY + ux * half, baseY - ux * half}, colour);
    }
}
