package setpoint.app.cli.verb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Words;
import setpoint.model.inbox.Inbox;
import setpoint.model.inbox.Waiting;

/// Lists what waits for a person.
@Command(
        name = "inbox",
        description = {
            "Lists what waits for a person, across all plans: gates to decide, failed tasks, proposals of agents,",
            "warnings of imports, and captured thoughts."
        },
        footer = {"  setpoint inbox", "  setpoint inbox --json | jq '.waiting[] | select(.sort == \"gate\")'"})
public final class InboxList extends WorkspaceCall {
    @Mixin private At at = new At();

    /// One row, for people and for programs.
    private record Row(String sort, @Nullable String plan, String id, String text, Map<String, ?> more) {}

    @Override
    protected Clock clock() {
        return at.on(super.clock());
    }

    @Override
    protected Answer answer(Opened here) {
        var waiting = Inbox.of(here.now(), here.clock().instant(), here.clock().getZone()).waiting();
        var table = new Table(style(), "WHAT", "PLAN", "ID", "");
        var trees = new ArrayList<Object>();
        for (var one : waiting) {
            var row = row(one);
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("sort", row.sort());
            tree.put("plan", row.plan());
            tree.put("id", row.id());
            tree.put("since", one.since() == null ? null : String.valueOf(one.since()));
            tree.putAll(row.more());
            trees.add(tree);
            table.row(row.sort(), row.plan() == null ? "" : row.plan(), row.id(), Style.safe(row.text(), 70));
        }
        var answer = new Answer().with("waiting", trees);
        if (waiting.isEmpty()) return answer.line("Nothing waits for you.");
        return answer.lines(table.lines()).line(style().faint(Words.count(waiting.size(), "thing") + " to look at."));
    }

    private static Row row(Waiting one) {
        return switch (one) {
            case Waiting.GateToDecide g -> task("gate", g.plan(), g.gate());
            case Waiting.Failed f -> task("failed", f.plan(), f.task());
            case Waiting.Proposed p -> new Row(
                    "proposed", p.plan(), p.agent(), Words.count(p.count(), "change") + " to accept or reject",
                    Map.of("count", (long) p.count()));
            case Waiting.Imported i -> new Row(
                    "import", i.plan(), i.report().format(), Words.count(i.report().count(), "warning"),
                    Map.of("count", (long) i.report().count(), "warnings", i.report().warnings()));
            case Waiting.Captured c -> new Row(
                    "thought", null, c.thought().id(), c.thought().title(), Capture.members(c.thought()));
        };
    }

    private static Row task(String sort, String plan, setpoint.model.plan.Task task) {
        return new Row(sort, plan, task.id(), task.title(), Map.of("title", task.title()));
    }
}
