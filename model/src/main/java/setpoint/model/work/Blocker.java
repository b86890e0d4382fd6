package setpoint.model.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;

/// Something that came up while a task was worked on and that must be out of the way first.
///
/// @param closedAt null while it stands in the way
public record Blocker(
        String id,
        @Default("") String title,
        @Default("") String text,
        String openedBy,
        Instant at,
        @Nullable Instant closedAt) {
    public boolean isOpen() {
        return closedAt == null;
    }

    public Blocker closed(Instant when) {
        return new Blocker(id, title, text, openedBy, at, when);
    }
}
