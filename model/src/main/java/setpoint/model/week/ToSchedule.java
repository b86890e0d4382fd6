package setpoint.model.week;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Task;
import setpoint.model.work.Status;

/// A task of a running version that still has to get time: what is left of it after what was worked and what is dreamed
/// ahead.
///
/// @param address `plan/task`
/// @param status READY, WAITING, RUNNING …; what has ended, is blocked for good or is decided is not in the list
/// @param likely what it likely takes, in minutes; 0 where nobody has said
/// @param worked the minutes that any agent's REALITY blocks for it cover
/// @param dreamed the minutes of any agent's DREAM blocks for it that are still ahead
/// @param slackMinutes how long it can wait before a deadline is missed; [Long#MAX_VALUE] without one, or while it waits
/// @param reason where it stands
public record ToSchedule(
        String address, Task task, Status status, String archetype, Energy energy, int likely, int worked, int dreamed,
        long slackMinutes, Reason reason) {
    /// What a task without an estimate is given at first.
    public static final int USUAL_MINUTES = 60;

    static final Comparator<ToSchedule> READY_FIRST = Comparator.comparing((ToSchedule t) -> !t.canStart())
            .thenComparingLong(ToSchedule::slackMinutes)
            .thenComparingInt(t -> t.task().priority())
            .thenComparing(ToSchedule::address);

    /// All there is, whoever owns it: what can be worked on now first, and of that the most urgent. Follows an edit in the
    /// time of the plans and tasks that it touches.
    public static List<ToSchedule> of(Snapshot now, Instant at, ZoneId zone) {
        return Unplaced.of(now, at, zone).inOrder();
    }

    /// The same with other minutes given to it.
    ToSchedule spent(Spent spent) {
        return new ToSchedule(
                address, task, status, archetype, energy, likely, spent.worked(), spent.dreamed(), slackMinutes,
                reason);
    }

    /// Where it stands, in a sentence.
    public String why() {
        return reason.words();
    }

    /// Whether it can be worked on now.
    public boolean canStart() {
        return status == Status.READY || status == Status.RUNNING;
    }

    /// What is left to work, in minutes; never below 0.
    public int remaining() {
        return Math.max(0, likely - worked);
    }

    /// What is left to give time to, in minutes; an hour for a task of which nobody has said how long it takes.
    public int minutes() {
        return likely == 0 ? USUAL_MINUTES : Math.max(0, remaining() - dreamed);
    }

    /// Whether it needs no more time; a task without an estimate is scheduled with its first block.
    boolean isScheduled() {
        return likely == 0 ? dreamed > 0 : minutes() == 0;
    }
}
