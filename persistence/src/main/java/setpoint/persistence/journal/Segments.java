package setpoint.persistence.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.core.Change;
import setpoint.model.core.Refused;

/// Reads the journal's files: `0001.jsonl` and on, each line checked against its own hash and the line before.
public final class Segments {
    private final Path folder;

    public Segments(Path folder) {
        this.folder = folder;
    }

    /// How a reading ended.
    ///
    /// @param head the last line that is whole and in its place
    /// @param position where that line ends
    /// @param damage why the reading did not go on, where there was more to read
    public record End(Head head, Position position, @Nullable Damage damage) {}

    /// Bytes that are no line.
    ///
    /// @param wasKept whether a line stood here that had been acknowledged; else it is what a crash leaves behind
    public record Damage(Position at, boolean wasKept) {
        public String sentence() {
            return "The journal is damaged in file %04d, %d bytes from its beginning.".formatted(at.segment(),
                    at.offset());
        }
    }

    public static Path file(Path folder, int segment) {
        return folder.resolve("%04d.jsonl".formatted(segment));
    }

    /// Every file of the journal, in order.
    public List<Path> files() {
        var files = new ArrayList<Path>();
        for (int i = 1; Files.exists(file(folder, i)); i++) files.add(file(folder, i));
        return files;
    }

    public boolean isEmpty() {
        return !Files.exists(file(folder, 1));
    }

    /// Reads every line after a head, in order, up to the end or the first that is not whole and in its place.
    public End read(Head after, Position from, Consumer<Entry> each) throws IOException {
        var head = after;
        var position = from;
        while (true) {
            var bytes = bytes(position);
            int offset = 0;
            while (offset < bytes.length) {
                int length = lineLength(bytes, offset);
                var line = lineIn(bytes, offset, length, head);
                if (line == null) return new End(head, position, damage(bytes, offset, position, head));
                if (!line.isSegment()) each.accept(line.entry(position, length));
                head = line.head();
                offset += length;
                position = new Position(position.segment(), position.offset() + length);
            }
            if (!Files.exists(file(folder, position.segment() + 1))) return new End(head, position, null);
            position = new Position(position.segment() + 1, 0);
        }
    }

    /// The changes that follow a head, wherever in these files its line stands; none where it does not.
    public List<Change> changesAfter(Head head) throws IOException {
        var changes = new ArrayList<Change>();
        var end = endOf(head);
        if (end == null) return changes;
        var entries = new ArrayList<Entry>();
        read(head, end, entries::add);
        for (var entry : entries) changes.add(lineAt(entry.start(), entry.length()).change());
        return changes;
    }

    private @Nullable Position endOf(Head head) throws IOException {
        for (int segment = 1; Files.exists(file(folder, segment)); segment++) {
            var bytes = bytes(new Position(segment, 0));
            for (int offset = 0; offset < bytes.length;) {
                int length = lineLength(bytes, offset);
                var digest = Canonical.newSha256();
                if (Line.isWhole(bytes, offset, length, digest) && Line.read(bytes, offset, length).head().equals(head))
                    return new Position(segment, offset + length);
                offset += length;
            }
        }
        return null;
    }

    /// The head that the last line makes, without looking at those before.
    ///
    /// @throws Refused where there is no whole line
    public Head lastHead() throws IOException {
        var files = files();
        if (files.isEmpty()) throw new Refused("There is no journal in %s.", folder);
        var bytes = Files.readAllBytes(files.getLast());
        int start = bytes.length;
        while (start > 1 && bytes[start - 2] != '\n') start--;
        start = Math.max(0, start - 1);
        return Line.read(bytes, start, bytes.length - start).head();
    }

    /// One line, by its place.
    ///
    /// @throws Refused where there is no whole line
    public Line lineAt(Position start, int length) throws IOException {
        try (var channel = FileChannel.open(file(folder, start.segment()))) {
            if (length < 0 || start.offset() < 0 || start.offset() + length > channel.size())
                throw new Refused("The journal has no line at %s.", start);
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining())
                if (channel.read(bytes, start.offset() + bytes.position()) < 0)
                    throw new Refused("The journal is cut off.");
            return Line.read(bytes.array(), 0, length);
        }
    }

    private byte[] bytes(Position from) throws IOException {
        var file = file(folder, from.segment());
        if (!Files.exists(file)) return new byte[0];
        try (var channel = FileChannel.open(file)) {
            var bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - from.offset()));
            while (bytes.hasRemaining()) if (channel.read(bytes, from.offset() + bytes.position()) < 0) break;
            return bytes.array();
        }
    }

    /// The bytes up to and with the next end of line, or up to the end of the file.
    private static int lineLength(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') end++;
        return Math.min(end + 1, bytes.length) - from;
    }

    private static @Nullable Line lineIn(byte[] bytes, int offset, int length, Head before) {
        try {
            var line = Line.read(bytes, offset, length);
            long expected = line.isSegment() ? before.revision() : before.revision() + 1;
            return line.previous().equals(before.line()) && line.revision() == expected ? line : null;
        } catch (Refused damaged) {
            return null;
        }
    }

    private Damage damage(byte[] bytes, int from, Position at, Head head) throws IOException {
        return new Damage(at, knowsMore(bytes, from, head) || laterSegmentKnowsMore(at.segment(), head));
    }

    private boolean laterSegmentKnowsMore(int segment, Head head) throws IOException {
        for (int i = segment + 1; Files.exists(file(folder, i)); i++)
            if (knowsMore(bytes(new Position(i, 0)), 0, head)) return true;
        return false;
    }

    /// Whether a whole line further on says that more than this head had been safe when it was written.
    private static boolean knowsMore(byte[] bytes, int from, Head head) {
        var digest = Canonical.newSha256();
        for (int offset = from; offset < bytes.length;) {
            int length = lineLength(bytes, offset);
            if (Line.isWhole(bytes, offset, length, digest)
                    && Line.read(bytes, offset, length).forced() > head.revision())
                return true;
            offset += length;
        }
        return false;
    }
}
