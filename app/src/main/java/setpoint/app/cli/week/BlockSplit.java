package setpoint.app.cli.week;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.Span;

/// Makes two timeblocks of one.
@Command(
        name = "split",
        description = "Makes two timeblocks of one. The first keeps the id; the second gets one made of its start.",
        footer = {"  setpoint block split 2026-11-23.0800 --at 2026-11-23T08:30"})
public final class BlockSplit extends BlockCall {
    @Parameters(paramLabel = "BLOCK", description = "The block's id.") private String block = "";

    @Option(names = "--at", paramLabel = "TIME", required = true,
            description = "When the second begins, as 2026-11-23T08:30 or 2026-11-23T08:30+01:00.") private String at =
                    "";

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var before = block(now, block);
        var rest = Span.written(at, null, before.zone(), before.type());
        var second = freeId(now, agent(), rest.start());
        var commit = here.apply(new BlockEdit.SplitBlock(agent(), block, at, second, why()));
        var after = commit.snapshot();
        var both = List.of(block, second).stream()
                .map(id -> BlockView.of(after, block(after, id), here))
                .toList();
        var answer = told(new Answer().with("blocks", trees(both)), commit).line("Split:");
        both.forEach(view -> answer.line("  %s: %s", view.block().id(), view.words()));
        WallClock.remark(at, before.zone(), answer);
        return answer;
    }
}
