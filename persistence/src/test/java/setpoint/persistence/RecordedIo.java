package setpoint.persistence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Everything that was written to some files, in order, and when it was forced: enough to say what a disk may hold if the
/// power goes at any moment. Thread-safe.
final class RecordedIo {
    /// One operation on one file: bytes written, a cut (bytes null), or a force (offset −1).
    private record Operation(Path file, long offset, byte[] bytes, boolean whole) {
        boolean isForce() {
            return offset < 0;
        }
    }

    private static final byte[] CUT = {};

    private final List<Operation> operations = new ArrayList<>();

    synchronized void wrote(Path file, long offset, byte[] bytes) {
        operations.add(new Operation(file, offset, bytes, false));
    }

    /// A file that was forced under another name has got its own: it is there whole, or not at all.
    synchronized void named(Path file, byte[] bytes) {
        operations.add(new Operation(file, 0, bytes, true));
    }

    synchronized void cut(Path file, long size) {
        operations.add(new Operation(file, size, CUT, false));
    }

    synchronized void forced(Path file) {
        operations.add(new Operation(file, -1, CUT, false));
    }

    synchronized int size() {
        return operations.size();
    }

    /// Writes what a disk may hold after the first so many operations: all that was forced, and of the rest each write or
    /// not, some of them torn between two sectors.
    synchronized void image(int count, Path from, Path to, Random random) throws IOException {
        var lastForce = new HashMap<Path, Integer>();
        for (int i = 0; i < count; i++)
            if (operations.get(i).isForce()) lastForce.put(operations.get(i).file(), i);
        Map<Path, RandomAccessFile> open = new HashMap<>();
        for (int i = 0; i < count; i++) {
            var operation = operations.get(i);
            if (operation.isForce()) continue;
            if (operation.whole() && random.nextInt(10) == 0) continue;
            boolean safe = operation.whole() || i < lastForce.getOrDefault(operation.file(), -1);
            var file = to.resolve(from.relativize(operation.file()));
            if (!open.containsKey(file)) {
                Files.createDirectories(file.getParent());
                open.put(file, new RandomAccessFile(file.toFile(), "rw"));
            }
            if (safe) apply(operation, open.get(file), operation.bytes().length);
            else if (random.nextBoolean()) apply(operation, open.get(file), torn(operation.bytes().length, random));
        }
        for (var file : open.values()) file.close();
    }

    private static int torn(int length, Random random) {
        int sectors = length / 512;
        return random.nextInt(3) > 0 || sectors == 0 ? length : 512 * random.nextInt(sectors + 1);
    }

    private static void apply(Operation operation, RandomAccessFile file, int length) throws IOException {
        if (operation.bytes() == CUT) {
            if (file.length() > operation.offset()) file.setLength(operation.offset());
            return;
        }
        file.seek(operation.offset());
        file.write(operation.bytes(), 0, length);
    }
}
