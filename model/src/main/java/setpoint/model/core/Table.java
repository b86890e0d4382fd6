package setpoint.model.core;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// An immutable map whose next version costs little. Most entries lie in a plain hash map that is never written to
/// again; what has changed since lies in a persistent map above it, and is laid down into a new plain one when it has
/// grown to a quarter. So looking up costs what a hash map costs, a large table is made as fast as one, and a change
/// costs the same in a small and a large table but for the rare laying down.
public final class Table<K, V> {
    private static final int SMALL = 32;
    private static final Table<?, ?> EMPTY = new Table<>(Map.of(), HashTreePMap.empty(), 0);

    /// Stands above a base entry that is gone.
    private static final Object GONE = new Object();

    private final Map<K, V> base;
    private final PMap<K, Object> above;
    private final int size;

    private Table(Map<K, V> base, PMap<K, Object> above, int size) {
        this.base = base;
        this.above = above;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    /// @param entries must not be written to any more
    public static <K, V> Table<K, V> of(Map<K, V> entries) {
        return new Table<>(entries, HashTreePMap.empty(), entries.size());
    }

    @SuppressWarnings("unchecked")
    public @Nullable V get(K key) {
        if (!above.isEmpty()) {
            var changed = above.get(key);
            if (changed != null) return changed == GONE ? null : (V) changed;
        }
        return base.get(key);
    }

    public boolean has(K key) {
        return get(key) != null;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public Table<K, V> plus(K key, V value) {
        int grown = has(key) ? size : size + 1;
        return new Table<>(base, above.plus(key, value), grown).laidDown();
    }

    public Table<K, V> minus(K key) {
        if (!has(key)) return this;
        if (size == 1) return empty();
        var next = base.containsKey(key) ? above.plus(key, GONE) : above.minus(key);
        return new Table<>(base, next, size - 1).laidDown();
    }

    private Table<K, V> laidDown() {
        if (above.size() < SMALL || above.size() < base.size() / 4) return this;
        var all = HashMap.<K, V>newHashMap(size);
        forEach(all::put);
        return of(all);
    }

    @SuppressWarnings("unchecked")
    public void forEach(BiConsumer<K, V> taker) {
        base.forEach((key, value) -> {
            if (above.isEmpty() || !above.containsKey(key)) taker.accept(key, value);
        });
        above.forEach((key, value) -> {
            if (value != GONE) taker.accept(key, (V) value);
        });
    }

    public Stream<V> stream() {
        return values().stream();
    }

    /// In no particular order.
    public Collection<V> values() {
        if (above.isEmpty()) return Collections.unmodifiableCollection(base.values());
        return new AbstractCollection<>() {
            @Override
            @SuppressWarnings("unchecked")
            public Iterator<V> iterator() {
                var below = base.entrySet().stream()
                        .filter(e -> !above.containsKey(e.getKey()))
                        .map(Map.Entry::getValue);
                var changed = above.values().stream().filter(v -> v != GONE).map(v -> (V) v);
                return Stream.concat(below, changed).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Table<?, ?> table) || table.size != size) return false;
        @SuppressWarnings("unchecked")
        var that = (Table<K, V>) table;
        if (that.base == base && that.above == above) return true;
        var equal = new boolean[] {true};
        forEach((key, value) -> equal[0] &= Objects.equals(that.get(key), value));
        return equal[0];
    }

    @Override
    public int hashCode() {
        var hash = new int[1];
        forEach((key, value) -> hash[0] += key.hashCode() ^ value.hashCode());
        return hash[0];
    }
}
