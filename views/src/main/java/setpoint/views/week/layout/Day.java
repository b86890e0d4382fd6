package setpoint.views.week.layout;

import java.time.LocalDate;
import java.util.List;
import setpoint.model.week.DayLoad;

/// One day of the week, and what it may cost.
///
/// @param working when the agent works, in minutes since midnight; empty on a day off
public record Day(LocalDate date, boolean isToday, List<Hours> working, DayLoad load) {
    /// From one minute of the day to another.
    public record Hours(int from, int to) {}

    /// What is planned costs, in units of energy.
    public double units() {
        return load.planned();
    }

    /// What the day may cost, in units of energy.
    public int capacity() {
        return load.units();
    }
}
