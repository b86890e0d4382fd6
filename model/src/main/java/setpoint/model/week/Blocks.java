package setpoint.model.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Snapshot;

/// All timeblocks of one agent, found by their week and by their task. Immutable; follows an edit in the time of the
/// weeks that it touches, however long the history is.
public final class Blocks {
    /// The order of the calendar; the same for the same blocks.
    public static final Comparator<Timeblock> IN_TIME =
            Comparator.comparing(Timeblock::begin).thenComparing(Timeblock::id);

    private final PMap<Week, List<Timeblock>> byWeek;
    private final PMap<String, List<Timeblock>> byTask;

    private record OfAgent(String agent) implements Derivation<Blocks> {
        @Override
        public Blocks build(Snapshot now) {
            var weeks = new HashMap<Week, List<Timeblock>>();
            var tasks = new HashMap<String, List<Timeblock>>();
            for (var block : now.all(Timeblock.class, agent)) {
                weeks.computeIfAbsent(block.week(), _ -> new ArrayList<>()).add(block);
                if (block.task() != null) tasks.computeIfAbsent(block.task(), _ -> new ArrayList<>()).add(block);
            }
            return new Blocks(sorted(weeks), sorted(tasks));
        }

        @Override
        public Blocks update(Blocks before, List<Delta> since, Snapshot now) {
            var come = new HashMap<String, Timeblock>();
            var gone = new HashSet<Timeblock>();
            for (var delta : since) {
                if (delta.before() instanceof Timeblock was && was.agent().equals(agent)) gone.add(was);
                if (delta.either() instanceof Timeblock any && any.agent().equals(agent))
                    now.find(Timeblock.class, agent, any.id()).ifPresent(block -> come.put(block.id(), block));
            }
            return gone.isEmpty() && come.isEmpty() ? before : before.with(gone, come);
        }
    }

    private Blocks(PMap<Week, List<Timeblock>> byWeek, PMap<String, List<Timeblock>> byTask) {
        this.byWeek = byWeek;
        this.byTask = byTask;
    }

    public static Blocks of(Snapshot now, String agent) {
        return now.derive(new OfAgent(agent));
    }

    /// Those of a week, in the order of the calendar.
    public List<Timeblock> in(Week week) {
        return byWeek.getOrDefault(week, List.of());
    }

    /// Those that name a task by its address, in the order of the calendar.
    public List<Timeblock> on(String task) {
        return byTask.getOrDefault(task, List.of());
    }

    /// The weeks that have any, in order.
    public Set<Week> weeks() {
        return new TreeSet<>(byWeek.keySet());
    }

    /// The tasks that any of them names.
    public Set<String> tasks() {
        return byTask.keySet();
    }

    public Stream<Timeblock> all() {
        return byWeek.values().stream().flatMap(List::stream);
    }

    /// The one whose timer runs.
    public static Optional<Timeblock> running(Snapshot now, String agent) {
        return now.derive(new Running(agent));
    }

    private record Running(String agent) implements Derivation<Optional<Timeblock>> {
        @Override
        public Optional<Timeblock> build(Snapshot now) {
            return now.all(Timeblock.class, agent).stream()
                    .filter(Timeblock::isRunning)
                    .findFirst();
        }

        @Override
        public Optional<Timeblock> update(Optional<Timeblock> before, List<Delta> since, Snapshot now) {
            Optional<Timeblock> running = before.flatMap(block -> now.find(Timeblock.class, agent, block.id()))
                    .filter(Timeblock::isRunning);
            for (var delta : since)
                if (delta.either() instanceof Timeblock any && any.agent().equals(agent)) {
                    var block = now.find(Timeblock.class, agent, any.id()).filter(Timeblock::isRunning);
                    if (block.isPresent()) running = block;
                }
            return running;
        }
    }

    /// How long an agent has worked on a task so far: the minutes that any of its REALITY blocks covers.
    public int workedMinutes(String task, Instant now) {
        return Minutes.covered(on(task).stream().filter(block -> !block.isDream()).toList(), now);
    }

    private Blocks with(Set<Timeblock> gone, Map<String, Timeblock> come) {
        var weeks = byWeek;
        var tasks = byTask;
        for (var block : gone) {
            weeks = without(weeks, block.week(), block.id());
            if (block.task() != null) tasks = without(tasks, block.task(), block.id());
        }
        for (var block : come.values()) {
            weeks = withOne(weeks, block.week(), block);
            if (block.task() != null) tasks = withOne(tasks, block.task(), block);
        }
        return new Blocks(weeks, tasks);
    }

    private static <K> PMap<K, List<Timeblock>> without(PMap<K, List<Timeblock>> map, K key, String id) {
        var some = map.getOrDefault(key, List.of()).stream()
                .filter(block -> !block.id().equals(id))
                .toList();
        return some.isEmpty() ? map.minus(key) : map.plus(key, some);
    }

    private static <K> PMap<K, List<Timeblock>> withOne(PMap<K, List<Timeblock>> map, K key, Timeblock block) {
        var others = map.getOrDefault(key, List.of()).stream().filter(b -> !b.id().equals(block.id()));
        return map.plus(key, Stream.concat(others, Stream.of(block)).sorted(IN_TIME).toList());
    }

    private static <K> PMap<K, List<Timeblock>> sorted(Map<K, List<Timeblock>> lists) {
        lists.values().forEach(list -> list.sort(IN_TIME));
        return HashTreePMap.from(lists);
    }
}
