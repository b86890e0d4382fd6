package setpoint.views.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.files.FileChoice;
import setpoint.views.files.FilesIn;
import setpoint.views.kit.Icon;
import setpoint.views.palette.Action;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Sight;

/// Asks which files are to be read, and where something is to be written.
final class FileQuestions {
    private final Desk desk;
    private final FilesIn filesIn;
    private final Dialogs dialogs;
    private final GraphCanvas graph;
    private FileChoice choice;

    /// @param choice asks for a file in a dialog of the system
    FileQuestions(Desk desk, FilesIn filesIn, Dialogs dialogs, GraphCanvas graph, FileChoice choice) {
        this.desk = desk;
        this.filesIn = filesIn;
        this.dialogs = dialogs;
        this.graph = graph;
        this.choice = choice;
    }

    /// Asks for files and takes them in.
    Action importing() {
        return Action.of("import", "Import…", Icon.IN, () -> take(choice.toRead("Import", desk.files().endings())))
                .on("Shortcut+O");
    }

    /// Asks for tables of what happened when, and what their columns hold, also where that is known.
    Action importingTables() {
        return Action.of("import-table", "Import a table of time…", Icon.CLOCK,
                () -> filesIn.takeTables(choice.toRead("Import a table of time", List.of(".csv", ".tsv"))));
    }

    void take(List<Path> files) {
        filesIn.take(files);
    }

    void export(Plan plan) {
        dialogs.export(plan, sightOf(plan), choice).focusFirst();
    }

    /// @param version 0 for the draft
    void exportPicture(Plan plan, int version) {
        dialogs.export(plan, sightOf(plan), choice).offerPicture(version);
    }

    /// The graph of a plan as it is shown. What is out of sight is not brought up to date, and may show the plan as it
    /// was.
    private @Nullable Sight sightOf(Plan plan) {
        return graph.viewing().sight().filter(s -> s.look().plan().snapshot() == desk.snapshot())
                .filter(s -> s.look().plan().plan().id().equals(plan.id())).orElse(null);
    }

    void save(String name, String svg) {
        choice.toWrite("Save as SVG", name, ".svg").ifPresent(file -> desk.calculate(() -> {
            desk.files().write(svg.getBytes(StandardCharsets.UTF_8), file);
            return file;
        }, written -> desk.tell("Saved %s.".formatted(written))));
    }

    void askBy(FileChoice other) {
        choice = other;
    }
}
