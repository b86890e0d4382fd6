package setpoint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Intake;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Signing;
import setpoint.app.cli.frame.WeekIntake;
import setpoint.model.agent.Agent;
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
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.all.Exports;
import setpoint.persistence.exchange.all.Formats;
import setpoint.persistence.exchange.all.WeekFormats;
import setpoint.persistence.exchange.timelog.CsvTable;
import setpoint.persistence.exchange.timelog.TimeCsv;
import setpoint.views.desk.PlanFiles;
import setpoint.views.desk.TimeTable;

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
        var others = formats(here).all().stream().flatMap(format -> format.endings().stream());
        return Stream.of(own, others, WeekFormats.endings().stream()).flatMap(all -> all).distinct().toList();
    }

    @Override
    public Reading read(Path file) {
        var source = Input.read(file, String.valueOf(file.getFileName()));
        PlainText.mustBeText(source);
        var week = WeekFormats.recognise(source);
        if (week.isPresent() && week.get() instanceof TimeCsv) return ofTable(CsvTable.of(source));
        if (week.isPresent()) return new ReadForWeek(Agent.YOU, WeekFormats.read(week.get(), source, wish()));
        var formats = formats(here);
        if (formats.recognise(source).isEmpty())
            throw new Refused(
                    "%s looks like none of the formats that Setpoint reads: %s, %s.", source.name(),
                    String.join(", ", formats.words()), String.join(", ", WeekFormats.words()));
        return new ReadPlan(here, formats.read(source, null, Options.DEFAULT));
    }

    private static Formats formats(Opened here) {
        return new Formats(Signing.signers(here.store().folder().root()));
    }

    /// A table that says all by itself is read; of any other a person has to say what it holds.
    private Reading ofTable(CsvTable table) {
        try {
            var wish = wish();
            if (table.unsaid(wish).isPresent()) return new TableInWindow(here, table, "");
            var read = table.read(wish);
            return read.entries() == 0 && table.size() > 0
                    ? new TableInWindow(here, table, "None of its rows can be read as such columns were before.")
                    : new ReadForWeek(Agent.YOU, read);
        } catch (Refused saidBefore) {
            return new TableInWindow(here, table, saidBefore.getMessage());
        }
    }

    @Override
    public TimeTable readTable(Path file) {
        var source = Input.read(file, String.valueOf(file.getFileName()));
        PlainText.mustBeText(source);
        if (!new TimeCsv().recognises(source))
            throw new Refused("%s is no table; the name of one ends with .csv or .tsv.", source.name());
        return new TableInWindow(here, CsvTable.of(source), "");
    }

    /// For the week of the person, as many weeks as is usual.
    private WeekWish wish() {
        return WeekIntake.wish(here.workspace().snapshot(), here.clock(), Agent.YOU);
    }

    private record ReadPlan(Opened here, Imported imported) implements PlanReading {
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
            return ReadForWeek.sentences(imported.warnings());
        }

        @Override
        public Edit edit(String project, OnConflict onConflict) {
            return imported.reported(
                    Intake.edit(here, here.workspace().snapshot(), imported, project, onConflict));
        }
    }
}
