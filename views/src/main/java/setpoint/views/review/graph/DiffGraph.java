package setpoint.views.review.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;
import setpoint.model.plan.diff.PartDiff;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.plan.arrange.CardSize;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.Drawing;

/// What differs between two contents, as shapes: each task that was added, removed or changed, and those next to it. The
/// rest is counted. Immutable; made on any thread.
///
/// @param tasks what is drawn, by id
/// @param fates what became of a task; those that are the same have none
/// @param links what became of a dependency, by id
/// @param loose dependencies that the drawing has no line for, because they would close a loop with the others
/// @param hidden how many tasks are not drawn
public record DiffGraph(
        Drawing drawing, Map<String, Task> tasks, Map<String, Fate> fates, Map<String, Fate> links,
        List<Dependency> loose, int hidden) {
    private static final double LETTER = 6.4;
    private static final double BESIDE_TITLE = 40;
    private static final double NARROWEST = 104;
    private static final double WIDEST = 160;
    private static final double HEIGHT = 32;

    /// Which of the two contents are drawn.
    public enum Sides {
        BOTH,
        FORMER,
        LATER
    }

    /// @param before null where there is nothing to compare with: then all of the later content is drawn
    /// @param parts what differs
    /// @param also tasks that are to be drawn though they are the same
    public static DiffGraph of(
            @Nullable Content before, Content after, List<PartDiff> parts, Set<String> also, Sides sides) {
        return new Making(before, after, parts, also).graph(sides);
    }

    /// How a plan without anything marked is drawn.
    public boolean isPlain() {
        return fates.isEmpty() && links.isEmpty();
    }

    private static final class Making {
        private final @Nullable Content before;
        private final Content after;
        private final Map<String, Fate> fates = new HashMap<>();
        private final Map<String, Fate> links = new HashMap<>();
        private final Map<String, Task> tasks = new LinkedHashMap<>();
        private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
        private final Set<String> also;

        Making(@Nullable Content before, Content after, List<PartDiff> parts, Set<String> also) {
            this.before = before;
            this.after = after;
            this.also = also;
            if (before == null) {
                join(after);
                return;
            }
            parts.stream().filter(PartDiff::isTask).forEach(p -> fates.put(p.id(), p.fate()));
            join(before);
            join(after);
            compareLinks(before);
        }

        private void join(Content content) {
            content.tasks().forEach(task -> tasks.put(task.id(), task));
            content.dependencies().forEach(d -> dependencies.put(d.id(), d));
        }

        private void compareLinks(Content before) {
            var was = before.dependencies().stream().collect(Collectors.toMap(Dependency::id, d -> d));
            for (var d : after.dependencies()) {
                var old = was.remove(d.id());
                if (old == null) links.put(d.id(), Fate.ADDED);
                else if (!old.equals(d)) links.put(d.id(), Fate.CHANGED);
            }
            was.keySet().forEach(id -> links.put(id, Fate.REMOVED));
        }

        DiffGraph graph(Sides sides) {
            var shown = shown();
            var there = there(sides);
            var drawn = tasks.values().stream().filter(t -> shown.contains(t.id()) && there.test(t.id())).toList();
            var ids = drawn.stream().map(Task::id).collect(Collectors.toSet());
            var lines = dependencies.values().stream()
                    .filter(d -> ids.contains(d.from()) && ids.contains(d.to()) && isThere(sides, links.get(d.id())))
                    .toList();
            var loose = closingLoops(drawn, lines);
            var content = new Content(
                    after.plan(), after.brief(), List.of(), List.of(), drawn,
                    lines.stream().filter(d -> !loose.contains(d)).toList());
            return new DiffGraph(
                    DagLayout.of(content, sizeOf(drawn)), Map.copyOf(byId(drawn)), Map.copyOf(fates),
                    Map.copyOf(links), loose, tasks.size() - shown.size());
        }

        private static Map<String, Task> byId(List<Task> tasks) {
            return tasks.stream().collect(Collectors.toMap(Task::id, t -> t));
        }

        /// Those that differ and those next to them; everything where nothing differs.
        private Set<String> shown() {
            if (fates.isEmpty() && links.isEmpty()) return tasks.keySet();
            var shown = new HashSet<>(fates.keySet());
            for (var d : dependencies.values()) {
                boolean near = fates.containsKey(d.from()) || fates.containsKey(d.to()) || also.contains(d.from())
                        || also.contains(d.to());
                if (!near && !links.containsKey(d.id())) continue;
                shown.add(d.from());
                shown.add(d.to());
            }
            also.stream().filter(tasks::containsKey).forEach(shown::add);
            return shown;
        }

        private Predicate<String> there(Sides sides) {
            return task -> isThere(sides, fates.get(task));
        }

        private static boolean isThere(Sides sides, @Nullable Fate fate) {
            return switch (sides) {
                case BOTH -> true;
                case FORMER -> fate != Fate.ADDED;
                case LATER -> fate != Fate.REMOVED;
            };
        }

        /// Both contents together may hold loops that neither has. Without the removed dependencies among what lies on
        /// or behind a loop there are none.
        private List<Dependency> closingLoops(List<Task> drawn, List<Dependency> lines) {
            var tangled = tangled(drawn, lines);
            return lines.stream()
                    .filter(d -> links.get(d.id()) == Fate.REMOVED)
                    .filter(d -> tangled.contains(d.from()) && tangled.contains(d.to()))
                    .toList();
        }

        private static Set<String> tangled(List<Task> drawn, List<Dependency> lines) {
            var waiting = new HashMap<String, Integer>();
            var after = new HashMap<String, List<String>>();
            drawn.forEach(task -> waiting.put(task.id(), 0));
            for (var d : lines) {
                waiting.merge(d.to(), 1, Integer::sum);
                after.computeIfAbsent(d.from(), _ -> new ArrayList<>()).add(d.to());
            }
            var free = new ArrayDeque<String>();
            waiting.forEach((task, n) -> {
                if (n == 0) free.add(task);
            });
            while (!free.isEmpty()) {
                var task = free.remove();
                waiting.remove(task);
                for (var next : after.getOrDefault(task, List.of()))
                    if (waiting.merge(next, -1, Integer::sum) == 0) free.add(next);
            }
            return waiting.keySet();
        }

        private static CardSize sizeOf(List<Task> tasks) {
            var lengths = tasks.stream().mapToInt(t -> t.title().length()).sorted().toArray();
            int usual = lengths.length == 0 ? 0 : lengths[Math.min(lengths.length * 9 / 10, lengths.length - 1)];
            return new CardSize(Math.clamp(usual * LETTER + BESIDE_TITLE, NARROWEST, WIDEST), HEIGHT);
        }
    }

    /// What became of a task; empty for one that is the same.
    Optional<Fate> fateOf(String task) {
        return Optional.ofNullable(fates.get(task));
    }
}
