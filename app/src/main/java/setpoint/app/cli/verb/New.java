package setpoint.app.cli.verb;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.PlanView;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.plan.Ids;
import setpoint.model.plan.PlanEdit;
import setpoint.model.work.Legacy;
import setpoint.persistence.template.ClosingTasks;
import setpoint.persistence.template.Templates;

/// Makes a plan.
@Command(
        name = "new",
        description = {
            "Makes a plan with a first draft, empty or from a template.",
            "",
            "Its id is made of the title, unless you give one."
        },
        footer = {
            "  setpoint new \"Build the search page\" --template software-feature",
            "  setpoint new \"Find the leak\" --template debug --project Backend --goal \"Memory stays flat for a week\"",
            "  setpoint new \"Tidy up\" --closing-tasks --json"
        })
public final class New extends WorkspaceCall {
    private static final String BLANK = "blank";
    private static final int LEARNED_SHOWN = 5;

    @Parameters(paramLabel = "TITLE", description = "What the plan is called.") private String title = "";

    @Option(names = "--project", paramLabel = "P",
            description = "Its project, by id or title. Default: Inbox.") private String project = "Inbox";

    @Option(
            names = "--template",
            paramLabel = "T",
            completionCandidates = TemplateIds.class,
            description = "What its first draft says: ${COMPLETION-CANDIDATES}. Default: blank.") private String template =
                    BLANK;

    @Option(names = "--goal", paramLabel = "TEXT", description = "What it is to achieve.") private String goal = "";

    @Option(names = "--id", paramLabel = "ID",
            description = "Its id. Default: made of the title.") private @Nullable String id;

    @Option(
            names = "--closing-tasks",
            description = "End it with the closing tasks: mend what the work broke, and look back at how it went.") private boolean closingTasks;

    /// The templates' ids, read only where they are shown.
    static final class TemplateIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Templates.all().stream().map(Templates.Template::id).iterator();
        }
    }

    @Override
    protected Answer answer(Opened here) {
        if (title.isBlank()) throw new Refused("Give the plan a title.");
        var now = here.now();
        var plan = id != null ? id : Ids.slug(title, taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        Ids.check("plan", plan);
        var content = Templates.content(template, plan, title, goal);
        if (closingTasks) content = ClosingTasks.after(content);
        var from = template.equals(BLANK) ? null : template;
        var after = here.apply(new PlanEdit.DraftPlan(plan, project, content, from)).snapshot();
        var view = PlanView.newest(after, Addresses.plan(after, plan));
        var learned = Legacy.of(now, from);
        var answer = new Answer()
                .withAll(view.members(after))
                .with("template", from)
                .with("learned", learned.stream()
                        .map(one -> Map.of("text", one.text(), "plan", one.plan().id()))
                        .toList())
                .line("Made plan %s with %s. See it: setpoint show %s", plan,
                        Words.count(content.tasks().size(), "task"), plan);
        if (!learned.isEmpty()) answer.line("Learned from plans before:");
        learned.stream().limit(LEARNED_SHOWN).forEach(
                one -> answer.line("  %s (%s)", one.text(), one.plan().id()));
        return answer;
    }
}
