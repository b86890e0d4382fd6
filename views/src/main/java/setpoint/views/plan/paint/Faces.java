package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.kit.pixel.Stamp;

/// The stamps of faces, made several at once and kept while there is room: those seen last stay. Lives on the JavaFX
/// thread.
final class Faces {
    private static final int SHEET = 2048;
    private static final long FEWEST_PIXELS = 2_000_000;
    private static final int AT_ONCE = 10;

    private final Map<Face, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Canvas sheet = new Canvas();
    private final SnapshotParameters clear = new SnapshotParameters();
    private long pixels;
    private long room = FEWEST_PIXELS;

    /// A stamp and what it was made for.
    ///
    /// @param margin how many of its pixels lie left of and above the face itself
    record Kept(Stamp stamp, Scale scale, int margin) {}

    /// @param zoom pixels of the screen for one of the drawing
    record Scale(double zoom, Detail detail, Palette palette) {}

    Faces() {
        clear.setFill(Color.TRANSPARENT);
    }

    /// The newest stamp of a face, which may be of another scale; null where there is none.
    @Nullable
    Kept of(Face face) {
        return kept.get(face);
    }

    /// Makes those of some faces that are missing at a scale, as far as there is time for them.
    ///
    /// @return whether none is missing
    boolean make(List<Face> wanted, Scale scale, Frame frame) {
        room = Math.max(FEWEST_PIXELS, 2L * frame.pixels().width() * frame.pixels().height());
        var missing = wanted.stream().filter(face -> !isKept(face, scale)).distinct().toList();
        int most = switch (frame.haste()) {
            case NONE -> missing.size();
            case MOVING -> AT_ONCE;
            case ZOOMING -> 0;
        };
        make(missing.subList(0, Math.min(most, missing.size())), scale);
        return missing.size() <= most;
    }

    private boolean isKept(Face face, Scale scale) {
        var made = kept.get(face);
        return made != null && made.scale.equals(scale);
    }

    private void make(List<Face> faces, Scale scale) {
        var cells = new ArrayList<Cell>();
        int x = 0;
        int y = 0;
        int tallest = 0;
        for (var face : faces) {
            var cell = Cell.of(face, scale, x, y);
            if (x > 0 && cell.right() > SHEET) {
                x = 0;
                y += tallest;
                tallest = 0;
                cell = Cell.of(face, scale, x, y);
            }
            if (y > 0 && cell.bottom() > SHEET) {
                cut(cells, scale);
                cells.clear();
                x = 0;
                y = 0;
                tallest = 0;
                cell = Cell.of(face, scale, x, y);
            }
            cells.add(cell);
            x = cell.right();
            tallest = Math.max(tallest, cell.bottom() - y);
        }
        cut(cells, scale);
    }

    /// Where on the sheet a face is painted, in pixels.
    private record Cell(Face face, int x, int y, int width, int height, int margin) {
        static Cell of(Face face, Scale scale, int x, int y) {
            return new Cell(
                    face, x, y, pixels(face.width(), scale.zoom), pixels(face.height(), scale.zoom),
                    (int) Math.ceil(face.margin() * scale.zoom) + 1);
        }

        int right() {
            return x + width + 2 * margin;
        }

        int bottom() {
            return y + height + 2 * margin;
        }
    }

    /// How many whole pixels a length takes.
    static int pixels(double length, double zoom) {
        return Math.max(1, (int) Math.round(length * zoom));
    }

    private void cut(List<Cell> cells, Scale scale) {
        if (cells.isEmpty()) return;
        int width = cells.stream().mapToInt(Cell::right).max().orElseThrow();
        int height = cells.stream().mapToInt(Cell::bottom).max().orElseThrow();
        sheet.setWidth(Math.max(width, sheet.getWidth()));
        sheet.setHeight(Math.max(height, sheet.getHeight()));
        var gc = sheet.getGraphicsContext2D();
        gc.clearRect(0, 0, sheet.getWidth(), sheet.getHeight());
        var pen = new CanvasPen(gc, scale.palette);
        for (var cell : cells) {
            gc.save();
            gc.translate(cell.x + cell.margin, cell.y + cell.margin);
            gc.scale(cell.width / cell.face.width(), cell.height / cell.face.height());
            cell.face.paint(pen, scale.detail, 1 / scale.zoom);
            gc.restore();
        }
        clear.setViewport(new Rectangle2D(0, 0, width, height));
        var image = sheet.snapshot(clear, null);
        for (var cell : cells) {
            var stamp = Stamp.cut(image, cell.x, cell.y, cell.right() - cell.x, cell.bottom() - cell.y);
            keep(cell.face, new Kept(stamp, scale, cell.margin));
        }
    }

    private void keep(Face face, Kept made) {
        var before = kept.put(face, made);
        pixels += made.stamp.argb().length - (before == null ? 0 : before.stamp.argb().length);
        var oldest = kept.values().iterator();
        while (pixels > room && oldest.hasNext()) {
            pixels -= oldest.next().stamp.argb().length;
            oldest.remove();
        }
    }
}
