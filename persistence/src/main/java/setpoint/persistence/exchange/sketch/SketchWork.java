package setpoint.persistence.exchange.sketch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.work.Blocker;
import setpoint.model.work.WorkState;
import setpoint.model.work.WorkState.State;

/// What was done about a task, from the one word that a sketch has for it.
final class SketchWork {
    private SketchWork() {}

    /// @param by who works on it, where the sketch says
    /// @param at when the sketch was made; a blocker is as old as that
    /// @return empty where the word is not known
    static Optional<WorkState> of(String word, WorkState untouched, @Nullable String by, Instant at, String format) {
        return Optional.ofNullable(
                switch (word) {
                    case "pending" -> untouched;
                    case "running" -> in(State.IN_PROGRESS, untouched, by, 0);
                    case "completed" -> in(State.CLOSED, untouched, null, 0);
                    case "failed" -> in(State.FAILED, untouched, null, 1);
                    case "abandoned" -> in(State.ABANDONED, untouched, null, 0);
                    case "blocked" ->
                            untouched.with(
                                    List.of(new Blocker("b1", "Blocked where it came from", "", format, at, null)));
                    default -> null;
                });
    }

    // when it happened is not known, so no time is made up
    private static WorkState in(State state, WorkState untouched, @Nullable String by, int attempts) {
        return new WorkState(
                untouched.plan(), untouched.id(), state, by, null, null, null, null, attempts, false, List.of(),
                List.of(),
                List.of(), "", "");
    }
}
