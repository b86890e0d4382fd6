package setpoint.app.cli.verb;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.plan.Plan;
import setpoint.model.work.LegacyEdit.LeaveImprovement;

/// Leaves what a completed plan has taught.
@Command(
        name = "improve",
        description = {
            "Leaves the one improvement of a plan that is complete: what the next plan from the same template should do"
                    + " otherwise. It is shown when that plan is made.",
            "",
            "A plan is complete once each of its tasks is closed or abandoned. Said again, it replaces what was said."
        },
        footer = {
            "  setpoint improve search --text \"Index a week before the page is drawn\"",
            "  setpoint improve search --none"
        })
public final class Improve extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "The improvement.") private @Nullable String text;

    @Option(names = "--none", description = "Say that there is none.") private boolean none;

    @Override
    protected Answer answer(Opened here) {
        if (none == (text != null && !text.isBlank()))
            throw Refused.malformed("Say the improvement with --text, or --none that there is none.");
        Addresses.plan(here.now(), plan);
        var said = text == null ? "" : text;
        var after = here.apply(new LeaveImprovement(plan, said)).snapshot();
        return new Answer()
                .with("plan", plan)
                .with("template", after.get(Plan.class, "", plan).template())
                .with("improvement", none ? null : said)
                .line(none ? "Plan %s leaves nothing.".formatted(plan) : "Plan %s leaves: %s".formatted(plan, said));
    }
}
