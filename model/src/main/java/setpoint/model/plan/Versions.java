package setpoint.model.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// The versions of a plan: which there are, in which state each is, and which one work is done on.
public final class Versions {
    private Versions() {}

    /// Where a version stands in its life.
    public enum State {
        /// Open to edits; at most one of a plan is.
        DRAFT,
        /// Locked by a person.
        APPROVED,
        /// Issued: its ref may be relied on.
        PUBLISHED,
        /// A later version has been published.
        SUPERSEDED
    }

    /// All approved versions, oldest first.
    public static List<PlanVersion> all(Snapshot now, String plan) {
        return now.all(PlanVersion.class, plan).stream()
                .sorted(Comparator.comparingInt(PlanVersion::number))
                .toList();
    }

    public static Optional<PlanVersion> newest(Snapshot now, String plan) {
        return now.all(PlanVersion.class, plan).stream().max(Comparator.comparingInt(PlanVersion::number));
    }

    public static Optional<Publication> newestPublication(Snapshot now, String plan) {
        return now.all(Publication.class, plan).stream().max(Comparator.comparingInt(Publication::number));
    }

    public static PlanVersion get(Snapshot now, String plan, int number) {
        now.get(Plan.class, "", plan);
        return now.find(PlanVersion.class, plan, String.valueOf(number))
                .orElseThrow(() -> Refused.unknown("Plan %s has no approved version %d.", plan, number));
    }

    /// What work is done on: the newest published version, else the newest approved one.
    public static Optional<PlanVersion> running(Snapshot now, String plan) {
        return newestPublication(now, plan)
                .map(p -> get(now, plan, p.number()))
                .or(() -> newest(now, plan));
    }

    /// @throws Refused where nothing of the plan has been approved
    public static PlanVersion mustRun(Snapshot now, String plan) {
        now.get(Plan.class, "", plan);
        return running(now, plan)
                .orElseThrow(() -> new Refused(
                        "Plan %s has no approved version yet, so there is nothing to work on. Approve it first.", plan));
    }

    public static State stateOf(Snapshot now, PlanVersion version) {
        var published = newestPublication(now, version.plan()).map(Publication::number).orElse(0);
        if (published > version.number()) return State.SUPERSEDED;
        return now.find(Publication.class, version.plan(), version.id()).isPresent()
                ? State.PUBLISHED
                : State.APPROVED;
    }

    /// The state that a list of plans shows: that of the open draft, else of the newest version.
    public static State stateOf(Snapshot now, Plan plan) {
        if (plan.isOpen()) return State.DRAFT;
        return newest(now, plan.id()).map(v -> stateOf(now, v)).orElse(State.DRAFT);
    }

    /// The number that a list of plans shows.
    public static int numberOf(Snapshot now, Plan plan) {
        return plan.isOpen() ? plan.draft() : newest(now, plan.id()).map(PlanVersion::number).orElse(0);
    }
}
