package setpoint.model.week;

import java.time.LocalDate;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;

/// What is intended for a day, against what the day may cost.
///
/// @param sixtieths what its DREAM blocks cost together, in sixtieths of a unit of energy: minutes × level
/// @param units what the day may cost, in units
public record DayLoad(long sixtieths, int units) {

    /// A block belongs to the day that it starts on, with its whole length.
    public static DayLoad of(Snapshot now, Agent agent, LocalDate day) {
        long sixtieths = 0;
        for (var block : Blocks.of(now, agent.id()).in(Week.of(day)))
            if (block.isDream() && block.day().equals(day) && block.minutes() != null)
                sixtieths += cost(block.minutes(), Matter.of(now, block).energy());
        return new DayLoad(sixtieths, TimeMindPlan.of(now, agent.id(), Week.of(day)).units(day.getDayOfWeek(), agent));
    }

    /// What some minutes cost, in sixtieths of a unit.
    public static long cost(int minutes, Energy energy) {
        return (long) minutes * energy.unitsPerHour();
    }

    /// The same with something more on the day.
    public DayLoad plus(long more) {
        return new DayLoad(sixtieths + more, units);
    }

    /// What the blocks cost, in units.
    public double planned() {
        return sixtieths / 60.0;
    }

    /// What is left, in sixtieths of a unit; below zero where the day is over-committed.
    public long left() {
        return units * 60L - sixtieths;
    }

    public boolean isOver() {
        return left() < 0;
    }
}
