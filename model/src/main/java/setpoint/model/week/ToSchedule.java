package setpoint.model.week;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Ready;
import setpoint.model.work.Standing;
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
/// @param why where it stands, in a sentence
public record ToSchedule(
        String address, Task task, Status status, String archetype, Energy energy, int likely, int worked, int dreamed,
        long slackMinutes, String why) {
    /// What a task without an estimate is given at first.
    public static final int USUAL_MINUTES = 60;

    private static final Comparator<ToSchedule> READY_FIRST = Comparator.comparing((ToSchedule t) -> !t.canStart())
            .thenComparingLong(ToSchedule::slackMinutes)
            .thenComparingInt(t -> t.task().priority())
            .thenComparing(ToSchedule::address);

    /// All there is, whoever owns it: what can be worked on now first, and of that the most urgent.
    public static List<ToSchedule> of(Snapshot now, Instant at, ZoneId zone) {
        var time = new Time(now, at);
        var all = new ArrayList<ToSchedule>();
        for (var plan : now.all(Plan.class, ""))
            if (!plan.archived() && Versions.running(now, plan.id()).isPresent())
                add(all, Progress.of(now, plan.id()).at(at, zone), plan.id(), time);
        all.sort(READY_FIRST);
        return all;
    }

    private static void add(List<ToSchedule> all, Standing standing, String plan, Time time) {
        var ready = new HashMap<String, Ready>();
        for (var one : Ready.in(standing)) ready.put(one.task().id(), one);
        for (var task : standing.content().tasks()) {
            var status = standing.of(task.id());
            if (!hasTimeToGet(standing, task, status)) continue;
            var address = plan + "/" + task.id();
            var spent = time.of(address);
            var urgent = ready.get(task.id());
            var one = new ToSchedule(
                    address, task, status, standing.content().archetypeOf(task),
                    task.energy() == null ? Energy.MEDIUM : task.energy(), task.likelyMinutes(), spent[0], spent[1],
                    urgent == null ? Long.MAX_VALUE : urgent.slackMinutes(), why(standing, task, status, urgent));
            if (!one.isScheduled()) all.add(one);
        }
    }

    private static boolean hasTimeToGet(Standing standing, Task task, Status status) {
        if (task.isGate() || task.isMilestone() || standing.content().isParent(task.id())) return false;
        return switch (status) {
            case READY, WAITING, BLOCKED, RUNNING, IN_REVIEW, FAILED -> true;
            case TO_DECIDE, DORMANT, DONE, ABANDONED -> false;
        };
    }

    private static String why(Standing standing, Task task, Status status, @Nullable Ready ready) {
        if (ready != null) return ready.why();
        if (status == Status.WAITING || status == Status.BLOCKED)
            return String.join(" ", standing.inTheWay(task.id()));
        return status.word() + ".";
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

    /// The minutes of tasks over the blocks of all agents.
    private static final class Time {
        private final Map<String, int[]> spent = new HashMap<>();

        Time(Snapshot now, Instant at) {
            for (var agent : now.all(Agent.class, "")) {
                var blocks = Blocks.of(now, agent.id());
                for (var task : blocks.tasks()) {
                    var sum = spent.computeIfAbsent(task, _ -> new int[2]);
                    sum[0] += blocks.workedMinutes(task, at);
                    sum[1] += ahead(blocks.on(task), at);
                }
            }
        }

        private static int ahead(List<Timeblock> blocks, Instant at) {
            int minutes = 0;
            for (var block : blocks)
                if (block.isDream() && block.end(at).isAfter(at))
                    minutes += new Minutes.Stretch(block.begin().isAfter(at) ? block.begin() : at, block.end(at))
                            .minutes();
            return minutes;
        }

        int[] of(String address) {
            return spent.getOrDefault(address, new int[2]);
        }
    }
}
