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
/// @param isSeen whether the person has seen what is to be said of it
record Arrival(String file, Outcome outcome, @Nullable Reading reading, String sentence, boolean isSeen) {
    Arrival(String file, Outcome outcome, @Nullable Reading reading, String sentence) {
        this(file, outcome, reading, sentence, false);
    }

    Arrival seen() {
        return new Arrival(file, outcome, reading, sentence, true);
    }

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

    /// What is now in the week of an agent; empty for a plan.
    Optional<WeekReading> week() {
        return isHere() && reading instanceof WeekReading week ? Optional.of(week) : Optional.empty();
    }

    /// Whether all of it is here now.
    boolean isHere() {
        return outcome == Outcome.TAKEN || outcome == Outcome.NOTHING_NEW;
    }

    /// Whether there is nothing to say about it beside that it is here.
    boolean isPlain() {
        return outcome == Outcome.TAKEN && (isSeen || warnings().isEmpty());
    }
}
