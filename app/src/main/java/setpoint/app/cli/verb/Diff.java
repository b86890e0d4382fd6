package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Records;
import setpoint.model.plan.PlanDiff;
import setpoint.model.plan.diff.FieldDiff;
import setpoint.model.plan.diff.PartDiff;

/// Compares two versions of a plan.
@Command(
        name = "diff",
        description = {
            "Says what version B of a plan added, removed and changed against version A.",
            "",
            "Things are matched by their ids, never by their titles, so a renamed task is a changed one."
        },
        footer = {"  setpoint diff search 1 2", "  setpoint diff search 2 draft --json"})
public final class Diff extends WorkspaceCall {
    private static final int VALUE = 60;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Parameters(index = "1", paramLabel = "A",
            description = "The former version, as a number or “draft”.") private String a = "";

    @Parameters(index = "2", paramLabel = "B",
            description = "The later version, as a number or “draft”.") private String b = "";

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var found = Addresses.plan(now, plan);
        var before = PlanView.chosen(now, found, a, false);
        var after = PlanView.chosen(now, found, b, false);
        var diff = PlanDiff.between(before.content(), after.content());
        var answer = new Answer()
                .with("plan", plan)
                .with("from", name(before))
                .with("to", name(after))
                .with("added", diff.added().stream().map(Records::full).toList())
                .with("removed", diff.removed().stream().map(Records::full).toList())
                .with("changed", diff.changed().stream().map(Diff::tree).toList());
        if (diff.isEmpty()) return answer.line("They say the same.");
        for (var part : PartDiff.between(before.content(), after.content())) lines(part).forEach(answer::line);
        return answer.line(style().faint("%d added, %d removed, %d changed."
                .formatted(diff.added().size(), diff.removed().size(), diff.changed().size())));
    }

    private static Map<String, @Nullable Object> name(PlanView view) {
        var name = new LinkedHashMap<String, @Nullable Object>();
        name.put("version", (long) view.number());
        name.put("state", view.state().name());
        name.put("planRef", view.planRef());
        return name;
    }

    private static Map<String, @Nullable Object> tree(PlanDiff.Changed changed) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("kind", changed.kind());
        tree.put("id", changed.id());
        tree.put("field", changed.field());
        tree.put("before", changed.before());
        tree.put("after", changed.after());
        return tree;
    }

    /// A part on a line of its own, and below it what differs.
    private List<String> lines(PartDiff part) {
        var head = part.kind() + " " + part.id();
        var title = "  " + Style.safe(part.title(), VALUE);
        return switch (part.fate()) {
            case ADDED -> List.of(style().good("+ " + head) + title + summary(part));
            case REMOVED -> List.of(style().bad("- " + head) + title + summary(part));
            case CHANGED -> {
                var lines = new ArrayList<>(List.of(style().warning("~ " + head) + title));
                for (var field : part.fields()) lines.addAll(lines(field));
                yield lines;
            }
        };
    }

    private String summary(PartDiff part) {
        return style().faint("  " + Style.safe(part.summary(), VALUE));
    }

    private List<String> lines(FieldDiff field) {
        var lines = new ArrayList<String>();
        var was = field.before().isEmpty() ? "" : Style.safe(field.before(), VALUE) + " → ";
        lines.add("    %s: %s%s".formatted(Style.safe(field.name(), VALUE), was, Style.safe(field.after(), VALUE)));
        for (var gone : field.gone()) lines.add("      - " + Style.safe(gone, VALUE));
        for (var come : field.come()) lines.add("      + " + Style.safe(come, VALUE));
        return lines;
    }
}
