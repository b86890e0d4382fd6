package setpoint.views.plan;

import java.nio.IntBuffer;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.paint.Haste;

/// What the graph is painted on: a picture as sharp as the screen, and over it a canvas for a movement of the hand.
/// Paints at most once a frame; while things move it paints in haste, and in full when they have come to rest.
final class Surface extends Region {
    /// After how many nanoseconds without a movement things have come to rest.
    private static final long REST = 120_000_000;

    private final Painter painter;
    private final ImageView view = new ImageView();
    private final Canvas overlay = new Canvas();
    private final Resting resting = new Resting();
    private @Nullable Pixels pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private double painted;

    /// Paints a picture.
    interface Painter {
        /// @param sharpness pixels of the picture to a pixel of the window
        /// @return whether nothing is missing
        boolean paint(Pixels pixels, double sharpness, Haste haste);
    }

    Surface(Painter painter) {
        this.painter = painter;
        setManaged(false);
        setMouseTransparent(true);
        overlay.setVisible(false);
        view.setSmooth(false);
        getChildren().addAll(view, overlay);
    }

    /// Has the picture painted anew with the next frame.
    void repaint() {
        requestLayout();
    }

    /// The same, as one of many pictures of a movement.
    void repaintInHaste(boolean zooming) {
        if (isLive()) resting.disturb(zooming);
        requestLayout();
    }

    /// Whether frames follow each other; else a single picture is taken, which must be complete.
    private boolean isLive() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    /// Something painted over the picture, where the drawing's points are.
    interface Over {
        void paint(Pen pen, double zoom);
    }

    /// Paints something over the picture; null clears it.
    void overlay(@Nullable Over over, Palette palette, Viewport at) {
        overlay.setVisible(over != null);
        if (over == null) return;
        overlay.setWidth(getWidth());
        overlay.setHeight(getHeight());
        var gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        gc.save();
        gc.translate(at.left(), at.top());
        gc.scale(at.zoom(), at.zoom());
        over.paint(new Pen(gc, palette), at.zoom());
        gc.restore();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) return;
        double sharpness = isLive() ? getScene().getWindow().getRenderScaleX() : 1;
        var target = sized(sharpness);
        boolean complete = painter.paint(target, sharpness, resting.haste());
        resting.painted(complete);
        if (buffer != null) buffer.updateBuffer(_ -> null);
    }

    private Pixels sized(double sharpness) {
        int width = (int) Math.ceil(getWidth() * sharpness);
        int height = (int) Math.ceil(getHeight() * sharpness);
        if (pixels != null && pixels.width() == width && pixels.height() == height && painted == sharpness)
            return pixels;
        var made = new Pixels(width, height);
        pixels = made;
        painted = sharpness;
        buffer = new PixelBuffer<>(
                width, height, IntBuffer.wrap(made.argb()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        view.setFitWidth(width / sharpness);
        view.setFitHeight(height / sharpness);
        return made;
    }

    /// Waits for things to come to rest, and goes on painting until nothing is missing.
    private final class Resting extends AnimationTimer {
        private boolean moving;
        private boolean zooming;
        private boolean disturbed;
        private boolean missing;
        private long since;

        void disturb(boolean zoom) {
            moving = true;
            disturbed = true;
            zooming |= zoom;
            start();
        }

        Haste haste() {
            return !moving ? Haste.NONE : zooming ? Haste.ZOOMING : Haste.MOVING;
        }

        void painted(boolean complete) {
            missing = !complete;
        }

        @Override
        public void handle(long now) {
            if (disturbed) {
                disturbed = false;
                since = now;
                return;
            }
            boolean rests = now - since > REST;
            if (rests) zooming = false;
            if (missing && !zooming) requestLayout();
            if (rests && !missing) {
                moving = false;
                stop();
            }
        }
    }
}
