package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Intake;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Signing;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Batch;
import setpoint.model.core.By;
import setpoint.model.core.Change;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.model.work.ImportPlan.Outcome;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.all.Formats;

/// Takes in files.
@Command(
        name = "import",
        description = {
            "Reads plans from files: Setpoint's own plan file, beads JSONL, Mermaid flowcharts, Markdown outlines and sketches in"
                    + " JSON or YAML. The format is detected.",
            "",
            "All files together are one change, all or nothing. Importing the same file again changes nothing. A file"
                    + " into a plan that exists goes to its draft, which a change request opens where needed; no version is"
                    + " ever touched.",
            "",
            "What a format cannot say is kept, and written back on export."
        },
        footer = {
            "  setpoint import issues.jsonl --dry-run",
            "  setpoint import issues.jsonl --phases epics --project Backend",
            "  setpoint import notes.md flow.mmd",
            "  curl -s https://example.org/plan.json | setpoint import -"
        })
public final class Import extends WorkspaceCall {
    private static final int WARNINGS_TO_SHOW = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "The files to read; - is standard input.") private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "F",
            description = "The format of the files: plan, beads, mermaid, markdown …") private @Nullable String format;

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

    /// What becomes a phase; written as on the command line.
    enum Phases {
        epics
    }

    /// One file: what it holds, the edit that takes it in, and what that does.
    private record One(String file, Imported imported, ImportPlan edit, Outcome outcome) {
        Edit whole() {
            return imported.reported(edit);
        }
    }

    @Override
    public boolean readsInput() {
        return files.contains(Input.STANDARD);
    }

    @Override
    protected Answer answer(Opened here) {
        var read = read();
        var ones = plan(here, read);
        var change = dryRun ? null : take(here, ones);
        return said(ones, change);
    }

    private Map<String, Imported> read() {
        var formats = new Formats(Signing.signers(globals().workspace()));
        var options = new Options(strict, phases == Phases.epics);
        var read = new LinkedHashMap<String, Imported>();
        for (var file : files) read.put(file, formats.read(new Input(world()).read(file), format, options));
        return read;
    }

    /// Tries the edits one after the other without making them.
    private List<One> plan(Opened here, Map<String, Imported> read) {
        var by = new By(here.you(), here.clock().instant(), here.clock().getZone());
        var ones = new ArrayList<One>();
        var now = here.now();
        for (var file : read.entrySet()) {
            var imported = file.getValue();
            var edit = Intake.edit(here, now, imported, project, onConflict);
            try {
                ones.add(new One(file.getKey(), imported, edit, edit.outcome(now, by)));
                if (read.size() > 1 || dryRun) now = now.with(edit.decide(now, by));
            } catch (Refused refused) {
                throw new AnswerIsNo(file.getKey() + ": " + refused.getMessage());
            }
        }
        return ones;
    }

    private @Nullable Change take(Opened here, List<One> ones) {
        Edit edit = ones.size() == 1
                ? ones.getFirst().whole()
                : new Batch(ImportPlan.VERB, ones.stream().map(One::whole).toList());
        return here.apply(edit).change().orElse(null);
    }

    private Answer said(List<One> ones, @Nullable Change change) {
        var answer = new Answer();
        var trees = ones.stream().map(Import::tree).toList();
        if (ones.size() == 1) answer.withAll(trees.getFirst());
        else
            for (var total : List.of("tasks", "dependencies", "phases", "created", "updated", "skipped"))
                answer.with(total, trees.stream().mapToLong(t -> (Long) t.get(total)).sum());
        answer.with("warnings", ones.stream().flatMap(o -> warnings(o, ones.size() > 1).stream()).toList());
        answer.with("files", trees).with("dryRun", dryRun).with("change", change == null ? null : change.revision());
        for (var one : ones) tell(one, change, answer);
        return answer;
    }

    private static Map<String, Object> tree(One one) {
        var content = one.imported().content();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("file", one.file());
        tree.put("format", one.imported().format());
        tree.put("plan", content.plan());
        tree.put("tasks", (long) content.tasks().size());
        tree.put("dependencies", (long) content.dependencies().size());
        tree.put("phases", (long) content.phases().size());
        tree.put("created", (long) one.outcome().created());
        tree.put("updated", (long) one.outcome().updated());
        tree.put("skipped", (long) one.outcome().skipped());
        tree.put("warnings", warnings(one, false));
        return tree;
    }

    private static List<Object> warnings(One one, boolean named) {
        return one.imported().warnings().stream()
                .map(w -> (Object) (named ? one.file() + ": " + w : w.toString()))
                .toList();
    }

    private void tell(One one, @Nullable Change change, Answer answer) {
        var content = one.imported().content();
        answer.line(
                "%s (%s) → plan %s: %s, %s, %s.",
                Style.safe(one.file()), one.imported().format(), content.plan(),
                Words.count(content.tasks().size(), "task"), Words.dependencies(content.dependencies().size()),
                Words.count(content.phases().size(), "phase"));
        var outcome = one.outcome();
        if (!dryRun && change == null && outcome.skipped() == 0)
            answer.line("Nothing has changed: all of it is here already.");
        else
            answer.line(
                    "%s%d created, %d updated, %d kept as they are here.",
                    dryRun ? "Would be: " : "", outcome.created(), outcome.updated(), outcome.skipped());
        var warnings = warnings(one, true);
        warnings.stream().limit(WARNINGS_TO_SHOW)
                .forEach(w -> answer.message(style().warning("Warning: ") + Style.safe((String) w)));
        if (warnings.size() > WARNINGS_TO_SHOW)
            answer.message(
                    "… and %d more warnings; see them all with --json.".formatted(warnings.size() - WARNINGS_TO_SHOW));
    }
}
