package setpoint.views.week.layout;

import setpoint.views.plan.Area;

/// Turns days and minutes into points of the calendar, and back. Weekends are narrower.
///
/// @param width of all days together
/// @param hour how high an hour is
public record WeekScale(double width, double hour) {
    public static final double HOUR = 47.5;
    public static final int DAY_MINUTES = 24 * 60;
    /// How far what happened is set into what was intended, so that its rail stays visible.
    public static final double INSET = 11;

    private static final double WORKDAY = 147;
    private static final double WEEKEND = 107;
    private static final double WEEK = 5 * WORKDAY + 2 * WEEKEND;
    private static final double BEFORE = 4;
    private static final double AFTER = 5;
    private static final double LEAST = 5;

    public double left(int day) {
        double before = day <= 5 ? day * WORKDAY : 5 * WORKDAY + (day - 5) * WEEKEND;
        return Math.round(before * width / WEEK);
    }

    public double width(int day) {
        return left(day + 1) - left(day);
    }

    public double y(double minute) {
        return minute * hour / 60;
    }

    public double height() {
        return y(DAY_MINUTES);
    }

    /// The day at a point, and at a point outside the nearest.
    public int dayAt(double x) {
        int day = 0;
        while (day < 6 && x >= left(day + 1)) day++;
        return day;
    }

    /// The minute at a point, to a step.
    public int minuteAt(double y, int step) {
        return Math.clamp(Math.round(y * 60 / hour / step) * (long) step, 0, DAY_MINUTES);
    }

    /// Where a piece is drawn.
    public Area area(Piece piece) {
        var whole = lane(piece.day(), piece.lane(), piece.from(), piece.to());
        if (piece.isDream()) return whole;
        double inside = whole.width() - INSET;
        double slot = inside / piece.lane().slots();
        double gap = piece.lane().slot() == 0 ? 0 : 2;
        return new Area(
                whole.x() + INSET + piece.lane().slot() * slot + gap, whole.y(), slot - gap, whole.height());
    }

    /// Where a stretch of a day is drawn across its whole width.
    public Area stretch(int day, int from, int to) {
        return lane(day, Lane.WHOLE, from, to);
    }

    private Area lane(int day, Lane lane, int from, int to) {
        double all = width(day) - BEFORE - AFTER;
        double left = left(day) + BEFORE + lane.left() * all + (lane.left() > 0 ? 1 : 0);
        double right = left(day) + BEFORE + lane.right() * all - (lane.right() < 1 ? 1 : 0);
        double top = y(from) + 1;
        return new Area(left, top, right - left, Math.max(LEAST, y(to) - 1 - top));
    }
}
