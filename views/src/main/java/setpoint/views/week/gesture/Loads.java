package setpoint.views.week.gesture;

import java.util.List;
import setpoint.model.plan.Energy;
import setpoint.model.week.DayLoad;
import setpoint.views.week.layout.Day;
import setpoint.views.week.layout.WeekScale;

/// What a movement of the hand would do to the days.
final class Loads {
    private final double[] added = new double[7];

    /// Counts something as coming onto the day on which it begins; as leaving it with a negative sign.
    Loads add(Stretch stretch, Energy energy, int sign) {
        int day = stretch.day();
        if (day >= 0 && day < 7) added[day] += sign * DayLoad.cost(stretch.minutes(), energy) / 60.0;
        return this;
    }

    double[] added() {
        return added;
    }

    /// How far a day would be over what it may cost.
    static double over(List<Day> days, double[] added, int minute) {
        int day = Math.clamp(Math.floorDiv(minute, WeekScale.DAY_MINUTES), 0, 6);
        return days.get(day).units() + added[day] - days.get(day).capacity();
    }
}
