package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;
import setpoint.model.week.TimerEdit;

/// Records that something intended happened.
@Command(
        name = "happened",
        description = {
            "Records that a DREAM block happened: as it was intended, or from another start or to another end. It stays, and a"
                    + " REALITY block comes to stand beside it."
        },
        footer = {
            "  setpoint block happened 2026-11-23.0800",
            "  setpoint block happened 2026-11-23.0800 --start 2026-11-23T08:10 --end 2026-11-23T09:20"
        })
public final class BlockHappened extends WorkspaceCall {
    @Parameters(paramLabel = "BLOCK", description = "The DREAM block's id.") private String block = "";

    @Mixin private Whose whose = new Whose();

    @Option(names = "--start", paramLabel = "TIME",
            description = "When it began. Default: as it was intended.") private @Nullable String start;

    @Option(names = "--end", paramLabel = "TIME",
            description = "When it ended. Default: as it was intended.") private @Nullable String end;

    @Option(names = "--why", paramLabel = "TEXT",
            description = "Why it is recorded only now; needed in a closed cycle.") private String why = "";

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var agent = whose.in(now).id();
        var dream = BlockCall.block(now, agent, block);
        if (!dream.isDream())
            throw Refused.malformed("Block %s has happened already; only a DREAM block is recorded.", block);
        var from = start == null ? dream.start() : Span.written(start, null, dream.zone(), BlockType.REALITY).start();
        var id = BlockCall.freeId(now, agent, from);
        var commit = here.apply(new TimerEdit.RecordIntended(agent, block, id, start, end, why));
        var after = commit.snapshot();
        var view = BlockView.of(after, BlockCall.block(after, agent, id), here);
        var answer = BlockCall.told(new Answer().withAll(view.members()).with("dream", block), commit)
                .line("Recorded %s: %s", id, view.words());
        WallClock.remark(start, dream.zone(), answer);
        WallClock.remark(end, dream.zone(), answer);
        return answer;
    }
}
