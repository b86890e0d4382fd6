package setpoint.model.measure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Timeblock;

/// One line of a week's measure: what was intended beside what happened.
///
/// @param dream null for what was not planned
/// @param run null for what did not happen, or not yet
/// @param reasons each that lies beyond its threshold; of a PARTIAL only
/// @param lateMinutes how much later than intended it began; negative for earlier; 0 where there is no pair
/// @param overMinutes how much longer than intended it was worked on; negative for shorter; 0 where there is no pair
/// @param replacedBy the unplanned runs that took the time of an OFF_INTENT block; empty where it was just skipped
/// @param archetype of what was intended, else of what happened
/// @param title of what was intended, else of what happened
public record Row(
        @Nullable Timeblock dream, @Nullable Run run, Signal signal, List<Reason> reasons, int lateMinutes,
        int overMinutes, List<Run> replacedBy, String archetype, String title) {

    /// When it was to begin, else when it began.
    public Instant begin() {
        return dream != null ? dream.begin() : Objects.requireNonNull(run).begin();
    }

    public int dreamMinutes() {
        return dream == null ? 0 : Objects.requireNonNull(dream.minutes());
    }

    public int workedMinutes() {
        return run == null ? 0 : run.workedMinutes();
    }

    /// How many minutes were worked on it while they were meant for it.
    public int overlapMinutes() {
        return dream == null || run == null ? 0 : run.minutesWithin(dream);
    }

    /// Whether it may still happen, or goes on.
    public boolean isOpen() {
        return signal == Signal.PENDING || (run != null && run.isGoing());
    }

    /// Whether it was left out, with nothing in its place.
    public boolean isSkipped() {
        return signal == Signal.OFF_INTENT && replacedBy.isEmpty();
    }

    /// The task that either side names, what was intended first.
    public @Nullable String task() {
        if (dream != null && dream.task() != null) return dream.task();
        return run == null ? null : run.task();
    }
}
