package setpoint.views.kit.pixel;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// A small picture that is put onto a larger one again and again. Immutable.
///
/// @param argb its pixels, row by row, premultiplied
public record Stamp(int width, int height, int[] argb) {
    /// A piece of an image.
    public static Stamp cut(Image image, int x, int y, int width, int height) {
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(x, y, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return new Stamp(width, height, pixels);
    }
}
