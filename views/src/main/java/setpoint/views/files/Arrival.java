package setpoint.views.files;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.PlanFiles.PlanReading;
import setpoint.views.desk.PlanFiles.Reading;
import setpoint.views.desk.PlanFiles.WeekReading;

/// What came of one file that was to be taken in.
///
/// @param file its name, without folders
/// @param reading what it holds; null where it could not be read
/// @param sentence what happened, and what to do where something is in the way
record Arrival(String file, Outcome outcome, @Nullable Reading reading, String sentence) {
    /// How it ended.
    enum Outcome {
        TAKEN,
        /// All of it is here already.
        NOTHING_NEW,
        /// Items differ here and in the file; the person must say which stay.
        DIFFERS,
        REFUSED
    }

    List<String> warnings() {
        return reading == null ? List.of() : reading.warnings();
    }

    /// The plan that it is now in; empty for what went into the week.
    Optional<String> plan() {
        return isHere() && reading instanceof PlanReading plan ? Optional.of(plan.content().plan()) : Optional.empty();
    }

    /// Whether it went into the week of the person.
    boolean isOfWeek() {
        return isHere() && reading instanceof WeekReading;
    }

    /// Whether all of it is here now.
    boolean isHere() {
        return outcome == Outcome.TAKEN || outcome == Outcome.NOTHING_NEW;
    }

    /// Whether there is nothing to say about it beside that it is here.
    boolean isPlain() {
        return outcome == Outcome.TAKEN && warnings().isEmpty();
    }
}
