package setpoint.app.cli.verb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Records;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Task;
import setpoint.model.plan.Validation;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;

/// Shows one plan whole.
@Command(
        name = "show",
        description = {
            "Shows a plan: what it is for, its phases with their tasks and how each stands, its versions, and what is wrong"
                    + " with it.",
            "",
            "Shows the running version; where nothing has been approved yet, the draft."
        },
        footer = {"  setpoint show search", "  setpoint show search --draft",
            "  setpoint show search --version 2 --json"})
public final class Show extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--version", paramLabel = "N",
            description = "The version to show, as a number or “draft”.") private @Nullable String version;

    @Option(names = "--draft", description = "Show the open draft.") private boolean draft;

    @Mixin private At at = new At();

    @Override
    protected Clock clock() {
        return at.on(super.clock());
    }

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var view = PlanView.chosen(now, Addresses.plan(now, plan), version, draft);
        var standing = here.at(Progress.build(now, view.content()));
        var answer = new Answer().withAll(view.members(now)).withAll(tree(now, view, standing));
        return brief(now, view, answer)
                .lines(tasks(view, standing))
                .lines(versions(now))
                .lines(findings(view));
    }

    private Map<String, Object> tree(Snapshot now, PlanView view, Standing standing) {
        var tree = new LinkedHashMap<>(PlanTree.of(view.content()));
        tree.keySet().removeAll(List.of("schema", "id", "title"));
        tree.put("tasks", taskTrees(view, standing));
        tree.put("versions", Versions.all(now, plan).stream().map(v -> version(now, v)).toList());
        tree.put(
                "changeRequests",
                now.all(ChangeRequest.class, plan).stream()
                        .sorted(Comparator.comparing(ChangeRequest::at))
                        .map(Records::full)
                        .toList());
        tree.put("findings", Validation.of(view.content()).findings().stream().map(Records::full).toList());
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> taskTrees(PlanView view, Standing standing) {
        var trees = new ArrayList<Object>();
        for (var element : (List<Object>) Objects.requireNonNull(PlanTree.of(view.content()).get("tasks"))) {
            var task = new LinkedHashMap<>((Map<String, Object>) element);
            task.put("status", standing.of((String) task.get("id")).name());
            trees.add(task);
        }
        return trees;
    }

    private static Map<String, Object> version(Snapshot now, setpoint.model.plan.PlanVersion version) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("version", (long) version.number());
        tree.put("state", Versions.stateOf(now, version).name());
        tree.put("planRef", version.planRef());
        tree.put("approvedBy", version.approvedBy());
        tree.put("approvedAt", version.approvedAt().toString());
        tree.put("approvedHow", version.approvedHow().name());
        tree.put("rationale", version.rationale());
        return tree;
    }

    private Answer brief(Snapshot now, PlanView view, Answer answer) {
        var members = view.members(now);
        var brief = view.content().brief();
        answer.line(style().bold(Style.safe(brief.title())));
        answer.line(
                "%s %d  %s  %s"
                        .formatted(
                                view.version() == null ? "draft" : "version", view.number(), style().of(view.state()),
                                style().faint((view.version() == null ? "would be " : "") + view.planRef())));
        answer.line("plan %s in project %s", view.plan().id(), Style.safe((String) members.get("project")));
        text(answer, "Goal", brief.goal());
        text(answer, "Context", brief.context());
        list(answer, "Constraints", brief.constraints());
        list(answer, "Done when", brief.definitionOfDone());
        list(answer, "For", brief.stakeholders());
        if (brief.deadline() != null) text(answer, "Deadline", brief.deadline());
        return answer;
    }

    private void text(Answer answer, String head, String text) {
        if (!text.isBlank()) answer.line(style().bold(head + ": ") + Style.safe(text, 1_000));
    }

    private void list(Answer answer, String head, List<String> entries) {
        if (entries.isEmpty()) return;
        answer.line(style().bold(head + ":"));
        for (var entry : entries) answer.line("  - " + Style.safe(entry, 500));
    }

    private List<String> tasks(PlanView view, Standing standing) {
        var lines = new ArrayList<String>();
        for (var phase : view.content().phases()) lines.addAll(band(view, standing, phase));
        lines.addAll(band(view, standing, null));
        if (view.content().tasks().isEmpty()) lines.add("It has no tasks yet.");
        return lines;
    }

    private List<String> band(PlanView view, Standing standing, @Nullable Phase phase) {
        var id = phase == null ? null : phase.id();
        var tasks = view.content().tasks().stream().filter(t -> Objects.equals(t.phase(), id)).toList();
        var lines = new ArrayList<String>();
        if (phase == null && tasks.isEmpty()) return lines;
        lines.add("");
        if (phase != null) lines.add(style().bold(Style.safe(phase.title())) + style().faint("  " + phase.id()));
        else if (!view.content().phases().isEmpty()) lines.add(style().bold("Without a phase"));
        if (tasks.isEmpty()) return lines;
        var table = new Table(style(), "TASK", "STATUS", "P", "MIN", "WAITS FOR", "TITLE");
        for (var task : tasks) row(table, view, standing, task);
        lines.addAll(table.lines());
        return lines;
    }

    private void row(Table table, PlanView view, Standing standing, Task task) {
        var waitsFor = view.content().dependenciesOf(task.id()).stream().map(d -> d.from()).toList();
        var named = waitsFor.size() > 3
                ? String.join(", ", waitsFor.subList(0, 3)) + ", … (" + waitsFor.size() + ")"
                : String.join(", ", waitsFor);
        table.row(
                task.id(), style().of(standing.of(task.id())), task.priority(),
                task.likelyMinutes() == 0 ? "–" : task.likelyMinutes(), named.isEmpty() ? "–" : named,
                Style.safe(task.title(), 70));
    }

    private List<String> versions(Snapshot now) {
        var all = Versions.all(now, plan);
        if (all.isEmpty()) return List.of();
        var table = new Table(style(), "VERSION", "STATE", "APPROVED", "BY", "REF", "WHY");
        for (var v : all.reversed())
            table.row(
                    v.number(), style().of(Versions.stateOf(now, v)), v.approvedAt(), v.approvedBy(), v.planRef(),
                    Style.safe(v.rationale(), 50));
        var lines = new ArrayList<String>(List.of(""));
        lines.addAll(table.lines());
        return lines;
    }

    private List<String> findings(PlanView view) {
        var validation = Validation.of(view.content());
        var lines = new ArrayList<String>();
        for (var error : validation.errors())
            lines.add(style().bad("Error: ") + Style.safe(error.sentence() + " " + error.fix()));
        if (!validation.warnings().isEmpty())
            lines.add(style().warning(Words.count(validation.warnings().size(), "warning"))
                    + (validation.errors().isEmpty() ? "; none stands in the way of an approval." : "."));
        if (!lines.isEmpty()) lines.addFirst("");
        return lines;
    }
}
