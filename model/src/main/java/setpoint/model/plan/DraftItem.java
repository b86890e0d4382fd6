package setpoint.model.plan;

import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;

/// A part of a plan's draft. While the plan has no open draft, none of its parts may change: not by an edit, not by
/// undo, not by an import.
public sealed interface DraftItem extends Item permits Phase, Task, Dependency, Scope {
    String plan();

    @Override
    default String home() {
        return plan();
    }

    @Override
    default void checkChange(Delta delta, Snapshot before, Snapshot after) {
        Plan.mustBeOpen(plan(), before, after);
    }
}
