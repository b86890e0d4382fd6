package setpoint.views.week.side;

import setpoint.views.plan.Area;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Piece;

/// Turns lanes, days and minutes into points, and back. The corner is at the top of the first lane.
///
/// @param width of the lanes with their heads
/// @param lane how high a lane is
public record SideScale(double width, double lane, SideHours hours) {
    public static final double HEAD = 212;
    public static final double LOWEST = 62;
    public static final double HIGHEST = 88;
    /// How far what happened is set into what was intended, so that its rail stays visible.
    public static final double INSET = 8;

    private static final double NARROW_HEAD = 150;
    private static final double ROOM_FOR_HEAD = 900;
    private static final double BESIDE = 9;
    private static final double ABOVE = 7;
    private static final double LEAST = 3;
    private static final double STRIP = 5;

    /// As high as lets all lanes be seen, within reason.
    public static SideScale fitting(double width, double room, int lanes, SideHours hours) {
        double even = Math.floor(room / Math.max(1, lanes));
        return new SideScale(width, Math.clamp(even, LOWEST, HIGHEST), hours);
    }

    /// How wide what says whose a lane is may be.
    public double head() {
        return width < ROOM_FOR_HEAD ? NARROW_HEAD : HEAD;
    }

    public double top(int lane) {
        return lane * this.lane;
    }

    /// Where a day begins; that of day 7 is where the last ends.
    public double left(int day) {
        return Math.round(head() + day * (width - head()) / 7);
    }

    public double cellWidth(int day) {
        return left(day + 1) - left(day);
    }

    /// What lies outside of the hours that are shown is drawn at their edge.
    public double x(int day, int minute) {
        double inside = cellWidth(day) - 2 * BESIDE;
        double share = (double) (Math.clamp(minute, hours.from(), hours.to()) - hours.from()) / hours.minutes();
        return left(day) + BESIDE + share * inside;
    }

    public Area cell(int lane, int day) {
        return new Area(left(day), top(lane), cellWidth(day), this.lane);
    }

    /// Whether anything of a piece lies within the hours that are shown.
    public boolean shows(Piece piece) {
        return piece.to() > hours.from() && piece.from() < hours.to();
    }

    /// Where a piece is drawn.
    public Area area(int lane, Piece piece) {
        double all = this.lane - 2 * ABOVE;
        double left = piece.lane().left();
        double right = piece.lane().right();
        double top = top(lane) + ABOVE + left * all + (left > 0 ? 1 : 0);
        double bottom = top(lane) + ABOVE + right * all - (right < 1 ? 1 : 0);
        var whole = across(piece.day(), piece.from(), piece.to(), top, bottom - top);
        if (piece.isDream()) return whole;
        double slot = (whole.height() - INSET) / piece.lane().slots();
        double gap = piece.lane().slot() == 0 ? 0 : 1;
        return new Area(
                whole.x(), whole.y() + INSET + piece.lane().slot() * slot + gap, whole.width(), slot - gap);
    }

    /// Where another calendar's event is drawn: one of a whole day as a strip at the bottom.
    public Area area(int lane, Busy busy) {
        double height = busy.allDay() ? STRIP : this.lane - 2 * ABOVE;
        double bottom = top(lane) + this.lane - (busy.allDay() ? 1 : ABOVE);
        return across(busy.day(), busy.from(), busy.to(), bottom - height, height);
    }

    private Area across(int day, int from, int to, double top, double height) {
        double left = x(day, from);
        return new Area(left, top, Math.max(LEAST, x(day, to) - left - 0.5), height);
    }

    /// The lane at a point; -1 above the first.
    public int laneAt(double y) {
        return (int) Math.floor(y / lane);
    }

    /// The day at a point; -1 over the heads of the lanes.
    public int dayAt(double x) {
        if (x < left(0)) return -1;
        int day = 0;
        while (day < 6 && x >= left(day + 1)) day++;
        return day;
    }
}
