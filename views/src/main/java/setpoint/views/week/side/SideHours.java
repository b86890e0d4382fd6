package setpoint.views.week.side;

import java.util.Collection;
import setpoint.views.week.layout.WeekLayout.Part;

/// Which hours of a day a cell shows.
///
/// @param from minutes since midnight
public record SideHours(int from, int to) {
    public static final SideHours DAY = new SideHours(6 * 60, 22 * 60);
    public static final SideHours ALL = new SideHours(0, 24 * 60);

    private static final double MUCH = 0.2;

    /// The hours of daylight, unless much of what there is lies outside of them: then all.
    static SideHours of(Collection<Part> parts) {
        long all = 0;
        long outside = 0;
        for (var part : parts) {
            all += part.to() - part.from();
            outside += part.to() - part.from() - DAY.minutesOf(part);
        }
        return outside > all * MUCH ? ALL : DAY;
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
