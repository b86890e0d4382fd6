package setpoint.app.cli.week;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.Blocks;

/// Makes one timeblock of several.
@Command(
        name = "join",
        description = {
            "Makes one timeblock of several of one type and task, from the first start to the last end. The earliest keeps its"
                    + " id.",
            "",
            "REALITY blocks are joined only where no time lies between them, as that would be recorded as worked."
        },
        footer = {"  setpoint block join 2026-11-23.0800 2026-11-23.0830"})
public final class BlockJoin extends BlockCall {
    @Parameters(arity = "2..*", paramLabel = "BLOCK", description = "The blocks' ids.") private List<String> blocks =
            List.of();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var first = blocks.stream().map(id -> block(now, id)).min(Blocks.IN_TIME).orElseThrow();
        return changed(here, new BlockEdit.JoinBlocks(agent(), blocks, why()), first.id(), "Joined into");
    }
}
