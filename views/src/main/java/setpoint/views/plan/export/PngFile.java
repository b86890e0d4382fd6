package setpoint.views.plan.export;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Png;
import setpoint.views.plan.Area;
import setpoint.views.plan.paint.PlanLook;
import setpoint.views.plan.paint.PlanSheet;

/// A graph as PNG, drawn tile by tile, so that no more than a strip of it is ever held as pixels. One that would become
/// larger than most programs can show is drawn smaller.
final class PngFile {
    private static final double MOST_PIXELS = 64e6;
    private static final double MOST_ALONG = 30_000;
    private static final int TILE = 1_024;
    private static final int STRIP = 512;

    private final double wish;
    private final double scale;
    private final Palette palette;
    private final PlanSheet sheet;
    private final Area area;
    private final int width;
    private final int height;
    private int[] strip = new int[0];
    private int stripTop = -1;

    PngFile(PlanLook look, double wish, Palette palette) {
        this.wish = wish;
        this.palette = palette;
        // How far the drawing reaches does not depend on the scale by much; what is drawn does.
        var whole = new PlanSheet(look, 1).area();
        double most = Math.min(
                Math.sqrt(MOST_PIXELS / (whole.width() * whole.height())),
                MOST_ALONG / Math.max(whole.width(), whole.height()));
        scale = Math.min(wish, most);
        sheet = new PlanSheet(look, Math.min(1, scale));
        area = whole;
        width = Math.max(1, (int) Math.round(area.width() * scale));
        height = Math.max(1, (int) Math.round(area.height() * scale));
    }

    Picture picture() {
        var bytes = Png.of(width, height, this::row);
        var remarks = scale == wish ? List.<String>of() : List.of(smaller());
        return new Picture(bytes, width, height, scale, remarks);
    }

    private String smaller() {
        return String.format(
                Locale.ROOT,
                "The picture is drawn at %.0f %% instead of %.0f %%, because it would be too large for most programs otherwise. An SVG shows everything at any size.",
                scale * 100, wish * 100);
    }

    private int[] row(int y) {
        if (stripTop < 0 || y >= stripTop + STRIP) draw(y);
        var row = new int[width];
        System.arraycopy(strip, (y - stripTop) * width, row, 0, width);
        return row;
    }

    private void draw(int top) {
        stripTop = top;
        int high = Math.min(STRIP, height - top);
        if (strip.length == 0) strip = new int[width * STRIP];
        for (int left = 0; left < width; left += TILE) {
            int x = left;
            int wide = Math.min(TILE, width - left);
            var image = Toolkit.call(() -> tile(x, top, wide, high));
            image.getPixelReader()
                    .getPixels(
                            0, 0, wide, high, PixelFormat.getIntArgbInstance(), strip, left, width);
        }
    }

    private WritableImage tile(int left, int top, int wide, int high) {
        var canvas = new Canvas(wide, high);
        var gc = canvas.getGraphicsContext2D();
        var pen = new CanvasPen(gc, palette);
        pen.fill("-color-bg-default").box(0, 0, wide, high, 0);
        gc.translate(-left - area.x() * scale, -top - area.y() * scale);
        gc.scale(scale, scale);
        var seen = new Area(area.x() + left / scale, area.y() + top / scale, wide / scale, high / scale);
        for (var piece : sheet.pieces()) if (piece.area().overlaps(seen.grown(1))) piece.painting().accept(pen);
        var whole = new SnapshotParameters();
        whole.setFill(palette.of("-color-bg-default"));
        whole.setViewport(new Rectangle2D(0, 0, wide, high));
        return canvas.snapshot(whole, null);
    }
}
