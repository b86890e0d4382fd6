package setpoint.views.measure;

import java.util.List;
import javafx.geometry.Bounds;
import setpoint.model.measure.Xmr;
import setpoint.model.measure.Xmr.Limits;
import setpoint.model.measure.Xmr.Point;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// The scores of weeks with the limits within which they usually lie.
record ControlChart(Xmr chart) {
    private static final int SHOWN = 13;
    private static final double LEFT = 26;
    private static final double RIGHT = 66;
    private static final double BOTTOM = 20;
    private static final double TOP = 12;
    private static final double LEAST_STEP = 30;

    void draw(Pen pen, Bounds room) {
        double right = room.getWidth() - RIGHT;
        int most = (int) Math.max(2, Math.min(SHOWN, (right - LEFT - 20) / LEAST_STEP + 1));
        var points = chart.points().subList(Math.max(0, chart.points().size() - most), chart.points().size());
        var scale = Scale.of(points, chart.limits(), chart.setpointPercent(), room.getHeight());
        var limits = chart.limits();
        if (limits != null) drawLimits(pen, limits, scale, right);
        pen.stroke("-color-success-fg", 1.2).dashes(1, 3);
        pen.line(LEFT, scale.y(chart.setpointPercent()), right, scale.y(chart.setpointPercent()));
        pen.dashes();
        for (int value = scale.low; value <= scale.high; value += scale.step())
            pen.text(String.valueOf(value), 2, scale.y(value) + 3.5, Fonts.text(10), "-color-fg-subtle");
        drawNames(pen, limits, scale, right);
        drawPoints(pen, points, scale, right, room.getHeight());
    }

    private static void drawLimits(Pen pen, Limits limits, Scale scale, double right) {
        double top = scale.y(limits.upper());
        double bottom = scale.y(limits.lower());
        pen.fill("-sp-accent-soft").box(LEFT, top, right - LEFT, bottom - top, 0);
        pen.stroke("-color-fg-subtle", 1).line(LEFT, scale.y(limits.mean()), right, scale.y(limits.mean()));
        pen.stroke("-sp-fg-faint", 1).dashes(4, 3);
        pen.line(LEFT, top, right, top);
        pen.line(LEFT, bottom, right, bottom);
        pen.dashes();
    }

    /// Names that would lie over each other make room downwards.
    private void drawNames(Pen pen, @org.jspecify.annotations.Nullable Limits limits, Scale scale, double right) {
        record Name(String text, double value, String token) {}
        var names = new java.util.ArrayList<Name>();
        names.add(new Name("setpoint " + chart.setpointPercent(), chart.setpointPercent(), "-color-success-fg"));
        if (limits != null) {
            names.add(new Name("upper " + Math.round(limits.upper()), limits.upper(), "-color-fg-muted"));
            names.add(new Name("mean " + Math.round(limits.mean()), limits.mean(), "-color-fg-muted"));
            names.add(new Name("lower " + Math.round(limits.lower()), limits.lower(), "-color-fg-muted"));
        }
        names.sort(java.util.Comparator.comparingDouble(name -> -name.value));
        double last = -100;
        for (var name : names) {
            double y = Math.max(scale.y(name.value) + 3.5, last + 11);
            pen.text(name.text, right + 5, y, Fonts.text(10), name.token);
            last = y;
        }
    }

    private void drawPoints(Pen pen, List<Point> points, Scale scale, double right, double height) {
        int n = points.size();
        double step = n < 2 ? 0 : (right - LEFT - 24) / (n - 1);
        for (int i = 1; i < n; i++) {
            pen.stroke("-color-accent-fg", 1.75);
            pen.line(x(i - 1, step), scale.y(points.get(i - 1).percent()), x(i, step),
                    scale.y(points.get(i).percent()));
        }
        for (int i = 0; i < n; i++) {
            var point = points.get(i);
            double x = x(i, step);
            double y = scale.y(point.percent());
            var token = point.isOutside() ? "-color-danger-fg" : "-color-accent-fg";
            pen.fill(point.isOutside() || point.isJudged() ? token : "-color-bg-default");
            pen.disc(x, y, point.isJudged() ? 4.5 : 3);
            pen.stroke(token, 1.6).ring(x, y, point.isJudged() ? 4.5 : 3);
            var font = point.isJudged() ? Fonts.strong(10) : Fonts.text(10);
            pen.textAround("W" + point.week().number(), x, height - 4, font,
                    point.isJudged() ? "-color-fg-default" : "-color-fg-subtle");
            if (point.isJudged() || point.isOutside())
                pen.textAround(String.valueOf(Math.round(point.percent())), x, isFreeAbove(y, scale) ? y - 9 : y + 17,
                        Fonts.strong(10),
                        point.isOutside() ? "-color-danger-fg" : "-color-fg-default");
        }
    }

    /// Whether a number above a point touches neither the edge nor a line.
    private boolean isFreeAbove(double y, Scale scale) {
        if (y < 2 * TOP) return false;
        var limits = chart.limits();
        return isClear(y, scale.y(chart.setpointPercent()))
                && (limits == null || isClear(y, scale.y(limits.mean())) && isClear(y, scale.y(limits.upper())));
    }

    private static boolean isClear(double y, double line) {
        return line < y - 19 || line > y - 6;
    }

    private static double x(int i, double step) {
        return LEFT + 12 + i * step;
    }

    /// From percent to pixels.
    private record Scale(int low, int high, double height) {
        static Scale of(
                List<Point> points, @org.jspecify.annotations.Nullable Limits limits, int setpoint, double height) {
            double low = Math.min(setpoint, points.stream().mapToDouble(Point::percent).min().orElse(setpoint));
            double high = Math.max(setpoint, points.stream().mapToDouble(Point::percent).max().orElse(setpoint));
            if (limits != null) {
                low = Math.min(low, limits.lower());
                high = Math.max(high, limits.upper());
            }
            int from = Math.max(0, (int) Math.floor(low / 10) * 10);
            int to = Math.min(100, (int) Math.ceil((high + 0.5) / 10) * 10);
            return new Scale(from, Math.max(to, from + 10), height);
        }

        int step() {
            return high - low > 50 ? 20 : 10;
        }

        double y(double percent) {
            return TOP + (high - percent) / (high - low) * (height - TOP - BOTTOM);
        }
    }
}
