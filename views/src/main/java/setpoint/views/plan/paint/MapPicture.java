package setpoint.views.plan.paint;

import setpoint.views.kit.Palette;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;

/// Paints a whole plan on a map: its phases, each task as a block in the colour of its status, and what holds others as
/// a frame around them.
public final class MapPicture {
    private static final double LEAST_WIDTH = 2;
    private static final double LEAST_HEIGHT = 1.5;
    private static final int OUTLINED = 5;

    private MapPicture() {}

    /// How a drawing is laid on a map: pixels for one of the drawing each way, and where the drawing's corner is.
    public record Scale(double across, double down, double left, double top) {
        /// A long or tall plan is stretched the other way, up to this many times.
        private static final double STRETCH = 6;

        public static Scale of(Area drawing, double width, double height) {
            double x = width / Math.max(1, drawing.width());
            double y = height / Math.max(1, drawing.height());
            double least = Math.min(x, y);
            x = Math.min(x, least * STRETCH);
            y = Math.min(y, least * STRETCH);
            return new Scale(
                    x, y, (width - drawing.width() * x) / 2 - drawing.x() * x,
                    (height - drawing.height() * y) / 2 - drawing.y() * y);
        }

        public Scale sharpened(double sharpness) {
            return new Scale(across * sharpness, down * sharpness, left * sharpness, top * sharpness);
        }

        /// An area of the drawing on the map.
        public Area on(Area area) {
            return new Area(
                    area.x() * across + left, area.y() * down + top, area.width() * across, area.height() * down);
        }

        public double drawingX(double x) {
            return (x - left) / across;
        }

        public double drawingY(double y) {
            return (y - top) / down;
        }
    }

    public static void paint(Pixels pixels, PlanLook look, Scale scale, Palette palette) {
        pixels.fill(palette.argb("-color-bg-overlay"));
        var drawing = look.drawing();
        for (var band : drawing.bands()) box(pixels, scale.on(band.area()), palette.argb("-color-bg-inset"));
        for (int c = 0; c < drawing.cards().size(); c++) paintCard(pixels, look, c, scale, palette);
    }

    private static void paintCard(Pixels pixels, PlanLook look, int card, Scale scale, Palette palette) {
        var on = scale.on(look.drawing().cards().get(card).area());
        double width = Math.max(LEAST_WIDTH, on.width());
        double height = Math.max(LEAST_HEIGHT, on.height());
        var block = new Area(on.x(), on.y(), width, height);
        if (look.drawing().cards().get(card).form() == Drawing.Form.FRAME) {
            box(pixels, block, palette.argb("-color-border-default"));
            box(pixels, block.grown(-1), palette.argb("-sp-frame"));
            return;
        }
        if (!look.isProposedNew(card)) {
            box(pixels, block, palette.argb(look.dot(card)));
            return;
        }
        box(pixels, block, palette.argb("-color-accent-emphasis"));
        if (height > OUTLINED) box(pixels, block.grown(-1), palette.argb("-sp-accent-soft"));
    }

    private static void box(Pixels pixels, Area a, int colour) {
        pixels.box(a.x(), a.y(), a.right(), a.bottom(), 2, colour);
    }
}
