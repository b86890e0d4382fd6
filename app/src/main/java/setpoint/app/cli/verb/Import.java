package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Intake;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Signing;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WeekIntake;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Batch;
import setpoint.model.core.By;
import setpoint.model.core.Change;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.all.Formats;
import setpoint.persistence.exchange.all.WeekFormats;

/// Takes in files.
@Command(
        name = "import",
        description = {
            "Reads plans from files: Setpoint's own plan file, beads JSONL, Mermaid flowcharts, Markdown outlines and sketches in"
                    + " JSON or YAML; and for the week of an agent calendars (iCalendar) and logs of time (Timewarrior,"
                    + " Toggl, CSV). The format is detected.",
            "",
            "All files together are one change, all or nothing. Importing the same file again changes nothing. A file"
                    + " into a plan that exists goes to its draft, which a change request opens where needed; no version is"
                    + " ever touched.",
            "",
            "What a format cannot say is kept, and written back on export.",
            "",
            "A calendar shows in the week as what the agent is busy with: what comes again is worked out from 4 weeks back to"
                    + " 26 weeks ahead, or --from to --to. Importing it anew replaces what it said before.",
            "",
            "A log of time becomes REALITY blocks. A tag or description that is the address or the id of a task names it. Of a CSV"
                    + " file say with --map which column holds what; --dry-run shows how it was understood."
        },
        footer = {
            "  setpoint import issues.jsonl --dry-run",
            "  setpoint import issues.jsonl --phases epics --project Backend",
            "  setpoint import notes.md flow.mmd",
            "  setpoint import work.ics --agent you --to 2027-12-31",
            "  setpoint import times.csv --map start=Begin,end=End,title=Text --dry-run",
            "  curl -s https://example.org/plan.json | setpoint import -"
        })
public final class Import extends WorkspaceCall {
    private static final int WARNINGS_TO_SHOW = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "The files to read; - is standard input.") private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "F",
            description = "The format of the files: plan, beads, mermaid, markdown, ics, timewarrior, csv …") private @Nullable String format;

    @Option(names = "--project", paramLabel = "NAME",
            description = "The project of new plans. Default: Inbox.") private String project = "Inbox";

    @Option(names = "--dry-run", description = "Say what would happen, and change nothing.") private boolean dryRun;

    @Option(
            names = "--on-conflict",
            paramLabel = "RULE",
            description = "What happens to items that differ here and in the file: fail (the default), skip (ours stay) or"
                    + " newer (the one that was changed last stays; equally old, ours).") private OnConflict onConflict =
                            OnConflict.FAIL;

    @Option(names = "--strict",
            description = "Refuse broken references and cycles of foreign formats, in place of warning.") private boolean strict;

    @Option(names = "--phases", paramLabel = "epics",
            description = "With beads: turn epics without a parent into phases.") private @Nullable Phases phases;

    @Mixin private WeekOptions wish = new WeekOptions();

    /// What becomes a phase; written as on the command line.
    enum Phases {
        epics
    }

    @Override
    public boolean readsInput() {
        return files.contains(Input.STANDARD);
    }

    @Override
    protected Answer answer(Opened here) {
        var ones = takings(here, read(here));
        var change = dryRun ? null : take(here, ones);
        return said(ones, change);
    }

    /// A file that has been read: a plan, else something for a week.
    private record Read(@Nullable Imported plan, @Nullable ForWeek week) {}

    private Map<String, Read> read(Opened here) {
        var formats = new Formats(Signing.signers(globals().workspace()));
        var options = new Options(strict, phases == Phases.epics);
        var read = new LinkedHashMap<String, Read>();
        for (var file : files) {
            var source = new Input(world()).read(file);
            var week = format == null ? WeekFormats.recognise(source) : weekFormat(format, formats);
            read.put(file, week.isPresent()
                    ? new Read(null, WeekFormats.read(week.get(), source, wish.of(here)))
                    : new Read(formats.read(source, format, options), null));
        }
        if (wish.isSaid() && read.values().stream().allMatch(one -> one.week() == null))
            throw Refused.malformed(
                    "--agent, --from, --to, --calendar and --map are for calendars and logs of time; this is a plan.");
        return read;
    }

    /// @return empty for a format of plans
    private static Optional<WeekFormat> weekFormat(String word, Formats plans) {
        var found = WeekFormats.named(word);
        if (found.isPresent() || plans.words().contains(word)) return found;
        throw Refused.malformed("“%s” is no format that Setpoint reads. It reads %s, %s.", word,
                String.join(", ", plans.words()), String.join(", ", WeekFormats.words()));
    }

    /// Tries the edits one after the other without making them.
    private List<Taking> takings(Opened here, Map<String, Read> read) {
        var by = new By(here.you(), here.clock().instant(), here.clock().getZone());
        var ones = new ArrayList<Taking>();
        var now = here.now();
        for (var file : read.entrySet()) {
            try {
                var one = taking(here, now, by, file.getKey(), file.getValue());
                ones.add(one);
                if (read.size() > 1 || dryRun) now = now.with(one.edit().decide(now, by));
            } catch (Refused refused) {
                throw new AnswerIsNo(file.getKey() + ": " + refused.getMessage());
            }
        }
        return ones;
    }

    private Taking taking(Opened here, Snapshot now, By by, String file, Read read) {
        var week = read.week();
        if (week != null) return new WeekTaking(file, wish.agent(), week, WeekIntake.of(week, now, by));
        var imported = Objects.requireNonNull(read.plan());
        var edit = Intake.edit(here, now, imported, project, onConflict);
        return new PlanTaking(file, imported, edit, edit.outcome(now, by));
    }

    private @Nullable Change take(Opened here, List<Taking> ones) {
        Edit edit = ones.size() == 1
                ? ones.getFirst().edit()
                : new Batch(ImportPlan.VERB, ones.stream().map(Taking::edit).toList());
        return here.apply(edit).change().orElse(null);
    }

    private Answer said(List<Taking> ones, @Nullable Change change) {
        var answer = new Answer();
        var trees = ones.stream().map(Import::tree).toList();
        if (ones.size() == 1) answer.withAll(trees.getFirst());
        else
            for (var total : List.of("tasks", "dependencies", "phases", "created", "updated", "skipped"))
                answer.with(total, trees.stream().mapToLong(tree -> (Long) tree.get(total)).sum());
        answer.with("warnings", ones.stream().flatMap(one -> warnings(one, ones.size() > 1).stream()).toList());
        answer.with("files", trees).with("dryRun", dryRun).with("change", change == null ? null : change.revision());
        for (var one : ones) tell(one, change, answer);
        return answer;
    }

    private static Map<String, @Nullable Object> tree(Taking one) {
        var tree = one.tree();
        tree.put("warnings", warnings(one, false));
        return tree;
    }

    private static List<Object> warnings(Taking one, boolean named) {
        return one.warnings().stream()
                .map(warning -> (Object) (named ? one.file() + ": " + warning : warning.toString()))
                .toList();
    }

    private void tell(Taking one, @Nullable Change change, Answer answer) {
        answer.lines(one.lines(dryRun, change != null));
        var warnings = warnings(one, true);
        warnings.stream().limit(WARNINGS_TO_SHOW)
                .forEach(w -> answer.message(style().warning("Warning: ") + Style.safe((String) w)));
        if (warnings.size() > WARNINGS_TO_SHOW)
            answer.message(
                    "… and %d more warnings; see them all with --json.".formatted(warnings.size() - WARNINGS_TO_SHOW));
    }
}
