package setpoint.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import setpoint.persistence.journal.Disk;

/// A disk that goes wrong at a certain operation or size.
final class FaultyDisk implements Disk {
    /// How it goes wrong.
    enum Kind {
        /// One operation fails, the next ones work.
        ONCE,
        /// From one operation on all fail.
        FOR_EVER,
        /// One write stops half-way, and all after it fail.
        HALF_WRITTEN,
        /// What goes beyond a number of bytes does not fit.
        FULL,
        /// Nothing that is written at the end of a file is there later.
        FORGETS
    }

    private final Kind kind;
    private final long at;
    private final AtomicLong operations = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    FaultyDisk(Kind kind, long at) {
        this.kind = kind;
        this.at = at;
    }

    /// Whether it came to the point where it goes wrong.
    boolean hasFailed() {
        return kind == Kind.FULL ? bytes.get() > at : operations.get() >= at;
    }

    private boolean fails() throws IOException {
        long n = operations.incrementAndGet();
        boolean now = kind == Kind.ONCE ? n == at : n >= at;
        if (!now || kind == Kind.FULL || kind == Kind.FORGETS) return false;
        if (kind == Kind.HALF_WRITTEN && n == at) return true;
        throw new IOException("the disk failed at operation " + n);
    }

    @Override
    public Out open(Path file, long size) throws IOException {
        fails();
        var out = REAL.open(file, size);
        return new Out() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (kind == Kind.FORGETS && file.toString().endsWith(".jsonl")) return;
                boolean half = fails();
                int fit = fitting(bytes.remaining());
                if (half) fit = bytes.remaining() / 2;
                boolean whole = fit == bytes.remaining();
                out.write(bytes.slice().limit(fit));
                if (!whole) throw new IOException(half ? "the disk failed in the middle" : "No space left on device");
            }

            @Override
            public void force() throws IOException {
                fails();
                out.force();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private int fitting(int wanted) {
        if (kind != Kind.FULL) return wanted;
        long before = bytes.getAndAdd(wanted);
        return (int) Math.clamp(at - before, 0, wanted);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        fails();
        REAL.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        fails();
        REAL.forceFolder(folder);
    }
}
