package setpoint.model.measure;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import setpoint.model.week.Slot;
import setpoint.model.week.Week;

/// What became of one slot of a week template in the last weeks that had it. Held against the slot as it is now, not as
/// it was then, so that what a change has mended already is not counted again.
///
/// @param weeks oldest first
record SlotPast(Slot slot, List<Seen> weeks, Thresholds thresholds) {

    /// What became of it in one week.
    ///
    /// @param minuteOfWeek when it was begun, in minutes on the wall since the week began; 0 where it was not
    record Seen(Week week, Row row, int minuteOfWeek) {
        static Seen of(Week week, Row row) {
            return new Seen(week, row, row.run() == null ? 0 : minuteOf(row.run().from(), week));
        }

        boolean isPaired() {
            return row.run() != null;
        }

        int workedMinutes() {
            return row.workedMinutes();
        }

        int late(Slot slot) {
            return minuteOfWeek() - minuteOf(slot);
        }

        int over(Slot slot) {
            return workedMinutes() - slot.minutes();
        }

        boolean isOnIntentOf(Slot slot, Thresholds thresholds) {
            return isPaired()
                    && Math.abs(late(slot)) <= thresholds.startMinutes()
                    && over(slot) <= thresholds.overMinutes()
                    && 100L * workedMinutes() >= (long) thresholds.workedPercent() * slot.minutes();
        }
    }

    static int minuteOf(Slot slot) {
        return (slot.day().getValue() - 1) * 24 * 60 + slot.start().toSecondOfDay() / 60;
    }

    static int minuteOf(ZonedDateTime moment, Week week) {
        LocalDateTime wall = moment.toLocalDateTime();
        return (int) ChronoUnit.MINUTES.between(week.monday().atStartOfDay(), wall);
    }

    List<Seen> paired() {
        return weeks.stream().filter(Seen::isPaired).toList();
    }

    List<Seen> with(Habit habit) {
        return weeks.stream().filter(seen -> habit.isIn(this, seen)).toList();
    }

    int times(Habit habit) {
        return with(habit).size();
    }

    /// By how many minutes it differs in a week, in the direction of a habit.
    int by(Habit habit, Seen seen) {
        return switch (habit) {
            case LATE -> seen.late(slot);
            case EARLY -> -seen.late(slot);
            case OVER -> seen.over(slot);
            case UNDER -> -seen.over(slot);
            case SKIPPED, REPLACED -> 0;
        };
    }

    /// Whether a habit is no chance: seen in 3 of the last 8 weeks, and larger than what these differ among themselves.
    boolean isSteady(Habit habit) {
        if (times(habit) < Suggestion.WEEKS_NEEDED) return false;
        if (habit == Habit.REPLACED) return false;
        if (habit == Habit.SKIPPED) return true;
        var all = paired().stream().map(seen -> by(habit, seen)).toList();
        return Numbers.median(all) > Numbers.spread(all);
    }
}
