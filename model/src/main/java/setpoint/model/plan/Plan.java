package setpoint.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// One unit of tracked work. Its phases, tasks, dependencies and scopes in the snapshot are its draft; while no draft
/// is open they are those of its newest version, and locked.
///
/// @param draft the number of the open draft, or 0 while none is open
/// @param template the id of the template it was made from
public record Plan(
        String id,
        String project,
        Brief brief,
        int draft,
        String createdBy,
        Instant createdAt,
        @Nullable String template,
        boolean archived)
        implements Item {
    @Override
    public String home() {
        return "";
    }

    @Override
    public List<Key> needs() {
        return List.of(Project.key(project));
    }

    @Override
    public Optional<String> claim() {
        return Optional.of(Ids.inWorkspace(id));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("plan", id);
        Moments.check("Plan " + id, "deadline", brief.deadline());
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        if (delta.before() instanceof Plan old && delta.after() instanceof Plan now && !old.brief.equals(now.brief))
            mustBeOpen(id, before, after);
    }

    /// Refuses a change to a plan's draft unless the plan is new, its draft is open, or a version arrives that says so.
    static void mustBeOpen(String plan, Snapshot before, Snapshot after) {
        var was = before.find(Plan.class, "", plan);
        var is = after.find(Plan.class, "", plan);
        if (was.isEmpty() || was.get().isOpen() || is.isEmpty() || is.get().isOpen()) return;
        if (after.all(PlanVersion.class, plan).size() > before.all(PlanVersion.class, plan).size()) return;
        throw new Refused(
                "Plan %s is locked: version %d is approved. Request a change to edit it in a new draft.",
                plan, Versions.newest(after, plan).map(PlanVersion::number).orElse(0));
    }

    public boolean isOpen() {
        return draft > 0;
    }

    public String title() {
        return brief.title();
    }

    public Plan with(Brief brief) {
        return new Plan(id, project, brief, draft, createdBy, createdAt, template, archived);
    }

    public Plan withDraft(int number) {
        return new Plan(id, project, brief, number, createdBy, createdAt, template, archived);
    }

    public Plan in(String project) {
        return new Plan(id, project, brief, draft, createdBy, createdAt, template, archived);
    }

    public Plan archived(boolean yes) {
        return new Plan(id, project, brief, draft, createdBy, createdAt, template, yes);
    }

    public static Key key(String id) {
        return new Key(Plan.class, "", id);
    }
}
