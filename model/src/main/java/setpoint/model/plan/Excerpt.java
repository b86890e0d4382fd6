package setpoint.model.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Some tasks of a plan as a content of their own: with their parts, the dependencies among them, and the phases and
/// scopes that they name. What leads out of them is cut, so the excerpt stands by itself.
public final class Excerpt {
    private Excerpt() {}

    /// @param tasks ids; those that the plan does not have are passed over
    public static Content of(Content plan, Collection<String> tasks) {
        var ids = withParts(plan, tasks);
        var chosen = ids.stream().flatMap(id -> plan.task(id).stream()).map(task -> cut(task, ids)).toList();
        return new Content(
                plan.plan(), Brief.titled(titleOf(plan, chosen)),
                plan.scopes().stream().filter(isNamed(chosen.stream().map(Task::scope), Scope::id)).toList(),
                plan.phases().stream().filter(isNamed(chosen.stream().map(Task::phase), Phase::id)).toList(),
                chosen,
                plan.dependencies().stream().filter(d -> ids.contains(d.from()) && ids.contains(d.to())).toList());
    }

    /// Some tasks and all that are nested in them.
    public static Set<String> withParts(Content plan, Collection<String> tasks) {
        var all = new LinkedHashSet<String>();
        for (var task : tasks) addWithParts(plan, task, all);
        return all;
    }

    private static void addWithParts(Content plan, String task, Set<String> all) {
        if (plan.task(task).isEmpty() || !all.add(task)) return;
        for (var part : plan.childrenOf(task)) addWithParts(plan, part.id(), all);
    }

    private static Task cut(Task task, Set<String> ids) {
        return task.parent() == null || ids.contains(task.parent()) ? task : task.with(Map.of(), "parent");
    }

    private static String titleOf(Content plan, List<Task> chosen) {
        return chosen.size() == 1 ? chosen.getFirst().title() : plan.brief().title();
    }

    private static <T> Predicate<T> isNamed(Stream<String> names, Function<T, String> id) {
        var named = names.filter(Objects::nonNull).collect(Collectors.toSet());
        return item -> named.contains(id.apply(item));
    }
}
