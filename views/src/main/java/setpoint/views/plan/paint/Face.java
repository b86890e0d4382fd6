package setpoint.views.plan.paint;

import setpoint.views.kit.Pen;

/// Something with text, painted once and then put onto the picture as a stamp. Equal faces look alike. Sizes are those
/// of the drawing.
interface Face {
    double width();

    double height();

    /// How far it may paint beyond its edges.
    double margin();

    /// @param pixel how large one pixel of the screen is
    void paint(Pen pen, Detail detail, double pixel);
}
