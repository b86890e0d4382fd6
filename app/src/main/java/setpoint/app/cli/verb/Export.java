package setpoint.app.cli.verb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Snapshot;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.all.Exports;

/// Writes a plan.
@Command(
        name = "export",
        description = {
            "Writes a plan: by default as a plan file, by default the newest published version, else the newest approved one,"
                    + " else the draft.",
            "",
            "A plan file of a published version is signed; anybody can check it with setpoint verify."
        },
        footer = {
            "  setpoint export search -o search.json",
            "  setpoint export search --format mermaid",
            "  setpoint export search --version 2 --format beads -o issues.jsonl"
        })
public final class Export extends WorkspaceCall {
    @Parameters(paramLabel = "PLAN", description = "The plan's id.") private String plan = "";

    @Option(names = "--format", paramLabel = "F",
            description = "One of ${COMPLETION-CANDIDATES}. Default: plan.") private Exports format = Exports.PLAN;

    @Option(names = "--version", paramLabel = "N",
            description = "The version to write, as a number or “draft”.") private @Nullable String version;

    @Option(names = "--draft", description = "Write the open draft.") private boolean draft;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; - is standard output, the default.") private String output = "-";

    @Override
    protected Answer answer(Opened here) {
        var exported = chosen(here.now());
        var bytes = format.write(exported);
        var version = exported.version();
        var answer = new Answer()
                .with("plan", plan)
                .with("format", format.word())
                .with("version", exported.number())
                .with("state", exported.state().name())
                .with("planRef", version == null ? null : version.planRef())
                .with("bytes", bytes.length);
        if (output.equals("-")) return answer.with("content", new String(bytes, StandardCharsets.UTF_8)).raw(bytes);
        var file = write(bytes);
        return answer.with("file", file.toString())
                .line("Wrote %s %d of plan %s to %s.", version == null ? "draft" : "version", exported.number(), plan,
                        Style.safe(output));
    }

    private Exported chosen(Snapshot now) {
        var found = Addresses.plan(now, plan);
        if (version == null && !draft) return Exported.newest(now, plan);
        return Addresses.version(now, found, version == null ? "draft" : version)
                .map(v -> Exported.version(now, v))
                .orElseGet(() -> Exported.draft(now, plan));
    }

    private Path write(byte[] bytes) {
        var file = world().file(output);
        Exports.write(bytes, file, output);
        return file;
    }
}
