package setpoint.model.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;

/// What one agent proposes in a plan's draft, in numbers. Immutable.
///
/// @param proposals in an order in which they can be answered one by one: dependencies after what they hang on, the oldest
///   first among their like
/// @param tasks how many tasks it would add, change or remove
/// @param links how many dependencies
/// @param others how many other parts: phases, scopes, the plan's own fields
/// @param minutes what it adds to the likely effort of the tasks; negative where it takes away
/// @param phases the ids of the phases whose tasks it touches
/// @param since when the newest was made
public record ProposalSum(
        String agent, List<Proposal> proposals, int tasks, int links, int others, long minutes, Set<String> phases,
        Instant since) {

    /// One for each agent that proposes something, the agent that began first first.
    public static List<ProposalSum> of(Snapshot now, String plan) {
        var all = Proposals.in(now, plan);
        return all.stream()
                .map(Proposal::by)
                .distinct()
                .map(agent -> sum(now, agent, all.stream()
                        .filter(p -> p.by().equals(agent))
                        .sorted(Comparator.comparing(p -> p.part() == Proposal.Part.DEPENDENCY))
                        .toList()))
                .toList();
    }

    private static ProposalSum sum(Snapshot now, String agent, List<Proposal> proposals) {
        long minutes = 0;
        var phases = new TreeSet<String>();
        for (var proposal : proposals) {
            var is = task(now.find(proposal.partKey()).orElse(null));
            var was = task(proposal.acceptedItem(now).orElse(null));
            minutes += minutes(is) - minutes(was);
            var phase = is != null ? is.phase() : was != null ? was.phase() : null;
            if (phase != null) phases.add(phase);
        }
        int tasks = count(proposals, Proposal.Part.TASK);
        int links = count(proposals, Proposal.Part.DEPENDENCY);
        var since = proposals.stream().map(Proposal::at).max(Instant::compareTo).orElseThrow();
        return new ProposalSum(
                agent, proposals, tasks, links, proposals.size() - tasks - links, minutes, phases, since);
    }

    private static @Nullable Task task(@Nullable Item item) {
        return item instanceof Task task ? task : null;
    }

    private static long minutes(@Nullable Task task) {
        return task == null ? 0 : task.likelyMinutes();
    }

    private static int count(List<Proposal> proposals, Proposal.Part part) {
        return (int) proposals.stream().filter(p -> p.part() == part).count();
    }

    /// The ids by which the proposals are accepted or rejected.
    public List<String> ids() {
        return proposals.stream().map(Proposal::id).toList();
    }

    /// Those about a task and the dependencies at it: what a person who accepts or rejects a card means.
    public static List<String> about(Snapshot now, String plan, String task) {
        return Proposals.in(now, plan).stream()
                .filter(p -> isAbout(now, p, task))
                .map(Proposal::id)
                .toList();
    }

    private static boolean isAbout(Snapshot now, Proposal proposal, String task) {
        if (proposal.part() == Proposal.Part.TASK) return proposal.partId().equals(task);
        if (proposal.part() != Proposal.Part.DEPENDENCY) return false;
        var edge = now.find(proposal.partKey()).or(() -> proposal.acceptedItem(now)).orElse(null);
        return edge instanceof Dependency d && (d.from().equals(task) || d.to().equals(task));
    }
}
