package setpoint.model.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// Which items need which, of those that live in one home: asked when something is to be removed, so that removing does
/// not search. Made at the first removal, and then follows the changes.
record NeededBy(String home) implements Derivation<NeededBy.Index> {

    /// For each needed item those that need it.
    record Index(Map<Key, Set<Key>> base, PMap<Key, PSet<Key>> changed) {
        Collection<Key> of(Key needed) {
            Collection<Key> dependents = changed.get(needed);
            return dependents != null ? dependents : base.getOrDefault(needed, Set.of());
        }
    }

    @Override
    public Index build(Snapshot now) {
        var index = new HashMap<Key, Set<Key>>();
        // what lives in the workspace itself can be needed from anywhere, what lives in a plan only from there
        Stream<Item> items = home.isEmpty() ? now.items() : now.itemsOf(home);
        items.forEach(item -> {
            for (var need : item.needs())
                if (need.home().equals(home))
                    index.computeIfAbsent(need, _ -> new HashSet<>()).add(item.key());
        });
        return new Index(index, HashTreePMap.empty());
    }

    @Override
    public Index update(Index before, List<Delta> since, Snapshot now) {
        var changed = before.changed();
        for (var delta : since) {
            var was = delta.before();
            var is = delta.after();
            if (was != null && is != null && was.needs().equals(is.needs())) continue;
            if (was != null) for (var need : was.needs()) changed = with(before, changed, need, delta.key(), false);
            if (is != null) for (var need : is.needs()) changed = with(before, changed, need, delta.key(), true);
        }
        return new Index(before.base(), changed);
    }

    private PMap<Key, PSet<Key>> with(
            Index before, PMap<Key, PSet<Key>> changed, Key need, Key dependent, boolean added) {
        if (!need.home().equals(home)) return changed;
        var known = changed.get(need);
        PSet<Key> all = known != null ? known : HashTreePSet.from(before.base().getOrDefault(need, Set.of()));
        return changed.plus(need, Objects.requireNonNull(added ? all.plus(dependent) : all.minus(dependent)));
    }
}
