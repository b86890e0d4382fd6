package setpoint.app.cli.verb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Confirmation;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Task;
import setpoint.model.work.Progress;
import setpoint.model.work.WorkEdit;

/// Decides a gate.
@Command(
        name = "decide",
        description = {
            "Passes or rejects a gate that waits for its decision.",
            "",
            "A human gate is a person's to decide: you are asked to retype the first 8 hex digits of the version's ref."
                    + " A decision cannot be undone; reopen puts the gate back."
        },
        footer = {
            "  setpoint decide search/go-live pass --rationale \"All checks are green\"",
            "  setpoint decide go-live reject --rationale \"Latency is above the limit\""
        })
public final class Decide extends WorkspaceCall {
    @Parameters(index = "0", paramLabel = "GATE",
            description = "The gate, as plan/task, or its id alone.") private String gate = "";

    @Parameters(index = "1", paramLabel = "DECISION",
            description = "${COMPLETION-CANDIDATES}") private WorkEdit.DecideGate.@Nullable Decision decision;

    @Option(names = "--rationale", paramLabel = "TEXT", required = true,
            description = "Why it is decided so.") private String rationale = "";

    @Mixin private At at = new At();

    @Override
    protected Clock clock() {
        return at.on(super.clock());
    }

    @Override
    protected Answer answer(Opened here) {
        var address = Addresses.task(here.now(), gate);
        var plan = Addresses.plan(here.now(), address.plan());
        var view = PlanView.running(here.now(), plan);
        if (decision == null) throw new Refused("Say pass or reject.");
        var edit = new WorkEdit.DecideGate(address.plan(), address.task(), decision, rationale);
        here.mustBePossible(edit);
        var task = view.content().task(address.task()).orElseThrow();
        if (isHuman(task))
            new Confirmation(world()).of(decision.name().toLowerCase(Locale.ROOT) + " gate " + address,
                    shown(view, task), view.hash());
        var commit = here.apply(edit);
        var state = Progress.of(commit.snapshot(), address.plan()).stateOf(address.task());
        return new Answer()
                .with("plan", address.plan())
                .with("task", address.task())
                .with("state", state.state().name())
                .with("decision", decision.name())
                .with("planRef", view.planRef())
                .line("Gate %s: %s.", address, decision == WorkEdit.DecideGate.Decision.PASS ? style().good("passed")
                        : style().bad("rejected"));
    }

    private static boolean isHuman(Task task) {
        return task.gate() != null && task.gate().type() == Gate.Type.HUMAN;
    }

    private static List<String> shown(PlanView view, Task task) {
        var lines = new ArrayList<String>();
        lines.add("Gate %s: %s".formatted(task.id(), Style.safe(task.title())));
        lines.add("In %s, %s".formatted(view.words(), view.planRef()));
        if (task.gate() != null) for (var check : task.gate().checks()) lines.add("  - " + Style.safe(check));
        return lines;
    }
}
