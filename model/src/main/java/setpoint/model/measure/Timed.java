package setpoint.model.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;

/// An edit of an agent's week together with how long it took to make it, from the first input on: one change, so that
/// taking it back takes back what it cost. An edit that changes nothing costs nothing.
///
/// @param seconds a gesture counts for at most [TrackingTime#MOST_SECONDS]
public record Timed(Edit edit, String agent, int seconds) implements Edit {

    /// @param taken from the first input until it is done
    public static Timed of(Edit edit, String agent, Duration taken) {
        return new Timed(edit, agent, Math.clamp(taken.toSeconds(), 0, TrackingTime.MOST_SECONDS));
    }

    @Override
    public List<Delta> decide(Snapshot now, By by) {
        var deltas = edit.decide(now, by);
        if (deltas.stream().allMatch(Delta::isNothing)) return deltas;
        var all = new ArrayList<>(deltas);
        all.addAll(new CycleEdit.TrackTime(agent, seconds).decide(now, by));
        return all;
    }

    @Override
    public String verb() {
        return edit.verb();
    }

    @Override
    public Optional<String> finality() {
        return edit.finality();
    }
}
