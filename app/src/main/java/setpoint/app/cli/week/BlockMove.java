package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Refused;
import setpoint.model.week.BlockEdit;

/// Moves a timeblock.
@Command(
        name = "move",
        description = {
            "Puts a timeblock to another time, or gives it another length. Without --end it keeps its length, without --start"
                    + " its start."
        },
        footer = {
            "  setpoint block move 2026-11-23.0800 --start 2026-11-24T08:00",
            "  setpoint block move 2026-11-23.0800 --end 2026-11-23T09:30 --why \"The call went on\""
        })
public final class BlockMove extends BlockCall {
    @Parameters(paramLabel = "BLOCK", description = "The block's id.") private String block = "";

    @Option(names = "--start", paramLabel = "TIME",
            description = "When it begins, as 2026-11-23T08:00 or 2026-11-23T08:00+01:00.") private @Nullable String start;

    @Option(names = "--end", paramLabel = "TIME", description = "When it ends.") private @Nullable String end;

    @Override
    protected Answer answer(Opened here) {
        if (start == null && end == null) throw Refused.malformed("Say where to: --start, --end or both.");
        var before = block(here.now(), block);
        var from = start != null ? start : BlockView.written(before.from());
        var answer = changed(here, new BlockEdit.MoveBlock(agent(), block, from, end, why()), block, "Moved");
        WallClock.remark(start, before.zone(), answer);
        WallClock.remark(end, before.zone(), answer);
        return answer;
    }
}
