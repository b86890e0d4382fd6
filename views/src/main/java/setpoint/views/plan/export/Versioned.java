package setpoint.views.plan.export;

import java.time.Instant;
import java.time.ZoneId;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.plan.PlanNow;

/// One version of a plan, or its draft, as it is drawn.
///
/// @param name the plan's title and which version it is
public record Versioned(PlanNow plan, String name) {
    /// @param version its number, or 0 for the draft
    public static Versioned of(Snapshot now, String plan, int version, Instant instant, ZoneId zone) {
        if (version == 0) {
            var draft = PlanNow.of(now, plan, instant, zone).orElseThrow();
            int number = Versions.numberOf(now, now.get(Plan.class, "", plan));
            return new Versioned(draft, "%s, draft v%d".formatted(draft.title(), number));
        }
        var found = PlanNow.of(now, Versions.get(now, plan, version), instant, zone);
        return new Versioned(found, "%s, v%d".formatted(found.title(), version));
    }
}
