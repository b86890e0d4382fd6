package setpoint.model.week;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.work.Standing;
import setpoint.model.work.Status;
import setpoint.model.work.Urgency;

/// Where a task stands. Put into words when they are asked for: of thousands of tasks, few are looked at. Immutable; equal
/// where the words are.
public final class Reason {
    private final Standing standing;
    private final Urgency urgency;
    private final String task;
    private volatile @Nullable String words;

    Reason(Standing standing, Urgency urgency, String task) {
        this.standing = standing;
        this.urgency = urgency;
        this.task = task;
    }

    /// A sentence or two.
    public String words() {
        var known = words;
        if (known == null) {
            known = said();
            words = known;
        }
        return known;
    }

    private String said() {
        var status = standing.of(task);
        return switch (status) {
            case READY -> urgency.why(task);
            case WAITING, BLOCKED -> String.join(" ", standing.inTheWay(task));
            default -> status.word() + ".";
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Reason reason && words().equals(reason.words());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(words());
    }

    @Override
    public String toString() {
        return words();
    }
}
