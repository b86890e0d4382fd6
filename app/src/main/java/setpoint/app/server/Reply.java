package setpoint.app.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import setpoint.persistence.exchange.json.JsonText;

/// What a call prints, on its way back to where it was made: a line of JSON for each piece of output, in the order in
/// which they were printed, then one with the exit code. Empty lines say that the call still runs. Thread-safe.
public final class Reply {
    private static final int PIECE = 16 << 10;

    private final OutputStream lines;
    private volatile boolean caught = true;

    Reply(OutputStream lines) {
        this.lines = lines;
    }

    /// Takes what goes to standard output. Buffered: comes to the caller when it is flushed.
    public OutputStream out() {
        return new BufferedOutputStream(new Pieces("out"), PIECE);
    }

    /// Takes what goes to standard error.
    public OutputStream err() {
        return new BufferedOutputStream(new Pieces("err"), PIECE);
    }

    /// Whether the caller still waits for the answer, as far as is known; true for a moment after it has gone.
    public boolean isAwaited() {
        return caught;
    }

    void beat() {
        line("");
    }

    void end(int exit) {
        line(JsonText.compact(Map.of("exit", (long) exit)));
    }

    private synchronized void line(String text) {
        if (!caught) return;
        try {
            lines.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            lines.flush();
        } catch (IOException gone) {
            caught = false;
        }
    }

    /// One of the two streams.
    private final class Pieces extends OutputStream {
        private final String name;

        Pieces(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int done = 0; done < length; done += PIECE) {
                var piece = java.util.Arrays.copyOfRange(bytes, from + done, from + Math.min(length, done + PIECE));
                line(JsonText.compact(Map.of(name, Base64.getEncoder().encodeToString(piece))));
            }
        }
    }
}
