package setpoint.app.cli.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Versions;

/// One version of a plan, or its draft, as commands speak of it.
///
/// @param version null for the draft
public record PlanView(Plan plan, Content content, int number, Versions.State state, @Nullable PlanVersion version) {

    /// The draft where one is open, else the newest version.
    public static PlanView newest(Snapshot now, Plan plan) {
        var version = Versions.newest(now, plan.id());
        return plan.isOpen() || version.isEmpty() ? draft(now, plan) : of(now, plan, version.get());
    }

    /// What work is done on, else the draft.
    public static PlanView running(Snapshot now, Plan plan) {
        return Versions.running(now, plan.id()).map(v -> of(now, plan, v)).orElseGet(() -> draft(now, plan));
    }

    /// The version that was named, else the draft where that was asked for, else what work is done on.
    public static PlanView chosen(Snapshot now, Plan plan, @Nullable String version, boolean draft) {
        if (version == null && !draft) return running(now, plan);
        return Addresses.version(now, plan, version == null ? "draft" : version).map(v -> of(now, plan, v))
                .orElseGet(() -> draft(now, plan));
    }

    public static PlanView draft(Snapshot now, Plan plan) {
        return new PlanView(
                plan, Content.ofDraft(now, plan.id()), Versions.numberOf(now, plan), Versions.State.DRAFT, null);
    }

    public static PlanView of(Snapshot now, Plan plan, PlanVersion version) {
        return new PlanView(plan, version.content(), version.number(), Versions.stateOf(now, version), version);
    }

    /// The ref that it has, or for a draft would have.
    public String planRef() {
        return version == null ? PlanRef.of(content) : version.planRef();
    }

    /// The hex digits of the ref alone.
    public String hash() {
        return planRef().substring(PlanRef.PREFIX.length());
    }

    /// `version 3 of plan search`, `draft 4 of plan search`
    public String words() {
        return "%s %d of plan %s".formatted(version == null ? "draft" : "version", number, plan.id());
    }

    /// The members by which every command names a version.
    public Map<String, Object> members(Snapshot now) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", plan.id());
        members.put("title", content.brief().title());
        members.put("project", now.find(Project.class, "", plan.project()).map(Project::title).orElse(plan.project()));
        members.put("version", (long) number);
        members.put("state", state.name());
        members.put("planRef", planRef());
        members.put("tasks", (long) content.tasks().size());
        return members;
    }
}
