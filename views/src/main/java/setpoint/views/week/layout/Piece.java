package setpoint.views.week.layout;

import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.layout.Verdicts.Mark;

/// The part of a block that lies within one day, by the clock on the wall.
///
/// @param day 0 for Monday
/// @param from minutes since midnight
/// @param to the same; 1440 for the midnight after
/// @param begins whether the block begins here, not on the day before
/// @param ends whether it ends here
/// @param late how many minutes later than intended what happened began here; 0 where it did not, or where it is not told
/// @param past how many of its last minutes lie past the intended end
/// @param words what the measure says of it
/// @param early whether it starts before what its task waits for can have ended
public record Piece(
        Timeblock block, Matter matter, int day, int from, int to, boolean begins, boolean ends, Lane lane, Fate fate,
        Mark mark, int late, int past, String words, boolean early) {
    public String id() {
        return block.id();
    }

    public boolean isDream() {
        return block.isDream();
    }

    public int minutes() {
        return to - from;
    }

    /// Whether it has no intention to stand in.
    public boolean isUnplanned() {
        return mark == Mark.UNPLANNED || mark == Mark.REPLACING;
    }
}
