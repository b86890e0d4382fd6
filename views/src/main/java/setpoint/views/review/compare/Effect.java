package setpoint.views.review.compare;

import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.model.schedule.CriticalPath;

/// What a plan asks for in numbers.
///
/// @param tasks how many leaves there are, gates apart
/// @param effortMinutes what they likely take together
/// @param criticalMinutes the length of the critical path
public record Effect(long tasks, long effortMinutes, long criticalMinutes) {
    public static Effect of(Content content) {
        var tasks = content.leaves().stream().filter(t -> !t.isGate() && !t.isMilestone()).toList();
        return new Effect(
                tasks.size(), tasks.stream().mapToLong(Task::likelyMinutes).sum(),
                CriticalPath.of(content).lengthMinutes());
    }
}
