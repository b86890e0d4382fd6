package setpoint.app.cli.week;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit;
import setpoint.model.week.WeekTemplate;

/// Shows the week template, or makes its next version.
@Command(
        name = "template",
        description = {
            "Shows the newest version of the week template that weeks are opened from; with --from-week it makes the next"
                    + " version of the DREAM blocks of a week.",
            "",
            "Versions are never changed. Blocks that came from a slot keep it; the others each become one."
        },
        footer = {
            "  setpoint week template",
            "  setpoint week template --from-week 2026-W48 --note \"Mornings for making\""
        })
public final class WeekTemplateOf extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Option(names = "--from-week", paramLabel = "W",
            description = "The ISO week to make it from, as 2026-W48.") private @Nullable String from;

    @Option(names = "--note", paramLabel = "TEXT",
            description = "Why it differs from the version before.") private String note =
                    "";

    @Override
    protected Answer answer(Opened here) {
        var agent = whose.in(here.now()).id();
        if (from == null) {
            if (!note.isEmpty())
                throw Refused.malformed("--note says why a new version is made; name its --from-week.");
            return said(WeekTemplate.newest(here.now(), agent).orElse(null), agent);
        }
        var commit = here.apply(new WeekEdit.TemplateFromWeek(agent, Week.parse(from), note));
        return BlockCall.told(said(WeekTemplate.newest(commit.snapshot(), agent).orElseThrow(), agent), commit);
    }

    private Answer said(@Nullable WeekTemplate template, String agent) {
        var answer = new Answer()
                .with("agent", agent)
                .with("template", template == null ? 0 : template.number());
        if (template == null)
            return answer.with("slots", java.util.List.of())
                    .line("%s has no week template yet. Make one: setpoint week template --from-week W", agent);
        answer.with("note", template.note()).with("madeBy", template.madeBy());
        answer.with("madeAt", template.madeAt().toString());
        answer.with("slots", template.slots().stream().map(Records::full).toList());
        var table = new Table(style(), "SLOT", "DAY", "START", "MIN", "ARCHETYPE", "TITLE");
        for (var slot : template.slots())
            table.row(slot.id(), slot.day().name().substring(0, 3), slot.start(), slot.minutes(),
                    slot.archetype() == null ? "–" : slot.archetype(), Style.safe(slot.title(), 50));
        answer.line("Template %d of %s, %s%s", template.number(), agent,
                Words.count(template.slots().size(), "slot"),
                template.note().isEmpty() ? "." : ": " + Style.safe(template.note()));
        return answer.lines(table.lines());
    }
}
