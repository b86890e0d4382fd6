package setpoint.model.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Plan;

/// A goal that came to somebody's mind and was kept, to be planned or dropped later. Immutable.
///
/// @param minutes how long it may take; null where nobody said
/// @param project the title of the project that it belongs to; null where nobody said
/// @param archived whether it has been dealt with
/// @param plan the id of the plan that was made of it; null while there is none
public record Thought(
        String id,
        String title,
        @Nullable Integer minutes,
        @Nullable Kind kind,
        @Nullable String project,
        String by,
        Instant at,
        boolean archived,
        @Nullable String plan)
        implements Item {
    private static final int LONGEST = 2000;

    static Thought of(String id, CapturedLine line, String by, Instant at) {
        return new Thought(id, line.title(), line.minutes(), line.kind(), line.project(), by, at, false, null);
    }

    @Override
    public String home() {
        return "";
    }

    @Override
    public List<Key> needs() {
        return plan == null ? List.of() : List.of(Plan.key(plan));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("thought", id);
        if (title.isBlank()) throw new Refused("A thought says something; this one is empty.");
        if (title.length() > LONGEST)
            throw new Refused("A thought has at most %d characters; make a plan of a longer one.", LONGEST);
    }

    Thought saying(CapturedLine line) {
        return new Thought(id, line.title(), line.minutes(), line.kind(), line.project(), by, at, archived, plan);
    }

    Thought archived(boolean yes) {
        return new Thought(id, title, minutes, kind, project, by, at, yes, plan);
    }

    Thought planned(String plan) {
        return new Thought(id, title, minutes, kind, project, by, at, true, plan);
    }

    /// An id for a new thought that reads like its title.
    public static String freeId(Snapshot now, CapturedLine line) {
        return Ids.slug(line.title(), taken -> now.has(key(taken)));
    }

    static Key key(String id) {
        return new Key(Thought.class, "", id);
    }
}
