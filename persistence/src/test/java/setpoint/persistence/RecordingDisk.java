package setpoint.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import setpoint.persistence.journal.Disk;

/// Writes to the real disk and takes note of it; forces may be left out.
final class RecordingDisk implements Disk {
    private final RecordedIo io;
    private final boolean forces;

    RecordingDisk(RecordedIo io, boolean forces) {
        this.io = io;
        this.forces = forces;
    }

    @Override
    public Out open(Path file, long size) throws IOException {
        var out = REAL.open(file, size);
        io.cut(file, size);
        return new Out() {
            private long end = Files.size(file);

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                var copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                out.write(bytes);
                io.wrote(file, end, copy);
                end += copy.length;
            }

            @Override
            public void force() throws IOException {
                if (!forces) return;
                out.force();
                io.forced(file);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        REAL.move(from, to);
        io.named(to, Files.readAllBytes(to));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        REAL.forceFolder(folder);
    }
}
