package setpoint.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.journal.Disk;
import setpoint.persistence.journal.Head;
import setpoint.persistence.journal.Segments;
import setpoint.persistence.text.JsonText;

/// One zip with everything of a workspace but its private key: database, journal, approved contents, settings, and a
/// manifest that names each file's hash and how far the journal had come.
final class Backup {
    private static final Pattern EXPECTED = Pattern.compile(
            "workspace\\.json|db/workspace\\.mv\\.db|journal/[0-9]{4}\\.jsonl|approved/[0-9a-f]{64}\\.json");
    private static final String MANIFEST = "manifest.json";
    private static final String DRAFT = ".part";
    private static final String STAGE = "backup";
    private static final String TRIAL = "verify";
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
    private static final int COPIES = 3;
    private static final long LARGEST = 16L << 30;
    private static final long RATIO = 500;

    /// What a backup says of itself.
    record Manifest(Head head, String workspace, String at, Map<String, Object> files) {}

    /// Writes a copy of the database, as a zip with one entry, while nothing is written to it.
    @FunctionalInterface
    interface DatabaseCopy {
        void to(Path zip) throws Exception;
    }

    private final Folder folder;
    private final Clock clock;
    private final ThreadFactory threads;
    private final Options options;

    Backup(Folder folder, Clock clock, ThreadFactory threads, Options options) {
        this.folder = folder;
        this.clock = clock;
        this.threads = threads;
        this.options = options;
    }

    /// Removes what a process left behind that ended while it made or tried a backup.
    void tidy() throws IOException {
        try (var drafts = Files.newDirectoryStream(folder.backups(), "*" + DRAFT)) {
            for (var draft : drafts) Files.delete(draft);
        }
        try (var stages = Files.newDirectoryStream(folder.run(), "{" + STAGE + "," + TRIAL + "}*")) {
            for (var stage : stages) Trees.delete(stage);
        }
    }

    /// Copies the workspace while others go on writing to it, and tries the copy before it gets its name. Makes another
    /// where it is not good: now and then H2 leaves out what it moves while it copies.
    ///
    /// @throws Refused where no copy turned out to be good; then there is none
    void write(DatabaseCopy database, Path target) throws Exception {
        for (int left = COPIES - 1;; left--) {
            try {
                writeOnce(database, target);
                return;
            } catch (Refused notGood) {
                if (left == 0) throw notGood;
                LOG.warn("A backup was not good and is made again.", notGood);
            }
        }
    }

    private void writeOnce(DatabaseCopy database, Path target) throws Exception {
        var draft = target.resolveSibling(target.getFileName() + DRAFT);
        var stage = Files.createTempDirectory(folder.run(), STAGE);
        try {
            copyDatabase(database, stage);
            // after the database, so that the journal reaches at least as far
            copyJournal(stage);
            copyApproved(stage);
            Files.copy(folder.settings(), stage.resolve("workspace.json"));
            zip(stage, draft);
            verify(draft);
            Disk.REAL.move(draft, target);
            Disk.REAL.forceFolder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
        } finally {
            Files.deleteIfExists(draft);
            Trees.delete(stage);
        }
    }

    private static void copyDatabase(DatabaseCopy database, Path stage) throws Exception {
        var copy = stage.resolve("database.zip");
        database.to(copy);
        var into = stage.resolve("db");
        Files.createDirectories(into);
        try (var zip = new ZipFile(copy.toFile());
                var in = zip.getInputStream(zip.getEntry("workspace.mv.db"))) {
            Files.copy(in, into.resolve("workspace.mv.db"));
        }
        Files.delete(copy);
    }

    private void copyJournal(Path stage) throws IOException {
        var into = stage.resolve("journal");
        Files.createDirectories(into);
        for (var file : new Segments(folder.journal()).files()) {
            var copy = into.resolve(file.getFileName());
            Files.copy(file, copy);
            cutAfterLastLine(copy);
        }
    }

