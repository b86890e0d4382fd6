package setpoint.model.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Total;
import setpoint.model.week.Week;

/// How long somebody took in a week to keep an agent's weeks up to date. One item for each who does, so that undoing what
/// one did never stands in another's way.
///
/// @param id the week in which it was done, and by whom: `2026-W48.you`
/// @param seconds from the first input of each gesture until it was done
/// @param gestures how many
public record TrackingTime(String agent, String id, int seconds, int gestures) implements Total {
    /// What one gesture counts for at most, in seconds: whoever takes longer was called away.
    public static final int MOST_SECONDS = 60;

    static String id(Week week, String author) {
        return week + "." + author;
    }

    TrackingTime and(int more) {
        return new TrackingTime(agent, id, seconds + Math.clamp(more, 0, MOST_SECONDS), gestures + 1);
    }

    static TrackingTime of(@Nullable TrackingTime before, String agent, String id) {
        return before == null ? new TrackingTime(agent, id, 0, 0) : before;
    }

    @Override
    public @Nullable Item after(Delta delta, @Nullable Item present) {
        int all = secondsOf(present) + secondsOf(delta.after()) - secondsOf(delta.before());
        int times = gesturesOf(present) + gesturesOf(delta.after()) - gesturesOf(delta.before());
        return times <= 0 ? null : new TrackingTime(agent, id, Math.max(0, all), times);
    }

    private static int secondsOf(@Nullable Item time) {
        return time instanceof TrackingTime some ? some.seconds : 0;
    }

    private static int gesturesOf(@Nullable Item time) {
        return time instanceof TrackingTime some ? some.gestures : 0;
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
        if (seconds < 0 || gestures < 0) throw Refused.malformed("Tracking takes no less than no time.");
    }

    public Week week() {
        return Week.parse(id.substring(0, id.indexOf('.')));
    }
}
