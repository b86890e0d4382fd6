package setpoint.app.cli.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.Cycle;
import setpoint.model.measure.CycleEdit;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.TemplateChange;
import setpoint.model.week.Week;

/// Closes a cycle.
@Command(
        name = "close",
        description = {
            "Closes the cycle of a week: keeps what it came to, with the legacy rule, what the next cycle inherits. Only reopening"
                    + " takes that back.",
            "",
            "Refused while something of the week may still happen, unless --early leaves that out of the score. With --apply the"
                    + " changes of the template that setpoint measure suggests become its next version."
        },
        footer = {
            "  setpoint cycle close --week 2026-W48 --rule \"Mornings are for making\"",
            "  setpoint cycle close --week 2026-W48 --apply tue-0900 --open-next",
            "  setpoint cycle close --early --json"
        })
public final class CycleClose extends WorkspaceCall {
    private static final String ALL = "all";
    private static final String INSTEAD =
            "A cycle is closed at a moment that has been; leave --at out, and where something of the week is still ahead"
                    + " say --early, which leaves it out of the score.";

    @Mixin private Whose whose = new Whose();

    @Mixin private Which which = new Which();

    @Option(names = "--rule", paramLabel = "TEXT", description = "What the next cycle inherits.") private String rule =
            "";

    @Option(names = "--apply", paramLabel = "SLOT", split = ",",
            description = "A slot of the template whose suggested change is made; may be repeated; all for all.") private List<String> slots =
                    List.of();

    @Option(names = "--open-next", description = "Open the next week from the template.") private boolean openNext;

    @Option(names = "--early",
            description = "Close although something is still ahead; it does not count.") private boolean early;

    @Mixin private At at = new At();

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var agent = whose.in(now);
        var zone = Whose.zone(agent, here.clock());
        var moment = at.been(zone, here.clock(), INSTEAD);
        var week = which.at(moment, zone);
        var changes = changes(now, agent.id(), week, moment);
        var edit = new CycleEdit.CloseCycle(agent.id(), week, rule, changes, openNext, early);
        var commit = here.apply(edit, here.you(), moment);
        var view = new CycleView(commit.snapshot().get(Cycle.class, agent.id(), week.toString()));
        var answer = BlockCall.told(new Answer().withAll(view.members()), commit)
                .line("Closed %s of %s: %s.", week, agent.id(), view.score());
        if (!rule.isBlank()) answer.line("The next cycle inherits: %s", Style.safe(rule));
        changes.forEach(change -> answer.line("Template: %s", change.words()));
        return answer;
    }

    private List<TemplateChange> changes(Snapshot now, String agent, Week week, Instant moment) {
        var changes = new ArrayList<TemplateChange>();
        if (slots.isEmpty()) return changes;
        var suggested = Suggestion.of(now, agent, week, moment);
        for (var suggestion : suggested)
            if (suggestion.change() != null && (slots.contains(ALL) || slots.contains(suggestion.slot())))
                changes.add(suggestion.change());
        for (var slot : slots)
            if (!slot.equals(ALL) && suggested.stream().noneMatch(s -> s.slot().equals(slot) && s.change() != null))
                throw Refused.unknown("No change of slot “%s” is suggested. See: setpoint measure --week %s", slot,
                        week);
        return changes;
    }
}
