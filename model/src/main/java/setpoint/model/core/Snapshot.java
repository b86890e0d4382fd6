package setpoint.model.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything in the workspace at one revision. Immutable, readable from any thread, and always right: a snapshot in
/// which an item lacks what it needs, or a name is used twice, or an item refuses its surroundings, cannot be made.
/// Edits, undo, import and loading all pass through this one check.
///
/// Snapshots share what did not change, so that making the next one costs the same in a small and a large workspace.
public final class Snapshot {
    /// How the names begin that plans and agents, in which other items live, keep to themselves.
    public static final String IN_WORKSPACE = "workspace/";

    private static final int DELTAS_WORTH_FOLLOWING = 256;
    private static final Snapshot EMPTY = new Snapshot(0, Table.empty(), Table.empty(), Map.of());

    private final long revision;
    private final Table<Place, Table<String, Item>> places;
    private final Table<String, Key> claims;
    private final Map<Derivation<?>, Object> derived = new ConcurrentHashMap<>();
    private final Map<Derivation<?>, Stale> inherited;

    /// Items of one kind and home lie together.
    private record Place(Class<? extends Item> kind, String home) {}

    private record Stale(Object value, List<Delta> since) {}

    private Snapshot(
            long revision,
            Table<Place, Table<String, Item>> places,
            Table<String, Key> claims,
            Map<Derivation<?>, Stale> inherited) {
        this.revision = revision;
        this.places = places;
        this.claims = claims;
        this.inherited = inherited;
    }

    public static Snapshot empty() {
        return EMPTY;
    }

    /// A snapshot of exactly these items.
    ///
    /// @throws Refused where they do not make a whole
    public static Snapshot of(long revision, Collection<? extends Item> items) {
        return Assembly.of(revision, items);
    }

    public long revision() {
        return revision;
    }

    public <T extends Item> Optional<T> find(Class<T> kind, String home, String id) {
        return Optional.ofNullable(kind.cast(table(kind, home).get(id)));
    }

    public Optional<Item> find(Key key) {
        return Optional.ofNullable(table(key.kind(), key.home()).get(key.id()));
    }

    public boolean has(Key key) {
        return table(key.kind(), key.home()).has(key.id());
    }

    /// @throws Refused where there is no such item, naming it
    public <T extends Item> T get(Class<T> kind, String home, String id) {
        var item = kind.cast(table(kind, home).get(id));
        if (item != null) return item;
        throw Refused.unknown("There is no %s “%s” %s.", Words.spaced(kind.getSimpleName()), id, in(home));
    }

    /// Where something lives, for sentences: plans and agents are told apart by who holds the name.
    private String in(String home) {
        if (home.isEmpty()) return "in this workspace";
        var holder = holderOf(IN_WORKSPACE + home).map(Key::kindInWords).orElse("plan");
        return (holder.equals("agent") ? "of agent " : "in plan ") + home;
    }

    /// The items of one kind that live in one plan (or, for the empty string, in the workspace itself), in no
    /// particular order.
    @SuppressWarnings("unchecked")
    public <T extends Item> Collection<T> all(Class<T> kind, String home) {
        return (Collection<T>) table(kind, home).values();
    }

    /// All items of one kind wherever they live, in no particular order.
    @SuppressWarnings("unchecked")
    public <T extends Item> Stream<T> everywhere(Class<T> kind) {
        return (Stream<T>) itemsWhere(place -> place.kind() == kind);
    }

    public Stream<Item> items() {
        return places.stream().flatMap(Table::stream);
    }

    /// Everything that lives in one plan.
    public Stream<Item> itemsOf(String home) {
        return itemsWhere(place -> place.home().equals(home));
    }

    private Stream<Item> itemsWhere(Predicate<Place> wanted) {
        var tables = new ArrayList<Table<String, Item>>();
        places.forEach((place, table) -> {
            if (wanted.test(place)) tables.add(table);
        });
        return tables.stream().flatMap(Table::stream);
    }

    /// What cannot exist without this item.
    public Collection<Key> whatNeeds(Key key) {
        return derive(new NeededBy(key.home())).of(key);
    }

    /// Who holds a name that [Item#claim()] gives, ignoring case.
    public Optional<Key> holderOf(String claim) {
        return Optional.ofNullable(claims.get(claim.toLowerCase(Locale.ROOT)));
    }

    /// A value that follows from this snapshot, computed at most once, and from an earlier snapshot's value where its
    /// derivation can do that.
    @SuppressWarnings("unchecked")
    public <V> V derive(Derivation<V> derivation) {
        var known = derived.get(derivation);
        if (known == null) {
            var stale = inherited.get(derivation);
            known = stale == null
                    ? derivation.build(this)
                    : derivation.update((V) stale.value(), stale.since(), this);
            var first = derived.putIfAbsent(derivation, known);
            if (first != null) known = first;
        }
        return (V) known;
    }

