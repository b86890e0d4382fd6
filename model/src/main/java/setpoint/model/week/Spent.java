package setpoint.model.week;

import java.time.Instant;
import java.util.Collection;
import setpoint.model.core.Snapshot;

/// The minutes that all agents have worked on a task, and dream of working on it still.
record Spent(int worked, int dreamed) {
    static final Spent NOTHING = new Spent(0, 0);

    /// @param agents the ids of all there are
    static Spent on(String task, Snapshot now, Collection<String> agents, Instant at) {
        var sum = NOTHING;
        for (var agent : agents) {
            var blocks = Blocks.of(now, agent);
            if (!blocks.on(task).isEmpty()) sum = sum.and(blocks, task, at);
        }
        return sum;
    }

    /// With what one agent has worked and dreamed.
    Spent and(Blocks blocks, String task, Instant at) {
        int ahead = 0;
        for (var block : blocks.on(task))
            if (block.isDream() && block.end(at).isAfter(at))
                ahead += new Minutes.Stretch(block.begin().isAfter(at) ? block.begin() : at, block.end(at)).minutes();
        return new Spent(worked + blocks.workedMinutes(task, at), dreamed + ahead);
    }
}
