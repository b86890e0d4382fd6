package setpoint.app.cli.week;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.model.core.Refused;
import setpoint.model.week.BlockEdit;

/// Says anew what a timeblock is.
@Command(
        name = "update",
        description = "Says anew what a timeblock is about; when it is, is changed with block move.",
        footer = {
            "  setpoint block update 2026-11-23.0800 --task search/read",
            "  setpoint block update 2026-11-23.0800 --clear task --title \"Mail\" --energy LOW"
        })
public final class BlockUpdate extends BlockCall {
    @Parameters(paramLabel = "BLOCK", description = "The block's id.") private String block = "";

    @Option(names = "--task", paramLabel = "TASK",
            description = "The task that it is for, as plan/task, or its id alone where one plan has it.") private @Nullable String task;

    @Mixin private BlockMatter matter = new BlockMatter();

    @Option(names = "--clear", paramLabel = "FIELD",
            description = "A field to empty: task, title, archetype, energy, slot. May be repeated.") private List<String> clear =
                    List.of();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        block(now, block);
        var set = matter.set(now, task);
        if (set.isEmpty() && clear.isEmpty())
            throw Refused.malformed("Say what to change: --task, --title, --archetype, --energy or --clear FIELD.");
        var unset = List.copyOf(new HashSet<>(clear));
        var answer = changed(here, new BlockEdit.UpdateBlock(agent(), block, set, unset, why()), block, "Changed");
        matter.remark(now, answer);
        return answer;
    }
}
