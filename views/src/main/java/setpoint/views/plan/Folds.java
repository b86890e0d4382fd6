package setpoint.views.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;

/// Which tasks with children one window shows open, as frames around them, and which closed, as cards: at first those
/// with few children are open.
final class Folds {
    private static final int MOST_AT_FIRST = 12;

    /// By plan, the tasks that are not as they were at first.
    private final Map<String, Set<String>> turned = new HashMap<>();

    /// Opens what is closed and closes what is open.
    void turn(String plan, String task) {
        var tasks = turned.computeIfAbsent(plan, _ -> new HashSet<>());
        if (!tasks.remove(task)) tasks.add(task);
    }

    Predicate<Task> open(Content content) {
        var other = turned.getOrDefault(content.plan(), Set.of());
        return task -> isSmall(content, task) != other.contains(task.id());
    }

    private static boolean isSmall(Content content, Task task) {
        return below(content, task) <= MOST_AT_FIRST;
    }

    private static int below(Content content, Task task) {
        int sum = 0;
        for (var child : content.childrenOf(task.id())) sum += 1 + below(content, child);
        return sum;
    }
}
