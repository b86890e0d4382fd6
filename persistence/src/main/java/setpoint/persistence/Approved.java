package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import setpoint.model.core.Canonical;
import setpoint.model.core.Change;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.persistence.journal.Disk;

/// What was approved, as files that are readable without Setpoint: `approved/<hash>.json`, where the hash is the one in
/// the plan's ref and of the file's own bytes.
final class Approved {
    private final Path folder;
    private final Disk disk;

    Approved(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Writes the contents that a change approves. Called before the change itself is stored, so that none is ever
    /// acknowledged without its file.
    void write(Change change) throws IOException {
        for (var delta : change.deltas()) if (delta.after() instanceof PlanVersion version) write(version);
    }

    private void write(PlanVersion version) throws IOException {
        var file = file(version);
        if (Files.exists(file)) return;
        disk.write(file, Canonical.bytes(version.content().toTree()));
        file.toFile().setReadOnly();
    }

    private Path file(PlanVersion version) {
        return folder.resolve(version.planRef().substring(PlanRef.PREFIX.length()) + ".json");
    }

    /// Writes the files that are missing.
    ///
    /// @return a sentence for each
    List<String> complete(Snapshot now) throws IOException {
        var notes = new ArrayList<String>();
        for (var version : now.everywhere(PlanVersion.class).toList()) {
            if (Files.exists(file(version))) continue;
            write(version);
            notes.add("The file of version %d of plan %s was missing from “approved” and has been written again."
                    .formatted(version.number(), version.plan()));
        }
        return notes;
    }

    /// Compares every file with its name, and every version with its file.
    List<String> problems(Snapshot now) throws IOException {
        var problems = new ArrayList<String>();
        for (var version : now.everywhere(PlanVersion.class).toList()) {
            var what = "version %d of plan %s".formatted(version.number(), version.plan());
            if (!PlanRef.of(version.content()).equals(version.planRef()))
                problems.add("What is stored as " + what + " is not what was approved: its ref does not fit.");
            if (!Files.exists(file(version)))
                problems.add("The file of " + what + " is missing: approved/" + file(version).getFileName() + ".");
        }
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files)
                if (!file.getFileName().toString().equals(Canonical.sha256Hex(Files.readAllBytes(file)) + ".json"))
                    problems.add("The approved file %s has been altered: its hash is not its name.".formatted(file));
        }
        return problems;
    }
}
