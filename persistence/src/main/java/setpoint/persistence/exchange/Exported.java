package setpoint.persistence.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Versions;
import setpoint.model.work.WorkState;

/// A plan as it is to be written: one version or the draft, with the work done on it.
///
/// @param version null for the draft
/// @param work what was done, by the task's id
public record Exported(
        Plan plan,
        Content content,
        int number,
        Versions.State state,
        @Nullable PlanVersion version,
        @Nullable Publication publication,
        Map<String, WorkState> work,
        List<Placement> layout) {

    public static Exported draft(Snapshot now, String plan) {
        var item = now.get(Plan.class, "", plan);
        return new Exported(
                item, Content.ofDraft(now, plan), Versions.numberOf(now, item), Versions.State.DRAFT, null, null,
                work(now, plan), layout(now, plan));
    }

    public static Exported version(Snapshot now, PlanVersion version) {
        var plan = version.plan();
        return new Exported(
                now.get(Plan.class, "", plan), version.content(), version.number(), Versions.stateOf(now, version),
                version, now.find(Publication.class, plan, version.id()).orElse(null), work(now, plan),
                layout(now, plan));
    }

    /// The newest published version, else the newest approved, else the draft.
    public static Exported newest(Snapshot now, String plan) {
        return Versions.running(now, plan).map(v -> version(now, v)).orElseGet(() -> draft(now, plan));
    }

    private static Map<String, WorkState> work(Snapshot now, String plan) {
        return now.all(WorkState.class, plan).stream().collect(Collectors.toMap(WorkState::id, Function.identity()));
    }

    private static List<Placement> layout(Snapshot now, String plan) {
        var layout = new ArrayList<>(now.all(Placement.class, plan));
        layout.sort(java.util.Comparator.comparing(Placement::id));
        return layout;
    }
}
