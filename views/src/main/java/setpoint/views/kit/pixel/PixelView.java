package setpoint.views.kit.pixel;

import java.nio.IntBuffer;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows a picture made pixel by pixel, each of its pixels one of the screen. Used on the JavaFX thread.
public final class PixelView extends ImageView {
    private @Nullable Pixels pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private double sharpness = 1;

    public PixelView() {
        setSmooth(false);
        setMouseTransparent(true);
    }

    /// How many pixels of the screen there are to one of the window.
    public double sharpness() {
        var window = window();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /// Whether frames follow each other on a screen; else a single picture is taken.
    public boolean isLive() {
        var window = window();
        return window != null && window.isShowing();
    }

    private @Nullable Window window() {
        Scene scene = getScene();
        return scene == null ? null : scene.getWindow();
    }

    /// The pixels to paint on, for a picture of this size in the window.
    public Pixels sized(double width, double height) {
        int across = Math.max(1, (int) Math.ceil(width * sharpness()));
        int down = Math.max(1, (int) Math.ceil(height * sharpness()));
        var known = pixels;
        if (known != null && known.width() == across && known.height() == down && sharpness == sharpness())
            return known;
        sharpness = sharpness();
        var made = new Pixels(across, down);
        pixels = made;
        buffer = new PixelBuffer<>(across, down, IntBuffer.wrap(made.argb()), PixelFormat.getIntArgbPreInstance());
        setImage(new WritableImage(buffer));
        setFitWidth(across / sharpness);
        setFitHeight(down / sharpness);
        return made;
    }

    /// Shows what has been painted since.
    public void refresh() {
        if (buffer != null) buffer.updateBuffer(_ -> null);
    }
}
