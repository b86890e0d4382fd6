package setpoint.model.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import setpoint.model.plan.Task;

/// A task that can start now, and why it stands where it does in the list.
///
/// @param slackMinutes how long it can wait before a deadline is missed; [Long#MAX_VALUE] without one
/// @param critical whether a delay delays the plan
/// @param why a sentence or two
public record Ready(Task task, long slackMinutes, boolean critical, String why) {
    private static final Comparator<Ready> MOST_URGENT = Comparator.comparingLong(Ready::slackMinutes)
            .thenComparingInt(r -> r.task().priority())
            .thenComparing(r -> !r.critical())
            .thenComparing(r -> r.task().id());

    /// What can start now, the most urgent first: by slack to a deadline, priority, critical path, id.
    public static List<Ready> in(Standing standing) {
        var content = standing.content();
        var urgency = Urgency.of(standing);
        var ready = new ArrayList<Ready>();
        for (var task : content.tasks()) {
            var id = task.id();
            if (content.isParent(id) || standing.of(id) != Status.READY) continue;
            ready.add(new Ready(task, urgency.slackOf(id), urgency.isCritical(id), urgency.why(id)));
        }
        ready.sort(MOST_URGENT);
        return ready;
    }
}
