package setpoint.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// An H2 file system, `recorded:`, that takes note of what is written, or fails from some operation on. Public because H2
/// makes its own.
public final class RecordingFiles extends FilePathWrapper {
    static volatile RecordedIo io = new RecordedIo();
    /// After so many operations every further one fails; negative for never.
    static volatile long failAfter = -1;

    static String scheme() {
        FilePath.register(new RecordingFiles());
        return "recorded:";
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = Path.of(getBase().toString());
        return new Recorded(getBase().open(mode), file);
    }

    private static final class Recorded extends FileBase {
        private final FileChannel channel;
        private final Path file;

        Recorded(FileChannel channel, Path file) {
            this.channel = channel;
            this.file = file;
        }

        private static void mayFail() throws IOException {
            if (failAfter == 0) throw new IOException("the disk failed beneath the database");
            if (failAfter > 0) failAfter--;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            mayFail();
            var bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int written = channel.write(source, position);
            io.wrote(file, position, java.util.Arrays.copyOf(bytes, written));
            return written;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            long at = channel.position();
            int written = write(source, at);
            channel.position(at + written);
            return written;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            mayFail();
            channel.truncate(size);
            io.cut(file, size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            mayFail();
            channel.force(metaData);
            io.forced(file);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
