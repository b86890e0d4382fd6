package setpoint.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// What a plan said when a person approved it. Never altered and never removed, by any door.
///
/// @param planRef the name of exactly this content, see [PlanRef]
/// @param parentRef the ref of the version before
/// @param approvedHow where the approval was given: in the window, on a terminal, or unattended
/// @param unknownProvenance members of the provenance that the file of a newer program brought; its signature covers them
public record PlanVersion(
        String plan,
        int number,
        String planRef,
        Content content,
        String createdBy,
        @Nullable String parentRef,
        String approvedBy,
        Instant approvedAt,
        String rationale,
        @Default("WINDOW") ApprovedHow approvedHow,
        Map<String, Object> unknownProvenance)
        implements Item {
    /// Where an approval was given.
    public enum ApprovedHow {
        WINDOW,
        TERMINAL,
        UNATTENDED,
        ELSEWHERE
    }

    /// One whose provenance holds nothing unknown.
    public PlanVersion(
            String plan, int number, String planRef, Content content, String createdBy, @Nullable String parentRef,
            String approvedBy, Instant approvedAt, String rationale, ApprovedHow approvedHow) {
        this(plan, number, planRef, content, createdBy, parentRef, approvedBy, approvedAt, rationale, approvedHow,
                Map.of());
    }

    @Override
    public String home() {
        return plan;
    }

    @Override
    public String id() {
        return String.valueOf(number);
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        if (delta.before() != null)
            throw new Refused("Version %d of plan %s is approved; it cannot be altered or removed.", number, plan);
    }

    public static Key key(String plan, int number) {
        return new Key(PlanVersion.class, plan, String.valueOf(number));
    }
}
