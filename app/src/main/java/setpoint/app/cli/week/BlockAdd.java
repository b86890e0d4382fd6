package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Refused;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;

/// Adds a timeblock.
@Command(
        name = "add",
        description = {
            "Puts a timeblock into the week of an agent.",
            "",
            "Give it a task, a title or an archetype. A time that the clocks skip moves forward by what they skip; of one that"
                    + " comes twice the earlier is meant, unless it carries an offset."
        },
        footer = {
            "  setpoint block add --type DREAM --start 2026-11-23T08:00 --end 2026-11-23T09:00 --archetype SCAN",
            "  setpoint block add --type REALITY --start 2026-11-23T08:05 --end 2026-11-23T09:10 --task read",
            "  setpoint block add --type DREAM --start 2026-11-24T14:00 --end 2026-11-24T15:00 --title Mail"
        })
public final class BlockAdd extends BlockCall {
    @Option(names = "--type", paramLabel = "TYPE", required = true,
            description = "One of ${COMPLETION-CANDIDATES}.") private BlockType type = BlockType.DREAM;

    @Option(names = "--start", paramLabel = "TIME", required = true,
            description = "When it begins, as 2026-11-23T08:00 or 2026-11-23T08:00+01:00.") private String start = "";

    @Option(names = "--end", paramLabel = "TIME", required = true,
            description = "When it ends, written alike.") private String end = "";

    @Option(names = "--task", paramLabel = "TASK",
            description = "The task that it is for, as plan/task, or its id alone where one plan has it.") private @Nullable String task;

    @Mixin private BlockMatter matter = new BlockMatter();

    @Option(names = "--id", paramLabel = "ID",
            description = "Its id. Default: made of its start, as 2026-11-23.0800.") private @Nullable String id;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var zone = zone(here);
        var set = matter.set(now, task);
        if (set.isEmpty() || (set.size() == 1 && set.containsKey("energy")))
            throw Refused.malformed("Say what the block is for: --task, --title or --archetype.");
        var span = Span.written(start, end, zone, type);
        var block = id != null ? id : freeId(now, agent(), span.start());
        if (id != null && now.has(setpoint.model.week.Timeblock.key(agent(), id)))
            throw Refused.malformed("%s has a block “%s” already; give this one another id.", agent(), id);
        var answer =
                changed(here, new BlockEdit.AddBlock(agent(), block, type, start, end, set, why()), block, "Added");
        WallClock.remark(start, zone, answer);
        WallClock.remark(end, zone, answer);
        matter.remark(now, answer);
        return answer;
    }
}
