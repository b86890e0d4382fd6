package setpoint.model.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import setpoint.model.core.Derivation;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Status;

/// All that waits for a person, across the plans of a workspace that are not archived: first what holds others up (gates,
/// failures, proposals), then what imports reported, then thoughts; within each sort the plan's project and id, and for
/// thoughts the newest first. Immutable.
public final class Inbox {
    private final List<Waiting> waiting;

    private record At(Instant now, ZoneId zone) implements Derivation<Inbox> {
        @Override
        public Inbox build(Snapshot snapshot) {
            return new Inbox(snapshot, now, zone);
        }
    }

    private Inbox(Snapshot snapshot, Instant now, ZoneId zone) {
        var gates = new ArrayList<Waiting>();
        var failures = new ArrayList<Waiting>();
        var proposals = new ArrayList<Waiting>();
        var imports = new ArrayList<Waiting>();
        for (var plan : plans(snapshot)) {
            if (Versions.running(snapshot, plan.id()).isPresent())
                lookAtWork(Progress.of(snapshot, plan.id()), now, zone, gates, failures);
            proposals.addAll(proposedIn(snapshot, plan.id()));
            snapshot.find(ImportReport.class, plan.id(), ImportReport.ID)
                    .filter(report -> !report.seen())
                    .ifPresent(report -> imports.add(new Waiting.Imported(report)));
        }
        var all = new ArrayList<Waiting>(gates);
        all.addAll(failures);
        all.addAll(proposals);
        all.addAll(imports);
        all.addAll(thoughts(snapshot));
        waiting = List.copyOf(all);
    }

    /// @param now to the minute, so that readers of the same minute share the answer
    /// @param zone where a date without a time begins
    public static Inbox of(Snapshot snapshot, Instant now, ZoneId zone) {
        return snapshot.derive(new At(now, zone));
    }

    private static List<Plan> plans(Snapshot snapshot) {
        return snapshot.all(Plan.class, "").stream()
                .filter(plan -> !plan.archived())
                .sorted(Comparator.comparing((Plan plan) -> projectOf(snapshot, plan)).thenComparing(Plan::id))
                .toList();
    }

    private static String projectOf(Snapshot snapshot, Plan plan) {
        return snapshot.find(Project.class, "", plan.project()).map(Project::title).orElse("");
    }

    private static void lookAtWork(
            Progress progress, Instant now, ZoneId zone, List<Waiting> gates, List<Waiting> failures) {
        var standing = progress.at(now, zone);
        var plan = progress.content().plan();
        for (var task : progress.content().leaves()) {
            var status = standing.of(task.id());
            if (status == Status.TO_DECIDE && task.gate() != null && task.gate().type() == Gate.Type.HUMAN)
                gates.add(new Waiting.GateToDecide(plan, task));
            if (status == Status.FAILED && !task.isGate())
                failures.add(new Waiting.Failed(plan, task, progress.stateOf(task.id())));
        }
    }

    private static List<Waiting> proposedIn(Snapshot snapshot, String plan) {
        var byAgent = new LinkedHashMap<String, Waiting.Proposed>();
        for (Proposal one : Proposals.in(snapshot, plan))
            byAgent.merge(one.by(), new Waiting.Proposed(plan, one.by(), 1, one.at()), Inbox::together);
        return List.copyOf(byAgent.values());
    }

    private static Waiting.Proposed together(Waiting.Proposed a, Waiting.Proposed b) {
        var newest = a.since().isAfter(b.since()) ? a.since() : b.since();
        return new Waiting.Proposed(a.plan(), a.agent(), a.count() + b.count(), newest);
    }

    private static List<Waiting.Captured> thoughts(Snapshot snapshot) {
        return snapshot.all(Thought.class, "").stream()
                .filter(thought -> !thought.archived())
                .sorted(Comparator.comparing(Thought::at).reversed().thenComparing(Thought::id))
                .map(Waiting.Captured::new)
                .toList();
    }

    public List<Waiting> waiting() {
        return waiting;
    }

    public int size() {
        return waiting.size();
    }
}
