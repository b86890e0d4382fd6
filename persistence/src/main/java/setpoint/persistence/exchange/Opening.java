package setpoint.persistence.exchange;

import java.nio.charset.StandardCharsets;

/// The beginning of a file as text, for telling formats apart.
public final class Opening {
    private static final int BYTES = 64 << 10;

    private Opening() {}

    /// The first 64 KiB without a byte order mark and leading white space; bytes that are not UTF-8 become marks.
    public static String of(Source source) {
        var bytes = source.bytes();
        var text = new String(bytes, 0, Math.min(bytes.length, BYTES), StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }
}
