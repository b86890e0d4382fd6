package setpoint.model.measure;

import java.util.function.BiPredicate;
import setpoint.model.measure.SlotPast.Seen;

/// In what a week may differ from a slot of its template.
enum Habit {
    LATE("starts late", "started late", (past, seen) -> seen.late(past.slot()) > past.thresholds().startMinutes()),
    EARLY("starts early", "started early", (past, seen) -> -seen.late(past.slot()) > past.thresholds().startMinutes()),
    OVER("runs over", "ran over", (past, seen) -> seen.over(past.slot()) > past.thresholds().overMinutes()),
    UNDER("is cut short", "was cut short", (past, seen) -> 100L * seen.workedMinutes()
            < (long) past.thresholds().workedPercent() * past.slot().minutes()),
    SKIPPED("is skipped", "was skipped", (past, seen) -> seen.row().isSkipped()),
    REPLACED("gives way", "gave way", (past, seen) -> !seen.row().replacedBy().isEmpty());

    private final String always;
    private final String once;
    private final BiPredicate<SlotPast, Seen> test;

    Habit(String always, String once, BiPredicate<SlotPast, Seen> test) {
        this.always = always;
        this.once = once;
        this.test = test;
    }

    /// `starts late`
    String always() {
        return always;
    }

    /// `started late`
    String once() {
        return once;
    }

    /// Whether it needs a run to be seen in.
    boolean isOfPairs() {
        return this != SKIPPED && this != REPLACED;
    }

    boolean isOfStart() {
        return this == LATE || this == EARLY;
    }

    boolean isIn(SlotPast past, Seen seen) {
        return isOfPairs() == seen.isPaired() && test.test(past, seen);
    }
}
