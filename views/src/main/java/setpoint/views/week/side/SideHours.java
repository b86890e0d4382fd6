package setpoint.views.week.side;

import setpoint.views.week.layout.WeekLayout.Part;

/// Which hours of a day a cell shows.
///
/// @param from minutes since midnight
public record SideHours(int from, int to) {
    public static final SideHours DAY = new SideHours(6 * 60, 22 * 60);
    public static final SideHours ALL = new SideHours(0, 24 * 60);

    private static final double MUCH = 0.2;

    /// How many minutes there are in all, and outside of the hours of daylight.
    record Spread(long all, long outside) {
        static final Spread NONE = new Spread(0, 0);

        Spread and(Part part) {
            int minutes = part.to() - part.from();
            return new Spread(all + minutes, outside + minutes - DAY.minutesOf(part));
        }

        Spread and(Spread other) {
            return new Spread(all + other.all, outside + other.outside);
        }
    }

    /// The hours of daylight, unless much of what there is lies outside of them: then all.
    static SideHours of(Spread spread) {
        return spread.outside() > spread.all() * MUCH ? ALL : DAY;
    }

    private int minutesOf(Part part) {
        return Math.max(0, Math.min(to, part.to()) - Math.max(from, part.from()));
    }

    public int minutes() {
        return to - from;
    }

    boolean startsAfter(int minute) {
        return minute < from;
    }

    boolean endsBefore(int minute) {
        return minute > to;
    }
}
