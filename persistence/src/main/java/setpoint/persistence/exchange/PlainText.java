package setpoint.persistence.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// The text of a file: UTF-8 without its byte order mark, each line ended by LF alone, however it was brought.
///
/// What is no such text is refused by what it is: an archive, XML, UTF-16, something binary, malformed UTF-8 with its
/// place. Nothing is unpacked and no entity is resolved.
public final class PlainText {
    /// How much of a file tells what it is.
    private static final int HEAD = 512;

    private static final int TAR_MAGIC_AT = 257;

    private PlainText() {}

    /// @throws Refused where the file is not text, or larger than a file may be
    public static String of(Source source) {
        mustBeText(source);
        var text = decoded(source);
        int nul = text.indexOf('\0');
        if (nul >= 0)
            throw new Refused(
                    "%s, %s: this is the character U+0000, which no text has. Is this a text file?",
                    source.name(), place(text, nul));
        var lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        Limits.checkLines(source.name(), lines);
        return lines;
    }

    /// Refuses what can be told from text at a glance.
    ///
    /// @throws Refused naming what the file is instead, or that it is too large
    public static void mustBeText(Source source) {
        mustNotBeTooLarge(source);
        var other = otherThanText(source.bytes());
        if (other != null) throw new Refused("%s is %s", source.name(), other);
    }

    private static void mustNotBeTooLarge(Source source) {
        int length = source.bytes().length;
        if (length > Limits.FILE)
            throw new Refused("%s has %,d bytes; a file may have %,d (32 MiB).", source.name(), length, Limits.FILE);
    }

    /// `line 3, column 7`, both from 1; columns count UTF-16 units.
    public static String place(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return "line %d, column %d".formatted(line, at - start + 1);
    }

    /// The text as it stands, without its byte order mark.
    ///
    /// @throws Refused where it is larger than a file may be, or not UTF-8
    public static String decoded(Source source) {
        mustNotBeTooLarge(source);
        var in = ByteBuffer.wrap(source.bytes());
        var out = CharBuffer.allocate(source.bytes().length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        var text = out.toString();
        if (result.isError())
            throw new Refused(
                    "%s, %s: this is not UTF-8. Save the file as UTF-8.", source.name(), place(text, text.length()));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String otherThanText(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) return archive("zip");
        if (starts(bytes, 0x1F, 0x8B)) return archive("gzip");
        if (starts(bytes, '7', 'z', 0xBC, 0xAF)) return archive("7z");
        if (starts(bytes, 'R', 'a', 'r', '!')) return archive("rar");
        if (starts(bytes, 'B', 'Z', 'h')) return archive("bzip2");
        if (starts(bytes, 0xFD, '7', 'z', 'X', 'Z')) return archive("xz");
        if (starts(bytes, 0x28, 0xB5, 0x2F, 0xFD)) return archive("zstd");
        if (bytes.length > TAR_MAGIC_AT + 5 && has(bytes, TAR_MAGIC_AT, 'u', 's', 't', 'a', 'r')) return archive("tar");
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) return "a PDF document, not text. Export it as text first.";
        if (isUtf16(bytes)) return "UTF-16 or UTF-32. Save the file as UTF-8.";
        if (isXml(bytes)) return "XML, which is none of the formats that plans are read from.";
        return null;
    }

    private static String archive(String kind) {
        return "an archive (%s). Unpack it and choose one of its files.".formatted(kind);
    }

    /// By its byte order mark, or where every second byte at the beginning is zero.
    private static boolean isUtf16(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) || starts(bytes, 0, 0, 0xFE, 0xFF)) return true;
        int pairs = Math.min(bytes.length, HEAD) / 2;
        if (pairs < 2) return false;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i] == 0) even++;
            if (bytes[2 * i + 1] == 0) odd++;
        }
        return even == 0 && odd > pairs * 3 / 4 || odd == 0 && even > pairs * 3 / 4;
    }

    private static boolean isXml(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        var start = head.startsWith("\uFEFF") ? head.substring(1).stripLeading() : head.stripLeading();
        return start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") && !start.startsWith("<!DOCTYPE html");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        return has(bytes, 0, magic);
    }

    private static boolean has(byte[] bytes, int at, int... magic) {
        if (bytes.length < at + magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[at + i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