    /// This snapshot with some deltas made, at the next revision.
    ///
    /// @throws Refused where a delta's *before* is not what is here, or what results would not be right
    public Snapshot with(List<Delta> deltas) {
        var assembly = new Assembly(this);
        deltas.forEach(assembly::make);
        var next = assembly.snapshot(revision + 1, handedDown(deltas));
        for (var delta : deltas) next.checkAround(delta, this);
        return next;
    }

    private void checkAround(Delta delta, Snapshot before) {
        var after = delta.after();
        delta.either().checkChange(delta, before, this);
        if (after != null) checkItem(after);
        else
            for (var dependent : whatNeeds(delta.key()))
                throw new Refused("%s still needs %s.", capitalised(dependent), delta.key());
    }

    private void checkItem(Item item) {
        for (var need : item.needs())
            if (!has(need)) throw new Refused("%s needs %s, which does not exist.", capitalised(item.key()), need);
        item.check(this);
    }

    private static String capitalised(Key key) {
        var words = key.toString();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Map<Derivation<?>, Stale> handedDown(List<Delta> deltas) {
        if (deltas.size() > DELTAS_WORTH_FOLLOWING || (derived.isEmpty() && inherited.isEmpty())) return Map.of();
        var next = new HashMap<Derivation<?>, Stale>();
        inherited.forEach((derivation, stale) -> {
            if (stale.since().size() + deltas.size() > DELTAS_WORTH_FOLLOWING) return;
            var since = new ArrayList<>(stale.since());
            since.addAll(deltas);
            next.put(derivation, new Stale(stale.value(), since));
        });
        derived.forEach((derivation, value) -> next.put(derivation, new Stale(value, deltas)));
        return next;
    }

    private Table<String, Item> table(Class<? extends Item> kind, String home) {
        var table = places.get(new Place(kind, home));
        return table == null ? Table.empty() : table;
    }

    /// Equal when they hold equal items, whatever their revision.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot s && places.equals(s.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /// The one place where the tables of a snapshot are put together.
    private static final class Assembly {
        private final Table<Place, Table<String, Item>> from;
        private Table<String, Key> claims;
        /// The tables that are being worked on.
        private final Map<Place, Table<String, Item>> open = new HashMap<>();

        Assembly(Snapshot from) {
            this.from = from.places;
            claims = from.claims;
        }

        static Snapshot of(long revision, Collection<? extends Item> items) {
            var tables = new HashMap<Place, Map<String, Item>>();
            var claims = HashMap.<String, Key>newHashMap(items.size());
            for (var item : items) {
                var key = item.key();
                var table = tables.computeIfAbsent(new Place(key.kind(), key.home()), _ -> new HashMap<>());
                if (table.put(key.id(), item) != null) throw new Refused("There are two of %s.", key);
                item.claim().ifPresent(claim -> {
                    var holder = claims.put(claim.toLowerCase(Locale.ROOT), key);
                    if (holder != null) throw new Refused("%s and %s have the same id.", capitalised(holder), key);
                });
            }
            var places = new HashMap<Place, Table<String, Item>>();
            tables.forEach((place, table) -> places.put(place, Table.of(table)));
            var snapshot = new Snapshot(revision, Table.of(places), Table.of(claims), Map.of());
            for (var item : items) snapshot.checkItem(item);
            return snapshot;
        }

        Snapshot snapshot(long revision, Map<Derivation<?>, Stale> inherited) {
            var places = from;
            for (var table : open.entrySet())
                places = table.getValue().isEmpty()
                        ? places.minus(table.getKey())
                        : places.plus(table.getKey(), table.getValue());
            return new Snapshot(revision, places, claims, inherited);
        }

        void make(Delta delta) {
            var key = delta.key();
            var place = new Place(key.kind(), key.home());
            var table = open.computeIfAbsent(place, p -> Objects.requireNonNullElse(from.get(p), Table.empty()));
            var before = delta.before();
            var after = delta.after();
            var present = table.get(key.id());
            if (!Objects.equals(present, before)) throw hasMoved(key, present, before);
            if (before == null || after == null || !before.claim().equals(after.claim())) {
                if (before != null) before.claim().ifPresent(c -> claims = claims.minus(c.toLowerCase(Locale.ROOT)));
                if (after != null) after.claim().ifPresent(claim -> take(claim, key));
            }
            open.put(place, after == null ? table.minus(key.id()) : table.plus(key.id(), after));
        }

        private void take(String claim, Key key) {
            var name = claim.toLowerCase(Locale.ROOT);
            var holder = claims.get(name);
            if (holder != null && !holder.equals(key))
                throw new Refused("The id “%s” is already taken by %s.", key.id(), holder);
            claims = claims.plus(name, key);
        }

        private static Refused hasMoved(Key key, @Nullable Item present, @Nullable Item before) {
            if (present == null) return new Refused("%s is no longer there.", capitalised(key));
            if (before == null) return new Refused("There is already a %s “%s”.", key.kindInWords(), key.id());
            return new Refused("%s has changed since.", capitalised(key));
        }
    }
}
