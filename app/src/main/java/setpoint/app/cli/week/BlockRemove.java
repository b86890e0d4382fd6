package setpoint.app.cli.week;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.week.BlockEdit;

/// Removes timeblocks.
@Command(
        name = "remove",
        description = "Takes timeblocks out of the week, all or none. setpoint undo brings them back.",
        footer = {
            "  setpoint block remove 2026-11-23.0800",
            "  setpoint block remove 2026-11-16.0800 --why \"Recorded by mistake\""
        })
public final class BlockRemove extends BlockCall {
    @Parameters(arity = "1..*", paramLabel = "BLOCK", description = "The blocks' ids.") private List<String> blocks =
            List.of();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var edits = new ArrayList<Edit>();
        var gone = new ArrayList<BlockView>();
        for (var id : new LinkedHashSet<>(blocks)) {
            gone.add(BlockView.of(now, block(now, id), here));
            edits.add(new BlockEdit.RemoveBlock(agent(), id, why()));
        }
        var commit = here.apply(edits.size() == 1 ? edits.getFirst() : new Batch("removeBlock", edits));
        var answer = told(new Answer().with("removed", trees(gone)), commit);
        gone.forEach(view -> answer.line("Removed %s: %s", view.block().id(), view.words()));
        return answer;
    }
}
