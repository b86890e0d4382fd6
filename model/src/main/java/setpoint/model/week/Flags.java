package setpoint.model.week;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Status;

/// What a DREAM block is flagged for.
public final class Flags {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private Flags() {}

    /// Says when a block starts before what its task waits for can have ended; empty where it does not.
    public static Optional<String> tooEarly(Snapshot now, Timeblock block, Instant at) {
        if (!block.isDream() || block.task() == null || !block.begin().isAfter(at)) return Optional.empty();
        return endOfWhatItWaitsFor(now, block.task(), at)
                .filter(block.begin()::isBefore)
                .map(end -> "Starts before what it waits for can have ended (%s)."
                        .formatted(WHEN.format(end.atZone(block.zone()))));
    }

    /// When all that a task waits for can have ended: where that is dreamed, at the end of its last DREAM block, else after
    /// the work that is left of it. Empty where it waits for nothing, or for what no work ends.
    static Optional<Instant> endOfWhatItWaitsFor(Snapshot now, String address, Instant at) {
        var plan = Matter.planOf(address);
        if (Versions.running(now, plan).isEmpty()) return Optional.empty();
        // Where a date begins does not matter here: only dependencies are asked about.
        var standing = Progress.of(now, plan).at(at, ZoneOffset.UTC);
        var id = Matter.taskOf(address);
        if (standing.content().task(id).isEmpty() || standing.of(id) != Status.WAITING) return Optional.empty();
        return standing.waitsFor(id).stream()
                .flatMap(before -> standing.content().task(before).stream())
                .map(before -> endOf(now, plan, before, at))
                .max(Comparator.naturalOrder());
    }

    private static Instant endOf(Snapshot now, String plan, Task task, Instant at) {
        var address = plan + "/" + task.id();
        int worked = 0;
        var dreamed = Optional.<Instant>empty();
        for (var agent : now.all(Agent.class, "")) {
            var blocks = Blocks.of(now, agent.id());
            worked += blocks.workedMinutes(address, at);
            for (var block : blocks.on(address))
                if (block.isDream() && block.end(at).isAfter(dreamed.orElse(at))) dreamed = Optional.of(block.end(at));
        }
        int left = Math.max(0, task.likelyMinutes() - worked);
        return dreamed.orElseGet(() -> at.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(left)));
    }
}
