package setpoint.app.cli.verb;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Confirmation;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Question;
import setpoint.app.cli.frame.Question.Fact;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Versions;

/// Issues an approved version.
@Command(
        name = "publish",
        description = {
            "Issues and signs the newest approved version of a plan: its ref may be relied on from then on.",
            "",
            "Only a person publishes; how you are asked: setpoint approve --help."
        },
        footer = {"  setpoint publish search", "  SETPOINT_UNATTENDED=1 setpoint publish search --json"})
public final class Publish extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var found = Addresses.plan(now, plan);
        var version = Versions.newest(now, plan)
                .orElseThrow(() -> new AnswerIsNo(
                        "Plan %s has no approved version to publish. Approve it first: setpoint approve %s --rationale …"
                                .formatted(plan, plan)));
        var approved = PlanView.of(now, found, version);
        var edit = here.publishing(version);
        here.mustBePossible(edit);
        new Confirmation(world()).of(question(approved, version));
        var after = here.apply(edit).snapshot();
        var published = PlanView.of(after, found, version);
        return new Answer()
                .withAll(published.members(after))
                .with("signature", setpoint.model.core.Records.full(edit.signature()))
                .line("Published %s, signed with key %s.", published.words(), edit.signature().fingerprint())
                .line(style().faint(published.planRef()));
    }

    private static Question question(PlanView approved, PlanVersion version) {
        var title = Style.safe(approved.content().brief().title());
        return new Question("publish " + approved.words(), List.of(
                Fact.of("Plan", "%s, %s".formatted(approved.plan().id(), title)),
                Fact.of("Version", String.valueOf(approved.number())),
                Fact.of("Ref", approved.planRef()),
                Fact.of("Approved", "by %s at %s".formatted(version.approvedBy(), version.approvedAt())),
                Fact.of("Rationale", Style.safe(version.rationale()))), approved.hash());
    }
}
