package setpoint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Intake;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Signing;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Versions;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.all.Exports;
import setpoint.persistence.exchange.all.Formats;
import setpoint.views.desk.PlanFiles;

/// All formats that plans are written in and read from, for the window of one workspace. Thread-safe.
final class WorkspaceFiles implements PlanFiles {
    private final Opened here;

    WorkspaceFiles(Opened here) {
        this.here = here;
    }

    @Override
    public List<Format> formats() {
        return Stream.of(Exports.values()).map(f -> new Format(f.word(), titleOf(f), f.ending())).toList();
    }

    private static String titleOf(Exports format) {
        return switch (format) {
            case PLAN -> "Plan file";
            case BEADS -> "Beads issues";
            case MERMAID -> "Mermaid flowchart";
            case MARKDOWN -> "Markdown outline";
        };
    }

    @Override
    public void write(Snapshot now, String plan, int version, Format format, Path file) {
        var exported = version == 0
                ? Exported.draft(now, plan)
                : Exported.version(now, Versions.get(now, plan, version));
        var bytes = Exports.valueOf(format.word().toUpperCase(java.util.Locale.ROOT)).write(exported);
        write(bytes, file);
    }

    @Override
    public void write(byte[] bytes, Path file) {
        Exports.write(bytes, file, String.valueOf(file.getFileName()));
    }

    @Override
    public List<String> endings() {
        var own = Stream.of(Exports.values()).map(Exports::ending);
        return Stream.concat(own, formats(here).all().stream().flatMap(f -> f.endings().stream())).distinct().toList();
    }

    @Override
    public Reading read(Path file) {
        var formats = formats(here);
        var source = Input.read(file, String.valueOf(file.getFileName()));
        PlainText.mustBeText(source);
        if (formats.recognise(source).isEmpty())
            throw new Refused(
                    "%s looks like none of the formats that Setpoint reads: %s.", source.name(),
                    String.join(", ", formats.words()));
        return new Read(here, formats.read(source, null, Options.DEFAULT));
    }

    private static Formats formats(Opened here) {
        return new Formats(Signing.signers(here.store().folder().root()));
    }

    private record Read(Opened here, Imported imported) implements Reading {
        @Override
        public String format() {
            return imported.format();
        }

        @Override
        public Content content() {
            return imported.content();
        }

        @Override
        public List<String> warnings() {
            return imported.warnings().stream().map(Warning::toString).toList();
        }

        @Override
        public Edit edit(String project, OnConflict onConflict) {
            return imported.reported(
                    Intake.edit(here, here.workspace().snapshot(), imported, project, onConflict));
        }
    }
}
