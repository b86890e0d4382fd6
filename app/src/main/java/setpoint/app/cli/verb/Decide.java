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
import setpoint.app.cli.frame.Question;
import setpoint.app.cli.frame.Question.Fact;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.plan.AsShown;
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
            "A human gate is a person's to decide; how you are asked: setpoint approve --help. A decision cannot be undone;"
                    + " reopen puts the gate back."
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
            new Confirmation(world()).of(question(view, task, decision));
        var commit = here.apply(new AsShown(edit, address.plan(), AsShown.What.RUNNING_VERSION, view.planRef()));
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

    private Question question(PlanView view, Task gate, WorkEdit.DecideGate.Decision decision) {
        var word = decision.name().toLowerCase(Locale.ROOT);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Plan", "%s, %s".formatted(view.plan().id(), Style.safe(view.content().brief().title()))));
        facts.add(Fact.of("Version", String.valueOf(view.number())));
        facts.add(Fact.of("Ref", view.planRef()));
        facts.add(Fact.of("Gate", "%s, %s".formatted(gate.id(), Style.safe(gate.title()))));
        var checks = gate.gate() == null ? List.<String>of() : gate.gate().checks();
        if (!checks.isEmpty()) facts.add(new Fact("Checks", checks.stream().map(Style::safe).toList()));
        facts.add(Fact.of("Decision", word));
        facts.add(Fact.of("Rationale", Style.safe(rationale)));
        return new Question("%s gate %s of plan %s".formatted(word, gate.id(), view.plan().id()), facts, view.hash());
    }
}
