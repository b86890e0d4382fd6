package setpoint.views.plan.gesture;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// A word beside the pointer that says what letting go would do.
final class PointerNote {
    private PointerNote() {}

    /// Letting go would do nothing, and this is why.
    static void refusal(Pen pen, double x, double y, double zoom, String words) {
        paint(pen, x, y, zoom, words, "-color-danger-emphasis");
    }

    static void promise(Pen pen, double x, double y, double zoom, String words) {
        paint(pen, x, y, zoom, words, "-color-accent-emphasis");
    }

    private static void paint(Pen pen, double x, double y, double zoom, String words, String ground) {
        var font = Fonts.strong(11);
        pen.moved(x, y, 1 / zoom, () -> {
            pen.fill(ground).box(12, 8, Pen.width(words, font) + 16, 22, 6);
            pen.text(words, 20, 23, font, "-color-fg-emphasis");
        });
    }
}
