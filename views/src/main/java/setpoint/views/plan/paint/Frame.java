package setpoint.views.plan.paint;

import setpoint.views.kit.Palette;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Viewport;

/// One picture in the making.
///
/// @param view what is seen, in pixels of the picture
/// @param sharpness how many of them there are to a pixel of the window
record Frame(
        Pixels pixels, PlanLook look, Viewport view, double sharpness, Marks marks, Palette palette, Haste haste) {
    Drawing drawing() {
        return look.drawing();
    }

    double zoom() {
        return view.zoom();
    }

    Detail detail() {
        return Detail.at(view.zoom() / sharpness);
    }

    /// The part of the drawing that is seen.
    Area seen() {
        return view.seen(pixels.width(), pixels.height());
    }

    int argb(String token) {
        return palette.argb(token);
    }

    void box(Area a, double radius, String token) {
        pixels.box(a.x(), a.y(), a.right(), a.bottom(), radius, argb(token));
    }

    void disc(double x, double y, double radius, String token) {
        pixels.box(x - radius, y - radius, x + radius, y + radius, radius, argb(token));
    }

    void diamond(Area a, String token) {
        pixels.convex(
                new double[] {a.middleX(), a.right(), a.middleX(), a.x()},
                new double[] {a.y(), a.middleY(), a.bottom(), a.middleY()}, argb(token));
    }
}
