package setpoint.app.cli.frame;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.beads.Beads;
import setpoint.persistence.tables.Past;

/// How a file that has been read is taken in, whether it was named on the command line or dropped on the window.
public final class Intake {
    private Intake() {}

    /// The edit that takes it in.
    ///
    /// @param project of a new plan, by id or title
    public static ImportPlan edit(
            Opened here, Snapshot now, Imported imported, String project, OnConflict onConflict) {
        var ours =
                onConflict == OnConflict.NEWER ? ours(here, now, imported.content().plan()) : Map.<String, Instant>of();
        return imported.edit(project, onConflict, ours);
    }

    /// When each item of a plan here was last changed: what nobody has touched since it was brought in, when the file that
    /// it came from says.
    private static Map<String, Instant> ours(Opened here, Snapshot now, String plan) {
        var ours = new HashMap<String, Instant>();
        if (!now.has(Plan.key(plan))) return ours;
        for (var touched : here.store().past(past -> past.lastOfEach(plan)))
            ours.merge(touched.item().id(), changed(touched, now), (a, b) -> a.isAfter(b) ? a : b);
        return ours;
    }

    private static Instant changed(Past.Touched touched, Snapshot now) {
        var at = touched.change().at();
        if (!touched.change().verb().equals(ImportPlan.VERB)) return at;
        return extensions(touched.item(), now).flatMap(Beads::updatedAt).orElse(at);
    }

    /// What its file says about a task or a phase, or about the task that a work state is of.
    private static Optional<Map<String, Object>> extensions(Key item, Snapshot now) {
        var task = now.find(Task.class, item.home(), item.id()).map(Task::extensions);
        return task.isPresent() ? task : now.find(Phase.class, item.home(), item.id()).map(Phase::extensions);
    }
}
