package setpoint.app.cli.verb;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Records;
import setpoint.model.core.Words;
import setpoint.model.plan.Task;
import setpoint.model.schedule.CriticalPath;

/// Says what decides how long a plan takes.
@Command(
        name = "critical-path",
        description = {
            "Says when each task of a plan can begin and must end, in minutes of work from the plan's beginning, and which"
                    + " tasks delay the whole when they are late.",
            "",
            "ES and EF are the earliest start and finish, LS and LF the latest that delay nothing. A task without an"
                    + " estimate takes no time."
        },
        footer = {"  setpoint critical-path search", "  setpoint critical-path search --all --json"})
public final class CriticalPathOf extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--version", paramLabel = "N",
            description = "The version to ask about, as a number or “draft”.") private @Nullable String version;

    @Option(names = "--draft", description = "Ask about the open draft.") private boolean draft;

    @Option(names = "--all",
            description = "Show all tasks, not only the critical ones. JSON always has all.") private boolean all;

    @Override
    protected Answer answer(Opened here) {
        var now = here.now();
        var view = PlanView.chosen(now, Addresses.plan(now, plan), version, draft);
        var path = CriticalPath.of(view.content());
        var answer = new Answer()
                .with("plan", plan)
                .with("version", view.number())
                .with("state", view.state().name())
                .with("lengthMinutes", path.lengthMinutes())
                .with("tasks", path.rows().stream().map(Records::full).toList());
        answer.line("%s takes at least %s of work.", Words.capitalised(view.words()), duration(path.lengthMinutes()));
        var table = new Table(style(), "TASK", "ES", "EF", "LS", "LF", "SLACK", "TITLE");
        for (var row : path.rows()) {
            if (!all && !row.critical()) continue;
            var title = view.content().task(row.id()).map(Task::title).orElse("");
            table.row(
                    row.critical() ? style().bold(row.id()) : row.id(), row.es(), row.ef(), row.ls(), row.lf(),
                    row.slack(),
                    Style.safe(title, 60));
        }
        if (path.lengthMinutes() == 0) return answer.line("No task has an estimate yet, so nothing is critical.");
        return answer.lines(table.lines());
    }

    private static String duration(int minutes) {
        return minutes < 120 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
