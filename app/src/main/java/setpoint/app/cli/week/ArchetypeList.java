package setpoint.app.cli.week;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.plan.Archetype;

/// Lists the archetypes.
@Command(
        name = "list",
        description = "Lists the archetypes in their order, retired ones too.",
        footer = {"  setpoint archetype list", "  setpoint archetype list --json | jq -r '.archetypes[].id'"})
public final class ArchetypeList extends WorkspaceCall {
    @Override
    protected Answer answer(Opened here) {
        var all = Archetype.all(here.now());
        var table = new Table(style(), "ARCHETYPE", "LOOKS LIKE", "TITLE", "");
        for (var archetype : all)
            table.row(archetype.id(), archetype.look().isEmpty() ? "–" : archetype.look(),
                    Style.safe(archetype.title(), 60), archetype.retired() ? "retired" : "");
        return new Answer().with("archetypes", all.stream().map(ArchetypeList::members).toList()).lines(table.lines());
    }

    static Map<String, Object> members(Archetype archetype) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", archetype.id());
        members.put("title", archetype.title());
        members.put("look", archetype.look());
        members.put("position", (long) archetype.position());
        members.put("retired", archetype.retired());
        return members;
    }
}
