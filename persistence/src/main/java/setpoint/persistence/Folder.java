package setpoint.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.journal.Disk;
import setpoint.persistence.text.JsonText;

/// Where everything of a workspace lies on disk.
///
/// @param root the workspace's folder
public record Folder(Path root) {
    private static final long FORMAT = 1;

    public Path journal() {
        return root.resolve("journal");
    }

    public Path database() {
        return root.resolve("db").resolve("workspace.mv.db");
    }

    /// Approved contents, read-only, each named by its hash.
    public Path approved() {
        return root.resolve("approved");
    }

    /// The newest version of each plan as a plan file, so that plans can be kept in git.
    public Path plans() {
        return root.resolve("plans");
    }

    /// The work graph of each plan that has been approved, as a beads file, so that other programs can watch it.
    public Path work() {
        return root.resolve("work");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    /// This workspace's own key, and the public keys that it knows.
    public Path keys() {
        return root.resolve("keys");
    }

    /// What is true only while a process runs: its lock, its endpoint, its tokens.
    public Path run() {
        return root.resolve("run");
    }

    /// What was put aside and never thrown away.
    public Path kept() {
        return root.resolve("kept");
    }

    public Path settings() {
        return root.resolve("workspace.json");
    }

    /// A folder of its own for what is put aside now.
    Path keep(Instant now) throws IOException {
        var name = now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replace(':', '-');
        for (int i = 1;; i++) {
            var folder = kept().resolve(i == 1 ? name : name + "-" + i);
            if (Files.exists(folder)) continue;
            return Files.createDirectories(folder);
        }
    }

    void make() throws IOException {
        Files.createDirectories(root);
        for (var part : List.of(journal(), database().getParent(), approved(), plans(), backups(), kept()))
            Files.createDirectories(part);
        for (var secret : List.of(keys(), run())) {
            Files.createDirectories(secret);
            onlyForOwner(secret, "rwx------");
        }
    }

    /// Keeps other users of the machine out, where the file system knows about users.
    static void onlyForOwner(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /// The workspace's id, made on first use.
    ///
    /// @throws Refused where a newer Setpoint has changed how workspaces are kept
    String id(Disk disk) throws IOException {
        if (!Files.exists(settings())) {
            var id = UUID.randomUUID().toString();
            disk.write(settings(),
                    (Canonical.text(Map.of("format", FORMAT, "id", id)) + "\n").getBytes(StandardCharsets.UTF_8));
            return id;
        }
        var tree = Json.object(JsonText.read(Files.readAllBytes(settings())));
        if (!(tree.get("format") instanceof Long format) || format > FORMAT)
            throw new Refused("The workspace %s was written by a newer Setpoint. Please update Setpoint.", root);
        return String.valueOf(tree.get("id"));
    }
}
