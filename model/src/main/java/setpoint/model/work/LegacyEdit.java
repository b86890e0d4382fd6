package setpoint.model.work;

import java.util.List;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;

/// Everything that can be done with what a plan leaves to the next.
public sealed interface LegacyEdit extends Edit {

    /// Leaves the one improvement of a plan that is complete, or puts it into other words.
    ///
    /// @param text empty to say that there is none
    record LeaveImprovement(String plan, @Default("") String text) implements LegacyEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var from = now.get(Plan.class, "", plan);
            if (!Legacy.isComplete(now, plan))
                throw new Refused(
                        "Plan %s is not complete: it leaves its improvement once each of its tasks is closed or abandoned.",
                        plan);
            var before = now.find(Improvement.class, "", plan).orElse(null);
            if (before != null && before.text().equals(text.strip())) return List.of();
            return List.of(new Delta(before, new Improvement(
                    plan, from.template(), text.strip(), by.author().agent(), by.at())));
        }
    }
}
