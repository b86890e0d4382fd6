package setpoint.views.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes a picture as PNG (ISO/IEC 15948): 8 bits a channel, without transparency. The same pixels give the same
/// bytes.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte TRUE_COLOUR = 2;
    private static final byte UP = 2;
    private static final int BUFFER = 64 * 1024;

    private Png() {}

    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        var reader = image.getPixelReader();
        return of(width, (int) image.getHeight(), y -> {
            var row = new int[width];
            reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            return row;
        });
    }

    /// A picture that need not be there as a whole.
    ///
    /// @param rowAt gives one row as ARGB; asked for each once, from the top
    public static byte[] of(int width, int height, IntFunction<int[]> rowAt) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(width, height));
        chunk(out, "IDAT", deflated(width, height, rowAt));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put(TRUE_COLOUR)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] deflated(int width, int height, IntFunction<int[]> rowAt) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, deflater, BUFFER)) {
            var above = new int[width];
            for (int y = 0; y < height; y++) {
                var row = rowAt.apply(y);
                out.write(difference(row, above));
                above = row;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// A row as its difference from the row above, which packs well where much is plain.
    private static byte[] difference(int[] row, int[] above) {
        var bytes = new byte[1 + 3 * row.length];
        int at = 0;
        bytes[at++] = UP;
        for (int x = 0; x < row.length; x++)
            for (int shift = 16; shift >= 0; shift -= 8) bytes[at++] = (byte) ((row[x] >> shift) - (above[x] >> shift));
        return bytes;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
