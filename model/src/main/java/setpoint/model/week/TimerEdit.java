package setpoint.model.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Status;
import setpoint.model.work.WorkEdit;

/// Recording what happens while it happens, or as it was intended.
public sealed interface TimerEdit extends Edit {

    /// Starts a timer: claims the task where it is ready, and begins a REALITY block that runs until it is stopped. An
    /// agent does one thing at a time, so a timer that runs is stopped at the same moment.
    ///
    /// @param block the id of the block
    /// @param agent whose time it is; null for whoever asks
    /// @param task its address, `plan/task`; null for something without a task, which then needs a title in `set`
    /// @param set what it is, beside the task: title, archetype, energy
    /// @param at when it began; null for now
    record StartTimer(
            String block, @Nullable String agent, @Nullable String task, Map<String, Object> set, @Nullable Instant at)
            implements TimerEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            BlockEdit.mustSayOnlyWhatItIs(set);
            var who = agent == null ? by.author().agent() : agent;
            var from = moment(at, by);
            var zone = now.get(Agent.class, "", who).zoneOr(by.zone());
            var running = Blocks.running(now, who);
            if (task != null && running.map(Timeblock::task).filter(task::equals).isPresent()) return List.of();
            var deltas = new ArrayList<Delta>();
            running.ifPresent(block -> deltas.add(stopped(block, from)));
            if (task != null) deltas.addAll(claimed(now, task, who, by));
            var blank = Timeblock.at(who, block, BlockType.REALITY, Span.happened(from, zone, null));
            var fields = new HashMap<>(set);
            fields.put("source", "timer");
            if (task != null) fields.put("task", task);
            deltas.add(Delta.created(Records.with(blank, fields, Set.of(), "")));
            return deltas;
        }

        /// A task of a plan that only has a draft is worked on without a claim; nobody else could see one.
        private static List<Delta> claimed(Snapshot now, String task, String who, By by) {
            BlockEdit.mustBeKnown(now, task);
            var plan = Matter.planOf(task);
            var id = Matter.taskOf(task);
            if (Versions.running(now, plan).isEmpty()) return List.of();
            var progress = Progress.of(now, plan);
            var isMine = who.equals(progress.stateOf(id).claimedBy());
            if (isMine && progress.at(by.at(), by.zone()).of(id) == Status.IN_REVIEW) return List.of();
            return new WorkEdit.ClaimTask(plan, id, who).decide(now, by);
        }
    }

    /// Stops the timer that runs; the task stays claimed.
    ///
    /// @param agent whose; null for whoever asks
    /// @param at when it ended; null for now
    record StopTimer(@Nullable String agent, @Nullable Instant at) implements TimerEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var who = agent == null ? by.author().agent() : agent;
            now.get(Agent.class, "", who);
            var running =
                    Blocks.running(now, who).orElseThrow(() -> new Refused("No timer of %s runs.", who));
            return List.of(stopped(running, moment(at, by)));
        }
    }

    /// Records that a DREAM block happened: as it was intended, or from another start or to another end.
    ///
    /// @param dream the id of the DREAM block
    /// @param block the id of the new REALITY block
    /// @param start as in [BlockEdit.AddBlock]; null for the intended one
    /// @param end the same
    /// @param why needed in a closed cycle
    record RecordIntended(
            String agent, String dream, String block, @Nullable String start, @Nullable String end,
            @Default("") String why)
            implements TimerEdit {
        public RecordIntended(
                String agent, String dream, String block, @Nullable String start, @Nullable String end) {
            this(agent, dream, block, start, end, "");
        }

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var intended = now.get(Timeblock.class, agent, dream);
            if (!intended.isDream())
                throw new Refused("Block %s has happened already; only a DREAM block is recorded.", dream);
            var from = start == null
                    ? intended.begin()
                    : Span.written(start, null, intended.zone(), BlockType.REALITY).begin();
            var to = end == null
                    ? intended.end(by.at())
                    : Span.written(end, null, intended.zone(), BlockType.REALITY).begin();
            if (!to.isAfter(from)) throw Refused.malformed("What is recorded of %s would end before it begins.", dream);
            if (from.isAfter(by.at()))
                throw new Refused("Block %s begins only at %s; it cannot have happened yet.", dream, intended.start());
            if (to.isAfter(by.at()))
                throw new Refused(
                        "Block %s goes on until %s, which has not come yet; say when it ended (end), or start a timer on it.",
                        dream, to.atZone(intended.zone()).toLocalDateTime());
            var happened = Span.happened(from, intended.zone(), Minutes.between(from, to));
            var real = new Timeblock(
                    agent, block, BlockType.REALITY, happened.start(), happened.offset(), happened.zone(),
                    happened.minutes(), intended.title(), intended.task(), intended.archetype(), intended.energy(),
                    null, "intended", why);
            if (TimeMindPlan.of(now, agent, real.week()).isClosed()) BlockEdit.mustSayWhy(real, why);
            return List.of(Delta.created(real));
        }
    }

    private static Delta stopped(Timeblock running, Instant at) {
        if (at.isBefore(running.begin()))
            throw new Refused("The timer on %s began at %s, after %s; say a later time.", running.id(),
                    running.from().toOffsetDateTime(), at.atZone(running.zone()).toOffsetDateTime());
        return Delta.changed(running, running.at(running.span().lasting(running.minutes(at))));
    }

    private static Instant moment(@Nullable Instant at, By by) {
        if (at != null && at.isAfter(by.at()))
            throw new Refused(
                    "%s has not come yet. A timer begins and ends at a moment that has been; what is ahead is a DREAM block.",
                    at.atZone(by.zone()).toOffsetDateTime());
        return Objects.requireNonNullElse(at, by.at());
    }
}
