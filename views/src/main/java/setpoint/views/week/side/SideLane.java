package setpoint.views.week.side;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import setpoint.model.agent.Agent;
import setpoint.model.measure.Tally;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout.Part;

/// The week of one agent among those of others. Immutable.
///
/// @param zone of the agent's own days
/// @param tally of the agent's own week, which begins and ends in its own zone
/// @param pieces by the clocks of whoever looks; what is intended first
/// @param working when the agent works, by the same clocks
public record SideLane(
        Agent agent, ZoneId zone, Tally tally, List<Piece> pieces, List<Busy> busy, List<Part> working) {

    public boolean isEmpty() {
        return pieces.isEmpty() && busy.isEmpty();
    }

    /// What there is on a day.
    public Stream<Piece> on(int day) {
        return pieces.stream().filter(piece -> piece.day() == day);
    }

    /// Whether something of a day lies before the hours that are shown.
    public boolean hasBefore(int day, SideHours hours) {
        return on(day).anyMatch(piece -> hours.startsAfter(piece.from()));
    }

    /// Whether something of a day lies after the hours that are shown.
    public boolean hasAfter(int day, SideHours hours) {
        return on(day).anyMatch(piece -> hours.endsBefore(piece.to()));
    }
}
