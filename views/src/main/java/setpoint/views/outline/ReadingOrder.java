package setpoint.views.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;

/// The order in which tasks that stand side by side are read: each after those of them that it waits for, and what a
/// task makes possible right behind it; else by id. Pure.
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Task> of(Content content, List<Task> tasks) {
        if (tasks.size() < 2) return tasks;
        var open = new HashMap<String, Integer>();
        for (var task : tasks) open.put(task.id(), 0);
        for (var task : tasks)
            for (var d : content.dependenciesOf(task.id()))
                if (open.containsKey(d.from())) open.merge(task.id(), 1, Integer::sum);
        var next = new ArrayDeque<Task>();
        for (var task : tasks) if (open.get(task.id()) == 0) next.addLast(task);
        return read(content, next, open, tasks);
    }

    /// @param next what can be read now, first to last
    /// @param open how many of what each waits for have not been read
    private static List<Task> read(
            Content content, ArrayDeque<Task> next, Map<String, Integer> open, List<Task> tasks) {
        var order = new ArrayList<Task>(tasks.size());
        while (!next.isEmpty()) {
            var task = next.removeFirst();
            order.add(task);
            var freed = new ArrayList<Task>();
            for (var d : content.dependentsOf(task.id()))
                if (open.containsKey(d.to()) && open.merge(d.to(), -1, Integer::sum) == 0)
                    freed.add(content.task(d.to()).orElseThrow());
            for (var one : freed.reversed()) next.addFirst(one);
        }
        return order;
    }
}
