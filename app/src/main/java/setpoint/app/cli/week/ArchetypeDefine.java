package setpoint.app.cli.week;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.ArchetypeEdit;

/// Adds or changes an archetype.
@Command(
        name = "define",
        description = "Adds an archetype, or changes one. A retired one is no longer offered; what names it keeps it.",
        footer = {
            "  setpoint archetype define TALK --title \"Talk with people\" --look SCAN",
            "  setpoint archetype define DISTRIBUTE --title \"Tell the world\"",
            "  setpoint archetype define TALK --retired"
        })
public final class ArchetypeDefine extends WorkspaceCall {
    @Parameters(paramLabel = "NAME", description = "Its name, in capitals by custom.") private String name = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What it stands for.") private @Nullable String title;

    @Option(names = "--look", paramLabel = "NAME",
            description = "As which of the first four it is drawn.") private @Nullable String look;

    @Option(names = "--position", paramLabel = "N",
            description = "Where it stands among the others, from 0. Default: last.") private @Nullable Integer position;

    @Option(names = "--retired", negatable = true, fallbackValue = "true",
            description = "Offer it no longer; --no-retired brings it back.") private @Nullable Boolean retired;

    @Override
    protected Answer answer(Opened here) {
        var set = new HashMap<String, Object>();
        if (title != null) set.put("title", title);
        if (look != null) set.put("look", ArchetypeName.of(here.now(), look));
        if (position != null) set.put("position", (long) position);
        if (retired != null) set.put("retired", retired);
        var id = ArchetypeName.of(here.now(), name);
        var commit = here.apply(new ArchetypeEdit.DefineArchetype(id, set));
        var after = Archetype.named(commit.snapshot(), id);
        return BlockCall.told(new Answer().withAll(ArchetypeList.members(after)), commit)
                .line("%s: %s%s", id, Style.safe(after.title()), after.retired() ? " (retired)" : "");
    }
}
