package setpoint.views.plan;

import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.kit.pixel.PixelView;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.paint.Haste;

/// What the graph is painted on: a picture as sharp as the screen, and over it a canvas for a movement of the hand.
/// Paints at most once a frame; while things move it paints in haste, and in full when they have come to rest.
final class Surface extends Region {
    /// After how many nanoseconds without a movement things have come to rest.
    private static final long REST = 120_000_000;

    private final Painter painter;
    private final PixelView view = new PixelView();
    private final Canvas overlay = new Canvas();
    private final Resting resting = new Resting();

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
        getChildren().addAll(view, overlay);
    }

    /// Has the picture painted anew with the next frame.
    void repaint() {
        requestLayout();
    }

    /// The same, as one of many pictures of a movement.
    void repaintInHaste(boolean zooming) {
        if (view.isLive()) resting.disturb(zooming);
        requestLayout();
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
        over.paint(new CanvasPen(gc, palette), at.zoom());
        gc.restore();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) return;
        boolean complete = painter.paint(view.sized(getWidth(), getHeight()), view.sharpness(), resting.haste());
        resting.painted(complete);
        view.refresh();
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
