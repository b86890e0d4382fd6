package setpoint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Versions;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.all.Exports;
import setpoint.views.desk.PlanFiles;

/// All formats that plans are written in, for the window. Stateless.
final class ExportedFiles implements PlanFiles {
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
        Exports.write(bytes, file, String.valueOf(file.getFileName()));
    }
}
