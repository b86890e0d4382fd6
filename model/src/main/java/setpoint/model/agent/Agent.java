package setpoint.model.agent;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Author;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;

/// A profile of someone who works. People and AIs share it; the type is the only distinction.
///
/// @param capabilities what it can do, in words
/// @param domain what it looks after
/// @param strategicBet what its work is meant to win
/// @param archetype the mode of its work where nothing else says
/// @param zone where its days begin and end; null for this machine's
/// @param workingHours when it works; empty where nobody has said, which is taken for Monday to Friday, 8 to 18
public record Agent(
        String id,
        @Default("") String name,
        @Default("HUMAN") Author.Type type,
        List<String> capabilities,
        @Default("") String domain,
        @Default("") String strategicBet,
        @Nullable String archetype,
        @Nullable ZoneId zone,
        List<WorkingHours> workingHours)
        implements Item {
    /// The person at the machine; every workspace has it from the first run.
    public static final String YOU = "you";

    public static Agent you() {
        return new Agent(YOU, "You", Author.Type.HUMAN, List.of(), "", "", null, null, List.of());
    }

    /// When an agent works on a day of the week.
    public record WorkingHours(DayOfWeek day, LocalTime from, LocalTime to) {
        public WorkingHours {
            if (!to.isAfter(from))
                throw Refused.malformed("Working hours end after they begin, not from %s to %s.", from, to);
        }
    }

    /// When it works on a day; empty on a day off.
    public List<WorkingHours> hoursOn(DayOfWeek day) {
        if (workingHours.isEmpty())
            return isWeekend(day)
                    ? List.of()
                    : List.of(new WorkingHours(day, LocalTime.of(8, 0), LocalTime.of(18, 0)));
        return workingHours.stream().filter(hours -> hours.day() == day).toList();
    }

    /// What a day may cost where nothing else is said, in units of energy: 8, at the weekend 4, and nothing on a day
    /// that its working hours leave out.
    public int usualUnits(DayOfWeek day) {
        if (!workingHours.isEmpty() && hoursOn(day).isEmpty()) return 0;
        return isWeekend(day) ? 4 : 8;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /// The zone of its days.
    ///
    /// @param here the zone of this machine
    public ZoneId zoneOr(ZoneId here) {
        return zone == null ? here : zone;
    }

    @Override
    public String home() {
        return "";
    }

    @Override
    public Optional<String> claim() {
        return Optional.of(Ids.inWorkspace(id));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("agent", id);
        if (id.equals(YOU) && type != Author.Type.HUMAN) throw new Refused("“you” is a person.");
    }

    public static Key key(String id) {
        return new Key(Agent.class, "", id);
    }
}
