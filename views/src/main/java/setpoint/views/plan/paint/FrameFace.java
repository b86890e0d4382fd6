package setpoint.views.plan.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.StatusMark;

/// The header of a frame: how the task stands, its title, how many of its parts have ended, and what they take.
///
/// @param ended as in "2 / 5"
record FrameFace(CardLook look, String ended, String hours, double width) implements Face {
    /// How far from the left the mark reaches that opens and closes the frame.
    static final double FOLD = 26;

    private static final double PAD = 10;
    private static final double GLYPH = 13;

    @Override
    public double height() {
        return Drawing.FRAME_HEADER;
    }

    @Override
    public double margin() {
        return 0;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        double middle = height() / 2;
        FoldMark.paint(pen, PAD + 4, middle, true);
        double left = FOLD;
        StatusMark.draw(pen, look.status(), look.share(), left, middle - GLYPH / 2, GLYPH);
        left += GLYPH + 6;
        var font = Fonts.strong(detail == Detail.FULL ? 12 : 16);
        double baseline = middle + (detail == Detail.FULL ? 4.3 : 5.5);
        double right = pen.textEndingAt(hours, width - PAD, baseline, Fonts.text(11), "-color-fg-subtle");
        if (!hours.isEmpty()) right -= 8;
        double count = Pen.width(ended, Fonts.text(11));
        var title = Pen.cut(look.title(), font, right - left - count - 8);
        pen.text(title, left, baseline, font, "-color-fg-default");
        pen.text(ended, left + Pen.width(title, font) + 6, baseline, Fonts.text(11), "-color-fg-subtle");
    }
}
