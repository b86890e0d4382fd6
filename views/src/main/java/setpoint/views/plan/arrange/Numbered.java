package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Task;
import setpoint.views.plan.Drawing;

/// A plan's tasks and dependencies as numbers, for calculations on arrays.
public final class Numbered {
    private final List<Task> tasks;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final int[] from;
    private final int[] to;
    private final Map<String, Integer> numbers = new HashMap<>();

    public Numbered(Content content) {
        tasks = content.tasks();
        for (var task : tasks) numbers.put(task.id(), numbers.size());
        for (var d : content.dependencies())
            if (numbers.containsKey(d.from()) && numbers.containsKey(d.to())) dependencies.add(d);
        from = dependencies.stream().mapToInt(d -> numbers.get(d.from())).toArray();
        to = dependencies.stream().mapToInt(d -> numbers.get(d.to())).toArray();
    }

    public int size() {
        return tasks.size();
    }

    public Task task(int number) {
        return tasks.get(number);
    }

    /// The number of a task; negative where there is no such task.
    int numberOf(@Nullable String id) {
        return id == null ? -1 : numbers.getOrDefault(id, -1);
    }

    public int arrows() {
        return from.length;
    }

    /// The task that an arrow leaves.
    public int from(int arrow) {
        return from[arrow];
    }

    /// The task that an arrow enters.
    public int to(int arrow) {
        return to[arrow];
    }

    public Dependency dependency(int arrow) {
        return dependencies.get(arrow);
    }

    public boolean isGate(int task) {
        return tasks.get(task).gate() != null;
    }

    public Drawing.Form form(int task) {
        return form(tasks.get(task));
    }

    /// How a task is drawn that has nothing inside it.
    public static Drawing.Form form(Task task) {
        @Nullable
        Gate gate = task.gate();
        if (gate == null) return Drawing.Form.CARD;
        return gate.type() == Gate.Type.HUMAN ? Drawing.Form.APPROVAL : Drawing.Form.CHECK;
    }
}
