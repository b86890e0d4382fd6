package setpoint.views.review.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Versions;

/// One of the two that are compared: the draft, or a version. Immutable.
///
/// @param version null for the draft
/// @param publication null where it has not been published
public record Side(
        int number, Versions.State state, Content content, @Nullable PlanVersion version,
        @Nullable Publication publication) {

    /// The open draft and all versions, the newest first.
    public static List<Side> all(Snapshot now, String plan) {
        var sides = new ArrayList<Side>();
        var item = now.get(Plan.class, "", plan);
        if (item.isOpen())
            sides.add(new Side(item.draft(), Versions.State.DRAFT, Content.ofDraft(now, plan), null, null));
        for (var version : Versions.all(now, plan).reversed()) sides.add(of(now, version));
        return List.copyOf(sides);
    }

    private static Side of(Snapshot now, PlanVersion version) {
        var publication = now.find(Publication.class, version.plan(), version.id()).orElse(null);
        return new Side(
                version.number(), Versions.stateOf(now, version), version.content(), version, publication);
    }

    public boolean isDraft() {
        return version == null;
    }

    public String name() {
        return "v" + number;
    }

    public Optional<String> ref() {
        return Optional.ofNullable(version).map(PlanVersion::planRef);
    }

    /// What its file says of where it stands in its life.
    public Map<String, Object> lifecycle() {
        var members = new LinkedHashMap<String, Object>();
        members.put("version", (long) number);
        members.put("state", state.name());
        return members;
    }

    /// Whether both say the same, so that what was found about one holds for the other.
    public boolean saysTheSame(Side other) {
        return number == other.number && state == other.state
                && (content == other.content || content.equals(other.content));
    }
}
