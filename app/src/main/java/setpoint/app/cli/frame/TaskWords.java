package setpoint.app.cli.frame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.week.Matter;

/// Finds the tasks that words of other programs name, such as the tags of a log of time: by their address, or by their id
/// where one plan has it.
public final class TaskWords implements Function<String, @Nullable String> {
    private final Map<String, String> addresses = new HashMap<>();

    public TaskWords(Snapshot now) {
        Set<String> several = new HashSet<>();
        for (var plan : now.all(Plan.class, "")) {
            if (plan.archived()) continue;
            for (var task : Matter.content(now, plan.id()).orElseThrow().tasks()) {
                var address = plan.id() + "/" + task.id();
                addresses.put(address, address);
                if (addresses.putIfAbsent(task.id(), address) != null) several.add(task.id());
            }
        }
        addresses.keySet().removeAll(several);
    }

    @Override
    public @Nullable String apply(String word) {
        return addresses.get(word.strip());
    }
}
