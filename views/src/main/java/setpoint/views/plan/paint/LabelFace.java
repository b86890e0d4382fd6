package setpoint.views.plan.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// The name of a phase in an overview, of the same size at every zoom.
record LabelFace(String title, String count) implements Face {
    static final double HEIGHT = 20;
    private static final double WIDEST = 220;
    private static final double PAD = 8;

    /// The same, its title cut so that all is as wide as this at most.
    LabelFace within(double width) {
        double room = width - 2 * PAD - 6 - Pen.width(count, Fonts.text(11));
        return new LabelFace(Pen.cut(title(), Fonts.strong(12), Math.max(0, room)), count);
    }

    @Override
    public double width() {
        return PAD + Pen.width(title(), Fonts.strong(12)) + 6 + Pen.width(count, Fonts.text(11)) + PAD;
    }

    @Override
    public String title() {
        return Pen.cut(title, Fonts.strong(12), WIDEST);
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public double margin() {
        return 0;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        pen.text(title(), PAD, 14, Fonts.strong(12), "-color-fg-default");
        double x = PAD + Pen.width(title(), Fonts.strong(12)) + 6;
        pen.text(count, x, 14, Fonts.text(11), "-color-fg-subtle");
    }
}
