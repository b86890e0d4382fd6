package setpoint.views.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
public final class CanvasPen extends Pen {
    private final GraphicsContext gc;
    private final Palette palette;

    public CanvasPen(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
    }

    /// For what only a canvas can do.
    public GraphicsContext gc() {
        return gc;
    }

    @Override
    public Pen fill(String token) {
        gc.setFill(palette.of(token));
        return this;
    }

    @Override
    public Pen stroke(String token, double width) {
        gc.setStroke(palette.of(token));
        gc.setLineWidth(width);
        return this;
    }

    @Override
    public Pen dashes(double... lengths) {
        gc.setLineDashes(lengths);
        return this;
    }

    @Override
    public void box(double x, double y, double width, double height, double radius) {
        gc.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius) {
        double half = gc.getLineWidth() / 2;
        double r = 2 * (radius - half);
        gc.strokeRoundRect(x + half, y + half, width - 2 * half, height - 2 * half, r, r);
    }

    @Override
    public void disc(double x, double y, double radius) {
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius) {
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setLineCap(StrokeLineCap.SQUARE);
    }

    @Override
    public void pie(double x, double y, double radius, double share) {
        gc.fillArc(x - radius, y - radius, 2 * radius, 2 * radius, 90, -360 * share, ArcType.ROUND);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY) {
        gc.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void trail(double[] corners, double radius) {
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.beginPath();
        gc.moveTo(corners[0], corners[1]);
        for (int i = 2; i + 3 < corners.length; i += 2)
            gc.arcTo(corners[i], corners[i + 1], corners[i + 2], corners[i + 3], roundness(corners, i, radius));
        gc.lineTo(corners[corners.length - 2], corners[corners.length - 1]);
        gc.stroke();
        gc.setLineCap(StrokeLineCap.SQUARE);
    }

    @Override
    public void curve(
            double fromX, double fromY, double x1, double y1, double x2, double y2, double toX, double toY) {
        gc.beginPath();
        gc.moveTo(fromX, fromY);
        gc.bezierCurveTo(x1, y1, x2, y2, toX, toY);
        gc.stroke();
    }

    @Override
    public void polygon(double... corners) {
        int n = corners.length / 2;
        var xs = new double[n];
        var ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = corners[2 * i];
            ys[i] = corners[2 * i + 1];
        }
        gc.fillPolygon(xs, ys, n);
    }

    @Override
    public void path(String data, double x, double y, double scale, boolean filled) {
        moved(x, y, scale, () -> {
            gc.beginPath();
            gc.appendSVGPath(data);
            if (filled) gc.fill();
            else {
                gc.setLineCap(StrokeLineCap.ROUND);
                gc.setLineJoin(StrokeLineJoin.ROUND);
                gc.stroke();
            }
        });
    }

    @Override
    public void moved(double x, double y, double scale, Runnable drawing) {
        gc.save();
        gc.translate(x, y);
        gc.scale(scale, scale);
        drawing.run();
        gc.restore();
    }

    @Override
    public void faded(double opacity, Runnable drawing) {
        double before = gc.getGlobalAlpha();
        gc.setGlobalAlpha(before * opacity);
        drawing.run();
        gc.setGlobalAlpha(before);
    }

    @Override
    public void icon(Icon icon, double x, double y, double size) {
        gc.setLineWidth(1.4);
        path(icon.path(), x, y, size / Icon.BOX, false);
    }

    @Override
    public void text(String text, double x, double baseline, Font font, String token) {
        fill(token);
        gc.setFont(font);
        gc.fillText(text, x, baseline);
    }

    @Override
    public void textAround(String text, double middle, double baseline, Font font, String token) {
        gc.setTextAlign(TextAlignment.CENTER);
        text(text, middle, baseline, font, token);
        gc.setTextAlign(TextAlignment.LEFT);
    }
}
