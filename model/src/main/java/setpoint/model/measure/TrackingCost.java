package setpoint.model.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Week;
import setpoint.model.work.WorkState;

/// What it costs to keep an agent's weeks, and what it gives back: how much better estimates become by knowing how earlier
/// ones turned out. Over 8 weeks.
///
/// @param costSeconds how long people took to record, see [TrackingTime]; only what doors report
/// @param gestures how often they did
/// @param tasks how many tasks were done that had an estimate and on which the agent worked
/// @param estimateMinutes by how many minutes their estimates were wrong, added up
/// @param calibratedMinutes the same of their estimates as corrected by what was done before them
public record TrackingCost(int costSeconds, int gestures, int tasks, int estimateMinutes, int calibratedMinutes) {
    private static final int WEEKS = 8;

    /// A task that is done, with what it took.
    private record Done(String address, Instant endedAt, int estimate, int actual) {}

    /// Of the 8 weeks that end with one.
    public static TrackingCost of(Snapshot now, String agent, Week week) {
        var first = week.plus(1 - WEEKS);
        int seconds = 0, gestures = 0;
        for (var time : now.all(TrackingTime.class, agent)) {
            if (time.week().compareTo(first) < 0 || time.week().compareTo(week) > 0) continue;
            seconds += time.seconds();
            gestures += time.gestures();
        }
        var zone = now.find(Agent.class, "", agent).map(a -> a.zoneOr(ZoneOffset.UTC)).orElse(ZoneOffset.UTC);
        var calibration = new Calibration();
        int tasks = 0, estimates = 0, calibrated = 0;
        for (var done : done(now, agent)) {
            var ended = Week.of(done.endedAt.atZone(zone).toLocalDate());
            if (ended.compareTo(week) > 0) break;
            if (ended.compareTo(first) >= 0) {
                tasks++;
                estimates += Math.abs(done.actual - done.estimate);
                calibrated += Math.abs(done.actual - calibration.of(done.estimate));
            }
            calibration.learn(done.estimate, done.actual);
        }
        return new TrackingCost(seconds, gestures, tasks, estimates, calibrated);
    }

    private static List<Done> done(Snapshot now, String agent) {
        var done = new ArrayList<Done>();
        for (var address : Blocks.of(now, agent).tasks()) done(now, agent, address).ifPresent(done::add);
        done.sort(Comparator.comparing(Done::endedAt).thenComparing(Done::address));
        return done;
    }

    private static Optional<Done> done(Snapshot now, String agent, String address) {
        var plan = Matter.planOf(address);
        var state = now.find(WorkState.class, plan, Matter.taskOf(address))
                .filter(work -> work.state() == WorkState.State.CLOSED && work.endedAt() != null);
        if (state.isEmpty()) return Optional.empty();
        var ended = Objects.requireNonNull(state.get().endedAt());
        int estimate = Matter.content(now, plan)
                .flatMap(content -> content.task(Matter.taskOf(address)))
                .map(task -> task.likelyMinutes())
                .orElse(0);
        if (estimate == 0 || Blocks.of(now, agent).workedMinutes(address, ended) == 0) return Optional.empty();
        return Optional.of(new Done(address, ended, estimate, PlanMeasure.workedMinutes(now, address, ended)));
    }

    public int costMinutes() {
        return Math.round(costSeconds / 60f);
    }

    /// By how many minutes knowing what happened before made estimates better; negative where it made them worse.
    public int returnMinutes() {
        return estimateMinutes - calibratedMinutes;
    }

    /// Whether it gave back more than it cost.
    public boolean isWorthIt() {
        return returnMinutes() > costMinutes();
    }

    /// What it says, from its numbers only.
    public String sentence() {
        if (tasks == 0)
            return "Whether tracking pays cannot be said yet: no task with an estimate was done in %d weeks."
                    .formatted(WEEKS);
        var better = returnMinutes() >= 0 ? "better" : "worse";
        return "Recording took %s in %d weeks. It made the estimates of %s %s by %s.".formatted(
                Words.minutes(costMinutes()), WEEKS, Words.count(tasks, "task"), better,
                Words.minutes(Math.abs(returnMinutes())));
    }
}
