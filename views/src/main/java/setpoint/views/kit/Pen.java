package setpoint.views.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws on a canvas in the colours of a theme: rounded boxes, icons, texts that are cut to fit. Colours are named by
/// their token. Lives on the JavaFX thread.
public final class Pen {
    private static final int REMEMBERED = 20_000;
    private static final Map<Sized, Double> WIDTHS = new HashMap<>();
    private static final Map<Fitted, List<String>> LINES = new HashMap<>();
    private static final Text RULER = new Text();

    private final GraphicsContext gc;
    private final Palette palette;

    private record Sized(String text, Font font) {}

    private record Fitted(String text, Font font, double width, int lines) {}

    public Pen(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
    }

    public GraphicsContext gc() {
        return gc;
    }

    public Pen fill(String token) {
        gc.setFill(palette.of(token));
        return this;
    }

    public Pen stroke(String token, double width) {
        gc.setStroke(palette.of(token));
        gc.setLineWidth(width);
        return this;
    }

    public Pen dashes(double... lengths) {
        gc.setLineDashes(lengths);
        return this;
    }

    public void box(double x, double y, double width, double height, double radius) {
        gc.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    /// A line of one pixel just inside a box, sharp at scale 1.
    public void outline(double x, double y, double width, double height, double radius) {
        double half = gc.getLineWidth() / 2;
        double r = 2 * (radius - half);
        gc.strokeRoundRect(x + half, y + half, width - 2 * half, height - 2 * half, r, r);
    }

    public void disc(double x, double y, double radius) {
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    public void ring(double x, double y, double radius) {
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// Strokes path data that is written in a box, with that box's corner at a point.
    public void path(String data, double x, double y, double scale, boolean filled) {
        gc.save();
        gc.translate(x, y);
        gc.scale(scale, scale);
        gc.beginPath();
        gc.appendSVGPath(data);
        if (filled) gc.fill();
        else {
            gc.setLineCap(StrokeLineCap.ROUND);
            gc.setLineJoin(StrokeLineJoin.ROUND);
            gc.stroke();
        }
        gc.restore();
    }

    /// Strokes an icon with its corner at a point; the colour is that of the stroke.
    public void icon(Icon icon, double x, double y, double size) {
        gc.setLineWidth(1.4);
        path(icon.path(), x, y, size / Icon.BOX, false);
    }

    public void text(String text, double x, double baseline, Font font, String token) {
        fill(token);
        gc.setFont(font);
        gc.fillText(text, x, baseline);
    }

    /// Draws a text that ends at a point, and says where it begins.
    public double textEndingAt(String text, double right, double baseline, Font font, String token) {
        double left = right - width(text, font);
        text(text, left, baseline, font, token);
        return left;
    }

    public static double width(String text, Font font) {
        if (WIDTHS.size() > REMEMBERED) WIDTHS.clear();
        return WIDTHS.computeIfAbsent(new Sized(text, font), Pen::measured);
    }

    private static double measured(Sized sized) {
        RULER.setFont(sized.font);
        RULER.setText(sized.text);
        return RULER.getLayoutBounds().getWidth();
    }

    /// A text in at most so many lines of a width; what does not fit ends with an ellipsis.
    public static List<String> lines(String text, Font font, double width, int lines) {
        if (LINES.size() > REMEMBERED) LINES.clear();
        return LINES.computeIfAbsent(new Fitted(text, font, Math.floor(width), lines), Pen::broken);
    }

    private static List<String> broken(Fitted wish) {
        var lines = new ArrayList<String>();
        var rest = wish.text.strip();
        while (!rest.isEmpty()) {
            boolean last = lines.size() + 1 == wish.lines;
            if (last || width(rest, wish.font) <= wish.width) {
                lines.add(cut(rest, wish.font, wish.width));
                break;
            }
            int end = breakAt(rest, wish.font, wish.width);
            lines.add(cut(rest.substring(0, end).strip(), wish.font, wish.width));
            rest = rest.substring(end).strip();
        }
        return List.copyOf(lines);
    }

    /// The last place between words up to which a text fits, or the end of its first word.
    private static int breakAt(String text, Font font, double width) {
        int best = -1;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != ' ') continue;
            if (best >= 0 && width(text.substring(0, i), font) > width) break;
            best = i;
        }
        return best < 0 ? text.length() : best;
    }

    /// A text cut to a width.
    public static String cut(String text, Font font, double width) {
        if (width(text, font) <= width) return text;
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measured(new Sized(text.substring(0, middle).strip() + "…", font)) <= width) low = middle;
            else high = middle - 1;
        }
        return text.substring(0, low).strip() + "…";
    }
}
