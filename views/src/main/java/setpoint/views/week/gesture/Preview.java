package setpoint.views.week.gesture;

import setpoint.model.core.TextSafety;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.Clock;

/// Paints where something would come to lie: dashed, with its times, and what it would put the day over by.
final class Preview {
    private static final double RADIUS = 6;

    private Preview() {}

    /// @param over how many units over capacity the day would be; 0 or less for none
    static void paint(CanvasPen pen, WeekScale scale, Stretch stretch, String title, Icon icon, double over) {
        boolean first = true;
        for (var area : stretch.areas(scale)) {
            pen.fill("-sp-accent-soft");
            pen.faded(0.9, () -> pen.box(area.x(), area.y(), area.width(), area.height(), RADIUS));
            pen.stroke("-color-accent-emphasis", 1.5).dashes(4, 3);
            pen.outline(area.x(), area.y(), area.width(), area.height(), Math.min(RADIUS, area.height() / 2));
            pen.dashes();
            if (!first || area.height() < 14) continue;
            first = false;
            double left = area.x() + 14;
            double top = area.height() < 27 ? area.middleY() - 7.5 : area.y() + 5;
            double room = area.right() - left - 8;
            boolean wide = room > 76;
            if (wide) {
                pen.stroke("-color-accent-fg", 1.4);
                pen.icon(icon, left, top + 1.5, 12);
            }
            double x = left + (wide ? 17 : 0);
            var times = Clock.span(stretch.minute(), Math.floorMod(stretch.to(), WeekScale.DAY_MINUTES));
            var words = title.isBlank() || area.height() < 33 && room < 90 ? times : TextSafety.shownOnOneLine(title);
            pen.text(
                    Pen.cut(words, Fonts.strong(11.5), area.right() - 6 - x), x, top + 11.5, Fonts.strong(11.5),
                    "-color-accent-fg");
            if (area.height() >= 36 && !words.equals(times))
                pen.text(times, x, top + 25.5, Fonts.text(10.5), "-color-accent-fg");
            if (over > 0 && area.height() >= 56) over(pen, over, x, area.bottom());
        }
    }

    private static void over(CanvasPen pen, double over, double x, double bottom) {
        pen.stroke("-color-danger-fg", 1.4);
        pen.icon(Icon.BOLT, x, bottom - 17, 11);
        pen.text(
                Clock.amount(over) + " over capacity", x + 14, bottom - 7.5, Fonts.text(10.5), "-color-danger-fg");
    }
}
