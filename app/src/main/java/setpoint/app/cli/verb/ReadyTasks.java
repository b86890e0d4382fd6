package setpoint.app.cli.verb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Ready;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.beads.BeadsRules;

/// Lists what can start now.
@Command(
        name = "ready",
        description = {
            "Lists the tasks that can start now, the most urgent first: by slack to a deadline, priority, critical path, id.",
            "",
            "Asks the running version of the plan, or of every plan. With --draft it asks how things would stand if the"
                    + " draft were approved as it is. With --rules beads it lists what “bd ready” would, which needs no"
                    + " approval."
        },
        footer = {
            "  setpoint ready", "  setpoint ready search --at 2026-11-30T08:00",
            "  setpoint ready search --rules beads --json"
        })
public final class ReadyTasks extends WorkspaceCall {
    @Parameters(arity = "0..1", paramLabel = "PLAN",
            description = "The plan's id. Default: all plans.") private @Nullable String plan;

    @Option(names = "--draft", description = "Ask the open draft.") private boolean draft;

    @Option(names = "--rules", paramLabel = "RULES",
            description = "By whose rules: ${COMPLETION-CANDIDATES}. Default: setpoint.") private Rules rules =
                    Rules.setpoint;

    @Mixin private At at = new At();

    /// Whose idea of ready is asked for; written as on the command line.
    enum Rules {
        setpoint,
        beads
    }

    /// One line of the answer.
    private record Line(
            String plan, String id, String title, int priority, long slack, boolean critical, String why) {
        Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("id", id);
            tree.put("title", title);
            tree.put("priority", (long) priority);
            tree.put("why", why);
            tree.put("plan", plan);
            tree.put("slackMinutes", slack == Long.MAX_VALUE ? null : slack);
            tree.put("critical", critical);
            return tree;
        }
    }

    @Override
    protected Clock clock() {
        return at.on(super.clock());
    }

    @Override
    protected Answer answer(Opened here) {
        var lines = new ArrayList<Line>();
        for (var one : plans(here.now())) lines.addAll(rules == Rules.beads ? beads(here, one) : ready(here, one));
        lines.sort(Comparator.comparingLong(Line::slack)
                .thenComparingInt(Line::priority)
                .thenComparing(l -> !l.critical())
                .thenComparing(Line::id)
                .thenComparing(Line::plan));
        var answer = new Answer()
                .with("at", here.clock().instant().toString())
                .with("rules", rules.name())
                .with("ready", lines.stream().map(Line::tree).toList());
        if (lines.isEmpty()) return answer.line("Nothing can start now.");
        var table = new Table(style(), "TASK", "P", "TITLE", "WHY");
        for (var l : lines)
            table.row(
                    plan == null ? l.plan() + "/" + l.id() : l.id(), l.priority(), Style.safe(l.title(), 60),
                    Style.safe(l.why()));
        return answer.lines(table.lines()).line(style().faint(Words.count(lines.size(), "task") + " can start."));
    }

    private List<Plan> plans(Snapshot now) {
        if (plan != null) return List.of(Addresses.plan(now, plan));
        return now.all(Plan.class, "").stream()
                .filter(p -> !p.archived())
                .filter(p -> rules == Rules.beads || (draft ? p.isOpen() : Versions.running(now, p.id()).isPresent()))
                .sorted(Comparator.comparing(Plan::id))
                .toList();
    }

    private List<Line> ready(Opened here, Plan one) {
        var now = here.now();
        if (draft) Addresses.mustBeOpen(one);
        if (!draft && Versions.running(now, one.id()).isEmpty())
            throw new AnswerIsNo(
                    "Plan %s has no approved version yet, so nothing of it is ready. Approve it, or ask its draft: --draft."
                            .formatted(one.id()));
        var progress = draft ? Progress.ofDraft(now, one.id()) : Progress.of(now, one.id());
        return Ready.in(here.at(progress)).stream()
                .map(r -> new Line(
                        one.id(), r.task().id(), r.task().title(), r.task().priority(), r.slackMinutes(), r.critical(),
                        r.why()))
                .toList();
    }

    private List<Line> beads(Opened here, Plan one) {
        var now = here.now();
        var view = draft ? PlanView.draft(now, one) : PlanView.running(now, one);
        var work = now.all(WorkState.class, one.id()).stream()
                .collect(Collectors.toMap(WorkState::id, Function.identity()));
        return BeadsRules.ready(view.content(), work, here.clock().instant()).stream()
                .map(r -> new Line(
                        one.id(), r.id(), r.title(), r.priority(), Long.MAX_VALUE, false,
                        "By the rules of beads nothing blocks it."))
                .toList();
    }
}
