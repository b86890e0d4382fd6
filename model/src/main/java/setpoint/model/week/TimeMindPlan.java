package setpoint.model.week;

import java.time.Instant;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// One agent's ISO week, beside its timeblocks: what it may cost each day, which template it came from, and whether its
/// cycle is closed.
///
/// @param id the week, `2026-W48`
/// @param energy what days may cost, where they differ from what they may cost by default
/// @param template the version of the week template that it was opened from; 0 for none
/// @param closedAt when its cycle was closed; null while it is open
public record TimeMindPlan(
        String agent, String id, List<DayEnergy> energy, int template, @Nullable Instant closedAt) implements Item {

    /// What one day may cost.
    ///
    /// @param units hours of work times the level of its energy (LOW 1, MEDIUM 2, HIGH 3)
    public record DayEnergy(DayOfWeek day, int units) {
        public DayEnergy {
            if (units < 0 || units > 72)
                throw Refused.malformed("A day takes from 0 to 72 units of energy, not %d.", units);
        }
    }

    /// A week of which nothing has been said.
    public static TimeMindPlan blank(String agent, Week week) {
        return new TimeMindPlan(agent, week.toString(), List.of(), 0, null);
    }

    public static TimeMindPlan of(Snapshot now, String agent, Week week) {
        return now.find(TimeMindPlan.class, agent, week.toString()).orElseGet(() -> blank(agent, week));
    }

    @Override
    public String home() {
        return agent;
    }

    @Override
    public List<Key> needs() {
        return List.of(Agent.key(agent));
    }

    @Override
    public void check(Snapshot now) {
        if (!Week.parse(id).toString().equals(id)) throw Refused.malformed("“%s” is no week.", id);
        var days = new HashSet<DayOfWeek>();
        for (var day : energy)
            if (!days.add(day.day())) throw Refused.malformed("Week %s has two amounts for %s.", id, day.day());
    }

    public Week week() {
        return Week.parse(id);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public TimeMindPlan with(List<DayEnergy> energy) {
        return new TimeMindPlan(agent, id, energy, template, closedAt);
    }

    public TimeMindPlan openedFrom(int template) {
        return new TimeMindPlan(agent, id, energy, template, closedAt);
    }

    public TimeMindPlan closed(@Nullable Instant at) {
        return new TimeMindPlan(agent, id, energy, template, at);
    }

    /// What a day may cost, in units of energy: what was said of it, else 8, at the weekend 4, and nothing on a day that
    /// the agent does not work.
    public int units(DayOfWeek day, Agent agent) {
        return energy.stream()
                .filter(said -> said.day() == day)
                .map(DayEnergy::units)
                .findFirst()
                .orElseGet(() -> agent.usualUnits(day));
    }
}
