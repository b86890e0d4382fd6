package setpoint.model.week;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import setpoint.model.agent.Agent;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;

/// What another calendar says an agent is busy with. Shown in the week; takes no part in the measure.
///
/// @param from the first day up to which its events were worked out
/// @param to the last day
public record BusyCalendar(
        String agent, String id, String title, LocalDate from, LocalDate to, List<BusyEvent> events) implements Item {

    /// One event, or one time of an event that comes again.
    ///
    /// @param uid the event's id in its own calendar
    /// @param start the time on the wall of its zone
    /// @param minutes how long it lasts; whole days for what is all day
    public record BusyEvent(
            String uid, @Default("") String title, LocalDateTime start, ZoneId zone, int minutes, boolean allDay) {
        public Span span() {
            return Span.intended(start, zone, Math.max(1, minutes));
        }
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
        Ids.check("calendar", id);
    }

    public static Key key(String agent, String id) {
        return new Key(BusyCalendar.class, agent, id);
    }
}