    /// What is being written just now may be half a line.
    private static void cutAfterLastLine(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            var one = java.nio.ByteBuffer.allocate(1);
            while (size > 0) {
                one.clear();
                channel.read(one, size - 1);
                if (one.get(0) == '\n') break;
                size--;
            }
            channel.truncate(size);
        }
    }

    /// What somebody else has put among them is not Setpoint's to keep.
    private void copyApproved(Path stage) throws IOException {
        var into = Files.createDirectories(stage.resolve("approved"));
        try (var files = Files.newDirectoryStream(folder.approved())) {
            for (var file : files)
                if (EXPECTED.matcher("approved/" + file.getFileName()).matches())
                    Files.copy(file, into.resolve(file.getFileName()));
        }
    }

    private void zip(Path stage, Path target) throws IOException {
        var head = new Segments(stage.resolve("journal")).lastHead();
        var files = new LinkedHashMap<String, Object>();
        try (var channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                var zip = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            for (var file : Trees.files(stage)) {
                var name = stage.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                files.put(name, copied(file, zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Canonical.bytes(manifest(stage, head, files)));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
        }
    }

    private Map<String, Object> manifest(Path stage, Head head, Map<String, Object> files) throws IOException {
        var settings = Json.object(JsonText.read(Files.readAllBytes(stage.resolve("workspace.json"))));
        return Map.of(
                "format",
                "setpoint-backup/1",
                "at",
                clock.instant().toString(),
                "workspace",
                String.valueOf(settings.get("id")),
                "head",
                head.tree(),
                "files",
                files);
    }

    private static Map<String, Object> copied(Path file, OutputStream out) throws IOException {
        var digest = Canonical.newSha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(out);
            return Map.of("bytes", bytes, "sha256", HexFormat.of().formatHex(digest.digest()));
        }
    }

    /// Puts a backup into a folder of its own and opens it there.
    ///
    /// @throws Refused where it is not good
    Manifest verify(Path zip) throws IOException {
        var trial = Files.createTempDirectory(folder.run(), TRIAL);
        try {
            var manifest = unpack(zip, trial);
            new Opening(new Folder(trial), clock, threads, options.forACopy()).mustHold(manifest.head(), zip);
            return manifest;
        } finally {
            Trees.delete(trial);
        }
    }

    /// Reads what a backup says of itself, and no more.
    static Manifest manifest(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return manifest(file, zip);
        }
    }

    private static Manifest manifest(ZipFile zip, Path name) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null || entry.getSize() > 64 << 20) throw new Refused("%s is no backup of Setpoint.", name);
        try (var in = zip.getInputStream(entry)) {
            var tree = Json.object(JsonText.read(in.readNBytes(64 << 20)));
            var head = Json.object(tree.get("head"));
            if (!"setpoint-backup/1".equals(tree.get("format")) || !(head.get("revision") instanceof Long revision))
                throw new Refused("%s is no backup that this Setpoint can read.", name);
            return new Manifest(
                    new Head(revision, String.valueOf(head.get("line")), String.valueOf(head.get("state"))),
                    String.valueOf(tree.get("workspace")),
                    String.valueOf(tree.get("at")),
                    Json.object(tree.get("files")));
        }
    }

    /// Writes a backup's files into an empty folder: exactly those of its manifest, with exactly their hashes.
    ///
    /// @throws Refused where the zip holds anything else, naming it
    static Manifest unpack(Path name, Path into) throws IOException {
        try (var zip = new ZipFile(name.toFile())) {
            var manifest = manifest(zip, name);
            checkEntries(zip, manifest, name);
            for (var file : manifest.files().entrySet()) {
                var said = Json.object(file.getValue());
                var entry = Objects.requireNonNull(zip.getEntry(file.getKey()));
                try (var in = zip.getInputStream(entry)) {
                    unpack(in, into.resolve(file.getKey()), said, name);
                }
            }
            return manifest;
        } catch (java.util.zip.ZipException | IllegalArgumentException malformed) {
            throw new Refused("%s is no backup, or it is damaged: %s.", name, malformed.getMessage());
        }
    }

    private static void checkEntries(ZipFile zip, Manifest manifest, Path name) throws IOException {
        var seen = new HashSet<String>();
        for (var entry : zip.stream().toList()) {
            var file = entry.getName();
            if (!seen.add(file)) throw new Refused("The backup %s has the entry %s twice.", name, file);
            if (!file.equals(MANIFEST) && !EXPECTED.matcher(file).matches())
                throw new Refused("The backup %s has an entry that no backup has: %s.", name, file);
        }
        seen.remove(MANIFEST);
        if (!seen.equals(manifest.files().keySet()))
            throw new Refused("The backup %s does not hold exactly the files that its manifest names.", name);
        long bytes = 0;
        for (var said : manifest.files().values())
            bytes = Math.addExact(bytes, Json.object(said).get("bytes") instanceof Long n && n >= 0 ? n : LARGEST + 1);
        if (bytes > LARGEST || bytes > RATIO * Files.size(name) + (1 << 20))
            throw new Refused("The backup %s would fill %d bytes, which cannot be right.", name, bytes);
    }

    private static void unpack(InputStream in, Path file, Map<String, Object> said, Path name) throws IOException {
        long bytes = said.get("bytes") instanceof Long n ? n : 0;
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var digest = Canonical.newSha256();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            var buffer = new byte[1 << 16];
            long written = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                written += n;
                if (written > bytes) break;
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
            if (written != bytes || !HexFormat.of().formatHex(digest.digest()).equals(said.get("sha256")))
                throw new Refused("The backup %s is damaged: %s is not what was saved.", name, file.getFileName());
        }
    }
}
