package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;
import setpoint.model.week.BlockType;
import setpoint.model.week.Blocks;

/// Lists timeblocks.
@Command(
        name = "list",
        description = "Lists the timeblocks of an agent's week, in the order of the calendar.",
        footer = {
            "  setpoint block list", "  setpoint block list --agent planner --week 2026-W48 --type REALITY",
            "  setpoint block list --week 2026-W48 --json | jq -r '.blocks[].start'"
        })
public final class BlockList extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Mixin private Which which = new Which();

    @Option(names = "--type", paramLabel = "TYPE",
            description = "Only these: ${COMPLETION-CANDIDATES}. Default: both.") private @Nullable BlockType type;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var agent = whose.in(now);
        var week = which.of(agent, here);
        var views = Blocks.of(now, agent.id()).in(week).stream()
                .filter(block -> type == null || block.type() == type)
                .map(block -> BlockView.of(now, block, here))
                .toList();
        var answer = new Answer()
                .with("agent", agent.id())
                .with("week", week.toString())
                .with("blocks", BlockCall.trees(views));
        if (views.isEmpty()) return answer.line("Agent %s has no block in %s.", agent.id(), week);
        var table = BlockView.table(style());
        views.forEach(view -> view.addTo(table));
        return answer.lines(table.lines())
                .line(style().faint("%s in %s.".formatted(Words.count(views.size(), "block"), week)));
    }
}
