package setpoint.model.plan;

import java.util.List;
import java.util.Optional;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// An edit that a person confirmed while looking at a plan's content; refused where that says something else by now.
///
/// @param plan the plan that was shown
/// @param what which content of it was shown
/// @param planRef the ref of what was shown
public record AsShown(Edit edit, String plan, What what, String planRef) implements Edit {
    /// Which content of a plan was shown.
    public enum What {
        DRAFT,
        RUNNING_VERSION
    }

    @Override
    public List<Delta> decide(Snapshot now, By by) {
        var deltas = edit.decide(now, by);
        if (ref(now).filter(planRef::equals).isEmpty())
            throw new Refused("Plan %s has changed since it was shown. Nothing was done; look at it again.", plan);
        return deltas;
    }

    private Optional<String> ref(Snapshot now) {
        return what == What.DRAFT
                ? Optional.of(PlanRef.of(Content.ofDraft(now, plan)))
                : Versions.running(now, plan).map(PlanVersion::planRef);
    }

    @Override
    public String verb() {
        return edit.verb();
    }

    @Override
    public Optional<String> finality() {
        return edit.finality();
    }
}
