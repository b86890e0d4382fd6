package setpoint.views.week.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Draws the hours at the left of the sheet.
public final class GutterPainter {
    /// So close to a badge an hour is not written, in points.
    static final double TOO_NEAR = 15;

    private final Pen pen;
    private final WeekScale scale;

    public GutterPainter(Pen pen, WeekScale scale) {
        this.pen = pen;
        this.scale = scale;
    }

    public void paint(WeekLayout week, double width) {
        for (int hour = 1; hour < 24; hour++) {
            boolean hidden = week.today() >= 0 && Math.abs(scale.y(week.minute()) - scale.y(hour * 60)) < TOO_NEAR;
            if (!hidden)
                pen.textEndingAt(
                        Clock.time(hour * 60), width - 8, scale.y(hour * 60) + 3.5, Fonts.text(10.5),
                        "-color-fg-subtle");
        }
        if (week.today() >= 0) badge(week.minute(), width, "-color-danger-emphasis", "-color-fg-emphasis");
    }

    /// Takes away the hour that a time beside it would touch.
    public void clearHourBeside(int minute, double width) {
        double hour = scale.y(Math.round(minute / 60.0f) * 60);
        double away = Math.abs(hour - scale.y(minute));
        if (away >= TOO_NEAR) return;
        pen.fill("-color-bg-default").box(0, hour - 7, width - 1, 14, 0);
    }

    /// A time on a ground.
    public void badge(int minute, double width, String ground, String token) {
        var words = Clock.time(minute);
        double wide = Pen.width(words, Fonts.strong(10)) + 8;
        double y = scale.y(minute);
        pen.fill(ground).box(width - 4 - wide, y - 8, wide, 16, 4);
        pen.text(words, width - wide, y + 3.5, Fonts.strong(10), token);
    }
}
