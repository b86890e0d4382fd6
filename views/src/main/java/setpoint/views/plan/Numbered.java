package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Task;

/// A plan's tasks and dependencies as numbers, for calculations on arrays.
final class Numbered {
    final List<Task> tasks;
    final List<Dependency> dependencies = new ArrayList<>();
    final int[] from;
    final int[] to;
    /// The tasks, each after all it depends on.
    final int[] order;
    /// For each task, how many others the longest way to it has.
    final int[] depth;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();

    Numbered(Content content) {
        tasks = content.tasks();
        for (var task : tasks) {
            numbers.put(task.id(), numbers.size());
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
        for (var d : content.dependencies())
            if (numbers.containsKey(d.from()) && numbers.containsKey(d.to())) dependencies.add(d);
        from = dependencies.stream().mapToInt(d -> numbers.get(d.from())).toArray();
        to = dependencies.stream().mapToInt(d -> numbers.get(d.to())).toArray();
        for (int a = 0; a < from.length; a++) {
            before.get(to[a]).add(from[a]);
            after.get(from[a]).add(to[a]);
        }
        depth = new int[tasks.size()];
        order = inOrder();
    }

    int size() {
        return tasks.size();
    }

    int numberOf(String task) {
        return numbers.get(task);
    }

    List<Integer> before(int task) {
        return before.get(task);
    }

    List<Integer> after(int task) {
        return after.get(task);
    }

    Drawing.Form form(int task) {
        return form(tasks.get(task));
    }

    static Drawing.Form form(Task task) {
        @Nullable
        Gate gate = task.gate();
        if (gate == null) return Drawing.Form.CARD;
        return gate.type() == Gate.Type.HUMAN ? Drawing.Form.APPROVAL : Drawing.Form.CHECK;
    }

    private int[] inOrder() {
        var waiting = new int[size()];
        var order = new int[size()];
        int known = 0;
        for (int t = 0; t < size(); t++) {
            waiting[t] = before(t).size();
            if (waiting[t] == 0) order[known++] = t;
        }
        for (int i = 0; i < known; i++)
            for (int next : after(order[i])) {
                depth[next] = Math.max(depth[next], depth[order[i]] + 1);
                if (--waiting[next] == 0) order[known++] = next;
            }
        if (known < order.length) throw new IllegalArgumentException("the plan has a cycle");
        return order;
    }
}
