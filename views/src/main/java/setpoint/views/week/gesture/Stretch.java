package setpoint.views.week.gesture;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import setpoint.model.week.Week;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekScale;

/// A stretch of a week by the clock on the wall, in minutes since Monday's midnight.
public record Stretch(int from, int to) {
    private static final int DAY = WeekScale.DAY_MINUTES;

    public static Stretch of(int day, int from, int to) {
        return new Stretch(day * DAY + from, day * DAY + to);
    }

    public int minutes() {
        return to - from;
    }

    public int day() {
        return Math.floorDiv(from, DAY);
    }

    /// The minute of its day at which it begins.
    public int minute() {
        return Math.floorMod(from, DAY);
    }

    public Stretch moved(int minutes) {
        return new Stretch(from + minutes, to + minutes);
    }

    public LocalDateTime start(Week week) {
        return week.monday().atStartOfDay().plusMinutes(from);
    }

    public LocalDateTime end(Week week) {
        return week.monday().atStartOfDay().plusMinutes(to);
    }

    /// Where it is drawn, day by day.
    public List<Area> areas(WeekScale scale) {
        var areas = new ArrayList<Area>();
        for (int day = 0; day < 7; day++) {
            int begin = Math.max(from - day * DAY, 0);
            int end = Math.min(to - day * DAY, DAY);
            if (begin < end) areas.add(scale.stretch(day, begin, end));
        }
        return areas;
    }

    /// When a block is, seen from a week.
    public static Stretch of(Week week, LocalDateTime start, int minutes) {
        int from = (int) java.time.temporal.ChronoUnit.MINUTES.between(week.monday().atStartOfDay(), start);
        return new Stretch(from, from + minutes);
    }
}
