package setpoint.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import setpoint.model.core.Canonical;
import setpoint.persistence.journal.Appender;
import setpoint.persistence.journal.Disk;
import setpoint.persistence.journal.Segments;

/// Puts a backup in the place of what is there, which is kept. A crash in the middle leaves either the one or, at the
/// next opening, the other: what is to come is complete and has its name before the first file moves.
final class Restore {
    private static final List<String> PARTS = List.of("journal", "db", "approved", "workspace.json");
    private static final String KEPT = "kept-as";

    private final Folder folder;
    private final Clock clock;
    private final ThreadFactory threads;
    private final Options options;

    Restore(Folder folder, Clock clock, ThreadFactory threads, Options options) {
        this.folder = folder;
        this.clock = clock;
        this.threads = threads;
        this.options = options;
    }

    /// @return a sentence that says what was done
    String from(Path zip) throws IOException {
        return from(zip, new Segments(folder.root().resolve("no-journal")));
    }

    /// @param present a journal whose changes after the backup are made again
    /// @return a sentence that says what was done
    String from(Path zip, Segments present) throws IOException {
        var draft = folder.root().resolve("restoring.part");
        Trees.delete(draft);
        Files.createDirectories(draft);
        var manifest = Backup.unpack(zip, draft);
        new Opening(new Folder(draft), clock, threads, options.forACopy()).mustHold(manifest.head(), zip);
        for (var part : List.of("journal", "approved")) Files.createDirectories(draft.resolve(part));
        var segments = new Segments(draft.resolve("journal"));
        var begins = Map.<String, Object>of(
                "begins", "restored", "backup", zip.getFileName().toString(), "sha256", sha256(zip), "made",
                manifest.at());
        int next = segments.files().size() + 1;
        var later = present.changesAfter(manifest.head());
        try (var appender =
                Appender.begin(draft.resolve("journal"), Disk.REAL, clock, segments.lastHead(), next, begins)) {
            if (!later.isEmpty()) appender.append(later);
        }
        var kept = folder.keep(clock.instant());
        Disk.REAL.write(draft.resolve(KEPT), kept.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Disk.REAL.move(draft, ready());
        Disk.REAL.forceFolder(folder.root());
        finish();
        return "The workspace is as it was in revision %d%s. What was here before is kept in %s."
                .formatted(manifest.head().revision() + later.size(), saved(manifest, later.size()), kept);
    }

    private static String saved(Backup.Manifest manifest, int later) {
        return later == 0
                ? ", saved " + manifest.at()
                : ", of which the last %d are from the journal".formatted(later);
    }

    private static String sha256(Path zip) throws IOException {
        var digest = Canonical.newSha256();
        try (var in = new java.security.DigestInputStream(Files.newInputStream(zip), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return java.util.HexFormat.of().formatHex(digest.digest());
    }

    private Path ready() {
        return folder.root().resolve("restoring");
    }

    /// Finishes what a crash may have cut short. Moves each part at most once, so it can be begun again at any point.
    void finish() throws IOException {
        Trees.delete(folder.root().resolve("restoring.part"));
        if (!Files.exists(ready())) return;
        var kept = folder.kept().resolve(Files.readString(ready().resolve(KEPT)));
        Files.createDirectories(kept);
        for (var part : PARTS) {
            var restored = ready().resolve(part);
            var present = folder.root().resolve(part);
            if (!Files.exists(restored)) continue;
            if (Files.exists(present)) Files.move(present, kept.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            Files.move(restored, present, StandardCopyOption.ATOMIC_MOVE);
        }
        Disk.REAL.forceFolder(kept);
        Disk.REAL.forceFolder(folder.root());
        Trees.delete(ready());
    }
}
