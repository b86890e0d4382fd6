package setpoint.app.cli.week;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;

/// The options that say what a block is about, beside its task.
final class BlockMatter {
    @Option(names = "--title", paramLabel = "TEXT",
            description = "What it is, where it is for no task.") private @Nullable String title;

    @Option(
            names = "--archetype",
            paramLabel = "NAME",
            description = "The mode of work: SCAN, CREATE, DISTRIBUTE, MEASURE or one of yours. Default: the task's, else the"
                    + " agent's, else CREATE.") private @Nullable String archetype;

    @Option(names = "--energy", paramLabel = "LEVEL",
            description = "One of ${COMPLETION-CANDIDATES}. Default: the task's, else MEDIUM.") private @Nullable Energy energy;

    /// All that was given, by the names of a block.
    ///
    /// @param task a task as it was named; null for none
    Map<String, Object> set(Snapshot now, @Nullable String task) {
        var set = new HashMap<String, Object>();
        if (task != null) set.put("task", Addresses.task(now, task).toString());
        if (title != null) set.put("title", title);
        if (archetype != null) set.put("archetype", ArchetypeName.of(now, archetype));
        if (energy != null) set.put("energy", energy.name());
        return set;
    }

    void remark(Snapshot now, Answer answer) {
        if (archetype != null) ArchetypeName.remark(now, ArchetypeName.of(now, archetype), answer);
    }
}
