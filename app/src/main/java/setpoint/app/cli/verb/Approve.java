package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Confirmation;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Question;
import setpoint.app.cli.frame.Question.Fact;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.AsShown;
import setpoint.model.plan.PlanDiff;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.plan.Validation;
import setpoint.model.plan.Versions;

/// Locks a draft as a version.
@Command(
        name = "approve",
        description = {
            "Locks the draft of a plan as its next version, which nothing alters from then on.",
            "",
            "Only a person approves: you are shown what would be approved, and asked in the window where it is open, else on"
                    + " the terminal, where you retype the first 8 hex digits of its ref. In a script of yours"
                    + " SETPOINT_UNATTENDED=1 answers yes, which is recorded. A call from an agent's session is refused."
        },
        footer = {
            "  setpoint approve search --rationale \"Covers all that we agreed on\"",
            "  SETPOINT_UNATTENDED=1 setpoint approve search --rationale \"Nightly\" --json"
        })
public final class Approve extends WorkspaceCall {
    private static final int CHANGES_TO_SHOW = 12;

    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--rationale", paramLabel = "TEXT", required = true,
            description = "Why it is approved.") private String rationale = "";

    @Override
    protected Answer answer(Opened here) {
        var draft = PlanView.draft(here.now(), Addresses.plan(here.now(), plan));
        here.mustBePossible(new ApproveVersion(plan, rationale, ApprovedHow.TERMINAL));
        var how = new Confirmation(world()).of(question(here.now(), draft));
        var after = here
                .apply(new AsShown(new ApproveVersion(plan, rationale, how), plan, AsShown.What.DRAFT, draft.planRef()))
                .snapshot();
        var approved = PlanView.of(after, draft.plan(), Versions.get(after, plan, draft.number()));
        var warnings = Validation.of(approved.content()).warnings().size();
        return new Answer()
                .withAll(approved.members(after))
                .with("approvedHow", how.name())
                .with("rationale", rationale)
                .with("warnings", warnings)
                .line("Approved %s.", approved.words())
                .line(style().faint(approved.planRef()));
    }

    private Question question(Snapshot now, PlanView draft) {
        var content = draft.content();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Plan", "%s, %s".formatted(plan, Style.safe(content.brief().title()))));
        facts.add(Fact.of("Version", String.valueOf(draft.number())));
        facts.add(Fact.of("Would be", draft.planRef()));
        facts.add(Fact.of("Holds", "%s and %s; %s"
                .formatted(
                        Words.count(content.tasks().size(), "task"), Words.dependencies(content.dependencies().size()),
                        Words.count(Validation.of(content).warnings().size(), "warning"))));
        Versions.newest(now, plan).ifPresent(before -> facts.add(new Fact(
                "Against v" + before.number(), changes(PlanDiff.between(before.content(), content)))));
        facts.add(Fact.of("Rationale", Style.safe(rationale)));
        return new Question("approve version %d of plan %s".formatted(draft.number(), plan), facts, draft.hash());
    }

    private static List<String> changes(PlanDiff diff) {
        var lines = new ArrayList<String>();
        for (var t : diff.added()) lines.add("+ %s %s  %s".formatted(t.kind(), t.id(), Style.safe(t.title(), 60)));
        for (var t : diff.removed()) lines.add("- %s %s  %s".formatted(t.kind(), t.id(), Style.safe(t.title(), 60)));
        for (var c : diff.changed()) lines.add("~ %s %s  %s".formatted(c.kind(), c.id(), c.field()));
        if (lines.size() <= CHANGES_TO_SHOW) return lines;
        var shown = new ArrayList<>(lines.subList(0, CHANGES_TO_SHOW));
        shown.add("… and %d more; see them all: setpoint diff".formatted(lines.size() - CHANGES_TO_SHOW));
        return shown;
    }
}
