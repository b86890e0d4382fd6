package setpoint.views.plan.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// The name of a phase, how many of its tasks have ended, and their hours.
///
/// @param share how many of its tasks have ended, 0 to 1
record HeaderFace(String title, String count, double share, String hours, double width, double height)
        implements Face {
    private static final double PAD = 10;
    private static final double BAR = 34;
    private static final double LEAST_WITH_BAR = 130;
    /// In a wider band, name and effort stay together.
    static final double WIDEST = 280;

    /// The same in less room.
    HeaderFace in(double narrower, double lower) {
        return new HeaderFace(title, count, share, hours, Math.min(WIDEST, narrower), lower);
    }

    private double baseline() {
        return height / 2 + 4;
    }

    @Override
    public double margin() {
        return 0;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        double right = width < LEAST_WITH_BAR ? width - PAD : paintEffort(pen) - 8;
        double room = right - Pen.width(count, Fonts.text(11)) - 6 - PAD;
        var name = room < 12 ? "" : Pen.cut(title, Fonts.strong(12), room);
        pen.text(name, PAD, baseline(), Fonts.strong(12), "-color-fg-default");
        double x = PAD + (name.isEmpty() ? 0 : Pen.width(name, Fonts.strong(12)) + 6);
        if (width - PAD - x > 20) pen.text(count, x, baseline(), Fonts.text(11), "-color-fg-subtle");
    }

    private double paintEffort(Pen pen) {
        double right = pen.textEndingAt(hours, width - PAD, baseline(), Fonts.text(11), "-color-fg-subtle");
        if (!hours.isEmpty()) right -= 6;
        pen.fill("-color-border-default").box(right - BAR, baseline() - 6, BAR, 4, 2);
        if (share > 0) pen.fill("-color-success-emphasis").box(right - BAR, baseline() - 6, BAR * share, 4, 2);
        return right - BAR;
    }
}
