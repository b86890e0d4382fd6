package setpoint.views.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws in the colours of a theme: rounded boxes, icons, texts that are cut to fit; on a canvas or into a file. Colours
/// are named by their token. Lives on the JavaFX thread, which measures texts.
public abstract class Pen {
    private static final int REMEMBERED = 20_000;
    private static final Map<Sized, Double> WIDTHS = new HashMap<>();
    private static final Map<Fitted, List<String>> LINES = new HashMap<>();
    private static final Text RULER = new Text();

    private record Sized(String text, Font font) {}

    private record Fitted(String text, Font font, double width, int lines) {}

    public abstract Pen fill(String token);

    public abstract Pen stroke(String token, double width);

    public abstract Pen dashes(double... lengths);

    public abstract void box(double x, double y, double width, double height, double radius);

    /// A line of one pixel just inside a box, sharp at scale 1.
    public abstract void outline(double x, double y, double width, double height, double radius);

    public abstract void disc(double x, double y, double radius);

    /// A circle; its dashes have round ends.
    public abstract void ring(double x, double y, double radius);

    /// The part of a disc from the top clockwise.
    ///
    /// @param share how much of it, 0 to 1
    public abstract void pie(double x, double y, double radius, double share);

    public abstract void line(double fromX, double fromY, double toX, double toY);

    /// A line along corners, which are rounded where both pieces are long enough.
    ///
    /// @param corners x, y, x, y …
    public abstract void trail(double[] corners, double radius);

    /// A cubic Bézier curve.
    public abstract void curve(
            double fromX, double fromY, double x1, double y1, double x2, double y2, double toX, double toY);

    /// How round a corner of a trail is.
    protected static double roundness(double[] corners, int corner, double wish) {
        double before = Math.hypot(corners[corner] - corners[corner - 2], corners[corner + 1] - corners[corner - 1]);
        double after = Math.hypot(corners[corner + 2] - corners[corner], corners[corner + 3] - corners[corner + 1]);
        return Math.min(wish, Math.min(before, after) / 2);
    }

    /// Fills what lies between corners.
    ///
    /// @param corners x, y, x, y …
    public abstract void polygon(double... corners);

    /// Strokes or fills path data that is written in a box, with that box's corner at a point. Strokes have round ends
    /// and joins.
    public abstract void path(String data, double x, double y, double scale, boolean filled);

    /// Draws something whose own corner lies at a point, and in another scale.
    public abstract void moved(double x, double y, double scale, Runnable drawing);

    /// Draws something that stands back.
    ///
    /// @param opacity 0 to 1
    public abstract void faded(double opacity, Runnable drawing);

    /// Strokes an icon with its corner at a point; the colour is that of the stroke.
    public abstract void icon(Icon icon, double x, double y, double size);

    public abstract void text(String text, double x, double baseline, Font font, String token);

    /// Draws a text that ends at a point, and says where it begins.
    public double textEndingAt(String text, double right, double baseline, Font font, String token) {
        double left = right - width(text, font);
        text(text, left, baseline, font, token);
        return left;
    }

    /// Draws a text with its middle at a point.
    public abstract void textAround(String text, double middle, double baseline, Font font, String token);

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
            int end = within(rest, breakAt(rest, wish.font, wish.width), wish);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return List.copyOf(lines);
    }

    /// Not further than fits, so that a word which is too long goes on in the next line; but one letter at least.
    private static int within(String text, int end, Fitted wish) {
        while (end > 1 && width(text.substring(0, end).strip(), wish.font) > wish.width) end--;
        boolean halves = Character.isHighSurrogate(text.charAt(end - 1)) && end < text.length();
        return halves ? end + (end > 1 ? -1 : 1) : end;
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
