package setpoint.views.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;

/// Which tasks with children one window shows open, as frames around them, and which closed, as cards: those that a
/// person has opened or closed as they left them, else those with few children open.
public final class Folds {
    private static final int MOST_AT_FIRST = 12;
    private static final int KEPT = 50;

    /// By plan, the tasks that a person has opened, and closed ones as false.
    private final Map<String, Map<String, Boolean>> chosen = new LinkedHashMap<>();

    /// Opens what is closed and closes what is open.
    void turn(Content content, String task) {
        var tasks = chosen.containsKey(content.plan())
                ? chosen.remove(content.plan())
                : new LinkedHashMap<String, Boolean>();
        boolean open = content.task(task).filter(t -> isOpen(content, t, tasks)).isPresent();
        tasks.put(task, !open);
        chosen.put(content.plan(), tasks);
        while (chosen.size() > KEPT) chosen.remove(chosen.keySet().iterator().next());
    }

    Predicate<Task> open(Content content) {
        var tasks = chosen.getOrDefault(content.plan(), Map.of());
        return task -> isOpen(content, task, tasks);
    }

    /// What a person has chosen, by plan and task; to be found again another time.
    public Map<String, Map<String, Boolean>> all() {
        var all = new LinkedHashMap<String, Map<String, Boolean>>();
        chosen.forEach((plan, tasks) -> all.put(plan, Map.copyOf(tasks)));
        return all;
    }

    /// Takes what [#all] gave, for plans that are shown from now on.
    public void restore(Map<String, Map<String, Boolean>> others) {
        chosen.clear();
        others.forEach((plan, tasks) -> chosen.put(plan, new LinkedHashMap<>(tasks)));
    }

    private static boolean isOpen(Content content, Task task, Map<String, Boolean> tasks) {
        var open = tasks.get(task.id());
        return open != null ? open : below(content, task) <= MOST_AT_FIRST;
    }

    private static int below(Content content, Task task) {
        int sum = 0;
        for (var child : content.childrenOf(task.id())) sum += 1 + below(content, child);
        return sum;
    }
}
