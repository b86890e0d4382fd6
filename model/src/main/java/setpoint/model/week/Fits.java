package setpoint.model.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.Archetype;
import setpoint.model.work.Status;

/// A task that fits a hole in a week, and why.
///
/// @param minutes how much of it goes in
/// @param reasons what speaks for and against it, each in a few words, the weightiest first
/// @param score how well it fits; only good for comparing those of one hole
public record Fits(ToSchedule task, int minutes, List<String> reasons, int score) {
    private static final int WHOLE_DAY = 24 * 60;

    /// A stretch of an agent's week in which nothing is intended.
    public record Hole(String agent, Instant begin, int minutes) {}

    /// What fits a hole, the best first: what can have begun by then, is due, goes in whole, suits the mode of work around
    /// and does not cost more than the day has left. What cannot start by then is left out.
    public static List<Fits> of(Snapshot now, Hole hole, Instant at, ZoneId here) {
        var agent = now.get(Agent.class, "", hole.agent());
        var zone = agent.zoneOr(here);
        var day = hole.begin().atZone(zone).toLocalDate();
        var load = DayLoad.of(now, agent, day);
        var around = around(now, agent, hole, day, at);
        var fits = new ArrayList<Fits>();
        for (var task : ToSchedule.of(now, at, here)) {
            if (task.status() != Status.READY && task.status() != Status.RUNNING && !endsBefore(now, task, hole, at))
                continue;
            fits.add(of(task, hole, agent, load, around, at));
        }
        fits.sort(Comparator.comparingInt(Fits::score).reversed().thenComparing(f -> f.task().address()));
        return fits;
    }

    private static Fits of(ToSchedule task, Hole hole, Agent agent, DayLoad load, List<String> around, Instant at) {
        var reasons = new ArrayList<String>();
        int minutes = Math.min(task.minutes(), hole.minutes());
        int score = 0;
        long slack = slackAfter(task, hole, at);
        if (slack < 0) {
            reasons.add("late: its deadline can no longer be kept");
            score += 60;
        } else if (slack < WHOLE_DAY) {
            reasons.add("due: can wait only %s after this".formatted(Words.elapsed(slack)));
            score += 50;
        } else if (slack < 3 * WHOLE_DAY) {
            reasons.add("due within three days");
            score += 30;
        }
        if (task.status() == Status.RUNNING) {
            reasons.add("already begun");
            score += 25;
        } else if (task.status() == Status.READY) {
            reasons.add("ready");
            score += 20;
        } else reasons.add("what it waits for is intended to end before");
        if (task.minutes() <= hole.minutes()) {
            reasons.add("fits whole (%s)".formatted(Words.elapsed(task.minutes())));
            score += 15 + 10 * task.minutes() / Math.max(1, hole.minutes());
        } else reasons.add("%s of its %s fit".formatted(Words.elapsed(minutes), Words.elapsed(task.minutes())));
        if (around.contains(task.archetype())) {
            reasons.add("same mode of work as beside it (%s)".formatted(task.archetype()));
            score += 12;
        } else if (task.archetype().equals(agent.archetype())) {
            reasons.add("the usual mode of work (%s)".formatted(task.archetype()));
            score += 8;
        }
        long over = DayLoad.cost(minutes, task.energy()) - load.left();
        if (over <= 0) score += 10;
        else {
            reasons.add("%s over what the day has left".formatted(units(over)));
            score -= 15;
        }
        var owner = task.task().owner();
        if (agent.id().equals(owner)) {
            reasons.add("owned by " + agent.name());
            score += 15;
        } else if (owner != null) {
            reasons.add("owned by another (%s)".formatted(owner));
            score -= 10;
        }
        score += 3 * (2 - task.task().priority());
        return new Fits(task, minutes, List.copyOf(reasons), score);
    }

    /// How long the task can wait once it is done in the hole.
    private static long slackAfter(ToSchedule task, Hole hole, Instant at) {
        if (task.slackMinutes() == Long.MAX_VALUE) return Long.MAX_VALUE;
        return task.slackMinutes() - new Minutes.Stretch(at, hole.begin()).minutes();
    }

    /// Whether all that a task waits for is dreamed to end before the hole begins.
    private static boolean endsBefore(Snapshot now, ToSchedule task, Hole hole, Instant at) {
        return task.status() == Status.WAITING
                && Flags.endOfWhatItWaitsFor(now, task.address(), at)
                        .filter(end -> !end.isAfter(hole.begin()))
                        .isPresent();
    }

    /// The modes of work of the blocks that touch the hole, within an hour.
    private static List<String> around(Snapshot now, Agent agent, Hole hole, LocalDate day, Instant at) {
        var end = hole.begin().plusSeconds(60L * hole.minutes());
        var hour = 60 * 60L;
        return Blocks.of(now, agent.id()).in(Week.of(day)).stream()
                .filter(Timeblock::isDream)
                .filter(block -> !block.end(at).isBefore(hole.begin().minusSeconds(hour))
                        && !block.begin().isAfter(end.plusSeconds(hour)))
                .map(block -> Matter.of(now, block).archetype())
                .filter(archetype -> !archetype.equals(Archetype.MEASURE))
                .distinct()
                .toList();
    }

    private static String units(long sixtieths) {
        return sixtieths % 60 == 0 ? sixtieths / 60 + " units" : "%.1f units".formatted(sixtieths / 60.0);
    }
}
