package setpoint.views.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// Finds what is called like a few letters, among what is offered once. In each group what was used lately comes first,
/// the latest first, then what answers best, then what is short, then in the order in which it was offered.
final class Search {
    private static final int SHOWN_OF_EACH = 4;
    private static final int SHOWN_OF_ONE = 200;

    private static final Comparator<Hit> IN_ORDER = Comparator.<Hit>comparingInt(hit -> hit.offered().lately())
            .thenComparingInt(hit -> -hit.answer().score())
            .thenComparingInt(hit -> hit.offered().order());
    private static final Comparator<Hit> SHORT_FIRST = Comparator.<Hit>comparingInt(hit -> hit.offered().lately())
            .thenComparingInt(hit -> -hit.answer().score())
            .thenComparingInt(hit -> hit.offered().title().length())
            .thenComparingInt(hit -> hit.offered().order());

    private final List<Offered> offered = new ArrayList<>();

    /// @param lately how long ago it was used; 0 for the latest
    private record Offered(Find find, Folded title, Folded detail, int lately, int order) {}

    private record Hit(Offered offered, Wanted.Answer answer) {}

    /// What was found in one group.
    ///
    /// @param all how many there are; more than the finds where not all of them are shown
    record Section(Find.Group group, List<Find> finds, int all) {}

    Search(List<Find> finds, Recent recent) {
        var lately = new HashMap<String, Integer>();
        for (var id : recent.ids()) lately.put(id, lately.size());
        for (var find : finds)
            offered.add(new Offered(
                    find, new Folded(find.title()), new Folded(find.detail()),
                    lately.getOrDefault(find.id(), Integer.MAX_VALUE), offered.size()));
    }

    /// @param wanted nothing finds everything
    /// @param groups where to look
    List<Section> find(Wanted wanted, Set<Find.Group> groups) {
        var hits = new EnumMap<Find.Group, List<Hit>>(Find.Group.class);
        boolean strong = false;
        for (var candidate : offered) {
            if (!groups.contains(candidate.find().group())) continue;
            var answer = wanted.in(candidate.title(), candidate.detail());
            if (answer == null) continue;
            strong |= answer.isStrong();
            hits.computeIfAbsent(candidate.find().group(), _ -> new ArrayList<>()).add(new Hit(candidate, answer));
        }
        // Among clear answers a faint one is noise.
        if (strong) hits.values().forEach(found -> found.removeIf(hit -> !hit.answer().isStrong()));
        int most = groups.size() == 1 ? SHOWN_OF_ONE : SHOWN_OF_EACH;
        return hits.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .sorted(Comparator.comparing(group -> !beginsLikeThat(group.getValue())))
                .map(group -> section(group.getKey(), group.getValue(), wanted.isNothing(), most))
                .toList();
    }

    private static boolean beginsLikeThat(List<Hit> hits) {
        return hits.stream().anyMatch(hit -> hit.answer().share() >= 1);
    }

    private static Section section(Find.Group group, List<Hit> hits, boolean all, int most) {
        var best = best(hits, all ? IN_ORDER : SHORT_FIRST, most).stream().map(hit -> hit.offered().find());
        return new Section(group, best.toList(), hits.size());
    }

    /// The few best of many, without sorting the others.
    private static List<Hit> best(List<Hit> hits, Comparator<Hit> order, int most) {
        var kept = new PriorityQueue<>(order.reversed());
        for (var hit : hits) {
            if (kept.size() == most) {
                if (order.compare(hit, kept.element()) >= 0) continue;
                kept.remove();
            }
            kept.add(hit);
        }
        return kept.stream().sorted(order).toList();
    }
}
