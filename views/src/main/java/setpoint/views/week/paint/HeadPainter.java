package setpoint.views.week.paint;

import java.time.format.TextStyle;
import java.util.Locale;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Day;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Draws the heads of the days: their names, and what is planned against what the day may cost.
public final class HeadPainter {
    public static final double HEIGHT = 52;
    private static final double BAR = 27;

    private final CanvasPen pen;
    private final Palette palette;
    private final WeekScale scale;

    public HeadPainter(CanvasPen pen, Palette palette, WeekScale scale) {
        this.pen = pen;
        this.palette = palette;
        this.scale = scale;
    }

    /// @param added what a drop would add to each day, in units of energy; below zero for what it would take away
    public void paint(WeekLayout week, double[] added) {
        for (int day = 0; day < 7; day++) {
            var head = week.days().get(day);
            double without = Math.min(0, added[day]);
            double left = scale.left(day);
            if (day > 0) {
                pen.fill("-color-border-muted");
                pen.gc().fillRect(left, 0, 1, HEIGHT);
            }
            boolean free = head.working().isEmpty();
            boolean narrow = scale.width(day) < 118;
            double x = left + (narrow ? 8 : 13);
            double right = scale.left(day + 1) - (narrow ? 8 : 12);
            var name = head.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                    + head.date().getDayOfMonth();
            var font = head.isToday() ? Fonts.strong(12.5) : Fonts.text(12.5);
            var token = head.isToday() ? "-color-accent-fg" : free ? "-color-fg-muted" : "-color-fg-default";
            pen.text(name, x, 21, font, token);
            energy(head, head.units() + without, Math.max(0, added[day]), right, x + Pen.width(name, font) + 4);
            bar(head, head.units() + without, Math.max(0, added[day]), x, right - x);
            allDay(week, day, x, right);
        }
    }

    /// Whether a point of the heads is on the numbers of a day or on their bar.
    public static boolean isOnEnergy(WeekScale scale, int day, double x, double y) {
        boolean numbers = y >= 8 && y < BAR && x >= scale.left(day) + scale.width(day) / 2;
        return numbers || y >= BAR && y < HEIGHT - 8;
    }

    private void energy(Day day, double units, double added, double right, double from) {
        boolean over = units + added > day.capacity() + 1e-9 && units + added > 0;
        var token = over ? "-color-danger-fg" : "-color-fg-subtle";
        var font = Fonts.text(11);
        var of = (scale.width(6) < 100 ? "/" : " / ") + day.capacity();
        double needed = Pen.width(Clock.amount(units) + of, font);
        if (needed > right - from) return;
        double x = pen.textEndingAt(of, right, 20.5, font, token);
        if (added > 1e-9) x = pen.textEndingAt("+" + Clock.amount(added), x, 20.5, Fonts.strong(11), token);
        x = pen.textEndingAt(Clock.amount(units), x, 20.5, font, token);
        if (x - 13 > from) {
            pen.stroke(token, 1.4);
            pen.icon(Icon.BOLT, x - 13, 11, 11);
        }
    }

    private void bar(Day day, double units, double added, double x, double width) {
        double unit = width / Math.max(Math.max(10, day.capacity() * 1.2), units + added);
        double end = unit * day.capacity();
        double planned = unit * Math.min(units, day.capacity());
        var gc = pen.gc();
        pen.fill("-sp-bg-inset").box(x, 33, Math.max(6, end), 6, 3);
        if (planned > 0) pen.fill("-color-fg-subtle").box(x, 33, Math.max(6, planned), 6, 3);
        if (units > day.capacity()) {
            pen.fill("-color-danger-emphasis");
            gc.fillRect(x + end, 33, unit * (units - day.capacity()), 6);
        }
        if (added > 1e-9) {
            boolean over = units + added > day.capacity();
            gc.setFill(BlockPainter.hatch(palette, over ? "-color-danger-emphasis" : "-color-accent-emphasis"));
            gc.fillRect(x + unit * units + 1, 33, Math.max(1, unit * added - 1), 6);
        }
        pen.fill("-color-fg-default");
        gc.fillRect(x + Math.max(0, end - 0.75), 31, 1.5, 10);
    }

    /// A line below the bar for a day that another calendar takes as a whole.
    private void allDay(WeekLayout week, int day, double x, double right) {
        week.busy().stream().filter(busy -> busy.day() == day && busy.allDay()).map(Busy::title).findFirst()
                .ifPresent(title -> pen.text(
                        Pen.cut(title, Fonts.text(9.5), right - x), x, 49.5, Fonts.text(9.5), "-color-fg-subtle"));
    }
}
