package setpoint.views.plan.paint;

import setpoint.views.kit.Palette;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.Viewport;

/// Paints what a viewport sees of a plan's drawing: ground, edges, cards, headers. Remembers what it has made for the
/// next picture. Lives on the JavaFX thread.
public final class GraphPicture {
    private final Faces faces = new Faces();

    /// @param view what is seen, in pixels of the picture
    /// @param sharpness how many of them there are to a pixel of the window
    /// @return whether nothing is missing; always so without haste
    public boolean paint(
            Pixels pixels, PlanLook look, Viewport view, double sharpness, Marks marks, Palette palette, Haste haste) {
        var frame = new Frame(pixels, look, view, sharpness, marks, palette, haste);
        pixels.fill(frame.argb("-color-bg-default"));
        var bands = new BandPainter(frame, faces);
        bands.paintGround();
        var frames = new FramePainter(frame, faces);
        frames.paintGround();
        new EdgesPainter(frame).paint();
        boolean complete = new CardsPainter(frame, faces).paint();
        complete &= frames.paintHeaders();
        return bands.paintHeaders() && complete;
    }
}
