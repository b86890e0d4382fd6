package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;

/// Who has said yes to what is in a draft. What an AI changes is proposed until a person accepts it; what a person
/// changes is accepted as it then stands.
public final class Proposals {
    private static final int TO_NAME = 5;

    private Proposals() {}

    /// All proposals of a plan's draft, the oldest first.
    public static List<Proposal> in(Snapshot now, String plan) {
        return now.all(Proposal.class, plan).stream()
                .sorted(Comparator.comparing(Proposal::at).thenComparing(Proposal::id))
                .toList();
    }

    /// The deltas of an edit of a draft, and with them what they mean for its proposals.
    static List<Delta> marked(Snapshot now, By by, String plan, List<Delta> deltas) {
        var all = new ArrayList<>(deltas);
        for (var delta : deltas) {
            if (delta.isNothing() || !isPart(delta)) continue;
            var key = Proposal.key(plan, delta.either());
            var before = (Proposal) now.find(key).orElse(null);
            var after = by.author().isPerson() ? null : proposal(by, plan, delta, before);
            if (before != null || after != null) all.add(new Delta(before, after));
        }
        return all;
    }

    private static boolean isPart(Delta delta) {
        if (delta.either() instanceof DraftItem) return true;
        return delta.before() instanceof Plan was
                && delta.after() instanceof Plan is
                && !was.brief().equals(is.brief());
    }

    /// What is proposed after an AI's delta; null where the part is again as it was accepted.
    private static @Nullable Proposal proposal(By by, String plan, Delta delta, @Nullable Proposal before) {
        var accepted = before != null ? before.accepted() : tree(delta.before());
        if (accepted.equals(tree(delta.after()))) return null;
        return new Proposal(plan, Proposal.idOf(delta.either()), accepted, by.author().agent(), by.at());
    }

    private static Map<String, Object> tree(@Nullable Item item) {
        if (item == null) return Map.of();
        if (item instanceof Plan plan) return Map.of("brief", Records.compact(plan.brief()));
        return setpoint.model.core.Json.frozenMap(Records.compact((Record) item));
    }

    static void mustBeAccepted(Snapshot now, String plan) {
        var open = in(now, plan);
        if (open.isEmpty()) return;
        var named = open.stream().limit(TO_NAME).map(Proposal::id).collect(Collectors.joining(", "));
        var more = open.size() > TO_NAME ? " and %d more".formatted(open.size() - TO_NAME) : "";
        throw new Refused(
                "Plan %s has %s that nobody has accepted: %s%s. Accept or reject them first (acceptItems, rejectItems)."
                        .formatted(plan, Words.count(open.size(), "proposal"), named, more));
    }

    /// The proposals that are named, by part or by its id alone; all where none is named.
    static List<Proposal> chosen(Snapshot now, String plan, List<String> items) {
        now.get(Plan.class, "", plan);
        var all = in(now, plan);
        if (items.isEmpty()) return all;
        var chosen = new ArrayList<Proposal>();
        for (var item : items) {
            var found = all.stream()
                    .filter(p -> p.id().equals(item) || p.partId().equals(item))
                    .toList();
            if (found.isEmpty()) throw new Refused("Nothing is proposed about “%s” in plan %s.", item, plan);
            chosen.addAll(found);
        }
        return chosen;
    }

    /// What brings some parts back to what was accepted. A task that goes takes its proposed dependencies with it.
    static List<Delta> rejected(Snapshot now, String plan, List<Proposal> chosen) {
        var going = new LinkedHashMap<Key, Proposal>();
        for (var proposal : chosen) going.put(proposal.key(), proposal);
        for (var proposal : chosen)
            if (proposal.part() == Proposal.Part.TASK && proposal.isNew())
                for (var edge : proposedEdges(now, plan, proposal.partId())) going.put(edge.key(), edge);
        var deltas = new ArrayList<Delta>();
        for (var proposal : going.values()) {
            var live = now.find(proposal.partKey()).orElse(null);
            var accepted = proposal.acceptedItem(now).orElse(null);
            if (live != null || accepted != null) deltas.add(new Delta(live, accepted));
            deltas.add(Delta.removed(proposal));
        }
        deltas.sort(Comparator.comparingInt(Proposals::order));
        mustNotHang(now, going.values().stream().map(Proposal::partKey).collect(Collectors.toSet()), deltas);
        return deltas;
    }

    /// Dependencies go before their tasks and come after them.
    private static int order(Delta delta) {
        boolean edge = delta.either() instanceof Dependency;
        return delta.after() == null ? (edge ? 0 : 1) : (edge ? 3 : 2);
    }

    private static List<Proposal> proposedEdges(Snapshot now, String plan, String task) {
        return in(now, plan).stream()
                .filter(p -> p.part() == Proposal.Part.DEPENDENCY && p.isNew())
                .filter(p -> now.find(Dependency.class, plan, p.partId())
                        .map(d -> d.from().equals(task) || d.to().equals(task))
                        .orElse(false))
                .toList();
    }

    private static void mustNotHang(Snapshot now, Set<Key> going, List<Delta> deltas) {
        var hanging = new HashSet<String>();
        for (var delta : deltas)
            if (delta.after() == null && delta.either() instanceof DraftItem part)
                for (var dependent : now.whatNeeds(part.key()))
                    if (!going.contains(dependent)) hanging.add(dependent.toString());
        if (!hanging.isEmpty())
            throw new Refused(
                    "This cannot be rejected alone: %s would hang in the air. Reject or move that first.",
                    hanging.stream().sorted().collect(Collectors.joining(", ")));
    }
}
