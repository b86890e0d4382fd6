package setpoint.persistence.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Change;
import setpoint.persistence.text.StateHash;

/// Writes the journal's files. Whatever it is given at once is forced at once. After a failure it must not be used again:
/// nobody can say what has reached the disk. Not thread-safe.
public final class Appender implements AutoCloseable {
    static final long FULL = 64L << 20;

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final StateHash state;
    private Head head;
    private Position end;
    private Disk.Out out;

    private Appender(Path folder, Disk disk, Clock clock, Head head, Position end, Disk.Out out) {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.head = head;
        this.end = end;
        this.out = out;
        this.state = StateHash.ofHex(head.state());
    }

    /// Begins a journal, or a new segment of one.
    ///
    /// @param begins what this segment follows, for whoever reads it
    public static Appender begin(
            Path folder, Disk disk, Clock clock, Head head, int segment, Map<String, Object> begins)
            throws IOException {
        var appender =
                new Appender(folder, disk, clock, head, new Position(segment, 0), disk.open(file(folder, segment), 0));
        appender.writeFirstLine(begins);
        return appender;
    }

    /// Goes on where a reading ended, and cuts off what a crash may have left after it.
    public static Appender resume(Path folder, Disk disk, Clock clock, Segments.End at) throws IOException {
        var position = at.position();
        for (int i = position.segment() + 1; Files.deleteIfExists(Segments.file(folder, i)); i++) {}
        if (position.offset() == 0) // not even its first line was kept
            return begin(folder, disk, clock, at.head(), position.segment(), Map.of("begins", "again"));
        var out = disk.open(file(folder, position.segment()), position.offset());
        out.force();
        return new Appender(folder, disk, clock, at.head(), position, out);
    }

    private static Path file(Path folder, int segment) {
        return Segments.file(folder, segment);
    }

    private void writeFirstLine(Map<String, Object> begins) throws IOException {
        var line = Line.ofSegment(end.segment(), head, begins, clock.instant());
        out.write(ByteBuffer.wrap(line.bytes()));
        out.force();
        disk.forceFolder(folder);
        head = new Head(head.revision(), line.hash(), head.state());
        end = new Position(end.segment(), line.bytes().length);
    }

    /// Writes and forces some changes, together.
    ///
    /// @throws IOException where that failed; then none of them may be acknowledged
    public List<Entry> append(List<Change> changes) throws IOException {
        if (end.offset() >= FULL) roll();
        long forced = head.revision();
        var entries = new ArrayList<Entry>(changes.size());
        for (var change : changes) entries.add(write(change, forced));
        out.force();
        return entries;
    }

    private Entry write(Change change, long forced) throws IOException {
        if (change.revision() != head.revision() + 1)
            throw new IOException(
                    "change %d does not follow revision %d".formatted(change.revision(), head.revision()));
        var rows = Line.rows(change, state);
        var line = Line.ofChange(change, rows, head, state.hex(), forced);
        out.write(ByteBuffer.wrap(line.bytes()));
        head = new Head(change.revision(), line.hash(), state.hex());
        var entry = new Entry(
                change.at(),
                change.author(),
                change.verb(),
                change.step(),
                change.of(),
                rows,
                end,
                line.bytes().length,
                head);
        end = entry.end();
        return entry;
    }

    private void roll() throws IOException {
        out.close();
        end = new Position(end.segment() + 1, 0);
        out = disk.open(file(folder, end.segment()), 0);
        writeFirstLine(Map.of("begins", "next"));
    }

    public Head head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
