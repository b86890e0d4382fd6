package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/// The backups that Setpoint makes by itself. A file here has been tried: what could not be opened never gets a name.
final class Backups {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS'Z.zip'").withZone(ZoneOffset.UTC);
    private static final int HOURS = 24;
    private static final int DAYS = 14;
    private static final int WEEKS = 12;

    private final Folder folder;
    private final Clock clock;
    private final Backup backup;

    Backups(Folder folder, Clock clock, ThreadFactory threads, Options options) {
        this.folder = folder;
        this.clock = clock;
        backup = new Backup(folder, clock, threads, options);
    }

    /// All of them, newest first.
    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.exists(folder.backups())) return files;
        try (var found = Files.newDirectoryStream(folder.backups(), "*.zip")) {
            for (var file : found) if (made(file).isPresent()) files.add(file);
        }
        files.sort(Collections.reverseOrder());
        return files;
    }

    /// When a backup was made, by its name.
    static Optional<Instant> made(Path file) {
        try {
            return Optional.of(Instant.from(NAME.parse(file.getFileName().toString())));
        } catch (java.time.DateTimeException foreign) {
            return Optional.empty();
        }
    }

    /// Whether none has been made for that long.
    boolean isDue(Duration age) throws IOException {
        var newest = files().stream().findFirst().flatMap(Backups::made);
        return newest.isEmpty() || newest.get().isBefore(clock.instant().minus(age));
    }

    /// Makes one and lets go of those that are no longer needed.
    Path now(Backup.DatabaseCopy database) throws Exception {
        var file = free(clock.instant());
        backup.write(database, file);
        for (var old : superfluous(files())) Files.deleteIfExists(old);
        return file;
    }

    private Path free(Instant at) {
        var file = folder.backups().resolve(NAME.format(at));
        return Files.exists(file) ? free(at.plusMillis(1)) : file;
    }

    /// Which of some backups, newest first, need not be kept: of the last hours, days and weeks one each is.
    static List<Path> superfluous(List<Path> files) {
        var keep = new HashSet<Path>();
        if (!files.isEmpty()) keep.add(files.getFirst());
        keepNewestOfEach(files, HOURS, at -> at.truncatedTo(ChronoUnit.HOURS), keep);
        keepNewestOfEach(files, DAYS, at -> at.truncatedTo(ChronoUnit.DAYS), keep);
        keepNewestOfEach(
                files, WEEKS, at -> at.get(IsoFields.WEEK_BASED_YEAR) * 100 + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                keep);
        return files.stream().filter(file -> !keep.contains(file)).toList();
    }

    private static void keepNewestOfEach(
            List<Path> files, int most, Function<ZonedDateTime, Object> span, HashSet<Path> keep) {
        var seen = new HashSet<>();
        for (var file : files) {
            var at = made(file).orElseThrow().atZone(ZoneOffset.UTC);
            if (seen.size() < most && seen.add(span.apply(at))) keep.add(file);
        }
    }
}
