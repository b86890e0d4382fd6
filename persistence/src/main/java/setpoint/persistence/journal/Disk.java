package setpoint.persistence.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// How the store writes what must survive a power cut. Tests put a disk here that fails, fills up or forgets.
public interface Disk {
    Disk REAL = new RealDisk();

    /// A file that grows at its end.
    interface Out extends Closeable {
        /// Writes all of the bytes at the end.
        void write(ByteBuffer bytes) throws IOException;

        /// Returns when everything written would survive a power cut.
        void force() throws IOException;
    }

    /// Opens a file to write at its end, first cutting it to a size; makes it where there is none.
    Out open(Path file, long size) throws IOException;

    /// Puts a file in its place, over what was there, in one step.
    void move(Path from, Path to) throws IOException;

    /// Returns when the names in a folder would survive a power cut.
    void forceFolder(Path folder) throws IOException;

    /// Writes a whole file so that there is either all of it or what was there before.
    default void write(Path file, byte[] bytes) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        try (var out = open(draft, 0)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force();
        }
        move(draft, file);
        forceFolder(file.toAbsolutePath().getParent());
    }

    /// The machine's own disk.
    final class RealDisk implements Disk {
        @Override
        public Out open(Path file, long size) throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(size);
            channel.position(channel.size());
            return new Out() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    while (bytes.hasRemaining()) channel.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    channel.force(false);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            // Windows cannot open a folder, and keeps names by itself
            if (java.io.File.separatorChar == '\\') return;
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
