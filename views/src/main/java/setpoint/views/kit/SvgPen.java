package setpoint.views.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes SVG. Text stays text: its family is named with others to fall back on, and its length with it, so that it fits
/// in another family too.
public final class SvgPen extends Pen {
    private static final String FAMILIES = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final int STRONG = 600;

    private final StringBuilder svg = new StringBuilder();
    private final Palette palette;
    private String fill = "";
    private String stroke = "";
    private double thickness;
    private String dashes = "";

    public SvgPen(Palette palette) {
        this.palette = palette;
    }

    /// All that has been written.
    public String written() {
        return svg.toString();
    }

    public SvgPen write(String markup) {
        svg.append(markup);
        return this;
    }

    /// What the root element says for all texts.
    public static String families() {
        return FAMILIES;
    }

    @Override
    public Pen fill(String token) {
        fill = paint("fill", palette.of(token));
        return this;
    }

    @Override
    public Pen stroke(String token, double width) {
        stroke = paint("stroke", palette.of(token));
        thickness = width;
        return this;
    }

    private static String paint(String attribute, Color colour) {
        var paint = " %s=\"#%02x%02x%02x\"".formatted(
                attribute, part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue()));
        return colour.isOpaque() ? paint : paint + attribute(attribute + "-opacity", colour.getOpacity());
    }

    private static int part(double share) {
        return (int) Math.round(share * 255);
    }

    @Override
    public Pen dashes(double... lengths) {
        var list = new StringBuilder();
        for (var length : lengths) list.append(list.isEmpty() ? "" : " ").append(number(length));
        dashes = list.isEmpty() ? "" : " stroke-dasharray=\"" + list + "\"";
        return this;
    }

    @Override
    public void box(double x, double y, double width, double height, double radius) {
        rect(x, y, width, height, radius, fill);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius) {
        double half = thickness / 2;
        var line = " fill=\"none\"" + line() + (dashes.isEmpty() ? "" : " stroke-linecap=\"square\"");
        rect(x + half, y + half, width - 2 * half, height - 2 * half, radius - half, line);
    }

    private void rect(double x, double y, double width, double height, double radius, String paint) {
        svg.append("<rect").append(attribute("x", x)).append(attribute("y", y)).append(attribute("width", width));
        svg.append(attribute("height", height));
        double round = Math.min(radius, Math.min(width, height) / 2);
        if (round > 0) svg.append(attribute("rx", round));
        svg.append(paint).append("/>");
    }

    private String line() {
        return stroke + attribute("stroke-width", thickness) + dashes;
    }

    @Override
    public void disc(double x, double y, double radius) {
        circle(x, y, radius, fill);
    }

    @Override
    public void ring(double x, double y, double radius) {
        circle(x, y, radius, " fill=\"none\"" + line() + (dashes.isEmpty() ? "" : " stroke-linecap=\"round\""));
    }

    private void circle(double x, double y, double radius, String paint) {
        svg.append("<circle").append(attribute("cx", x)).append(attribute("cy", y)).append(attribute("r", radius));
        svg.append(paint).append("/>");
    }

    @Override
    public void pie(double x, double y, double radius, double share) {
        if (share >= 1) {
            disc(x, y, radius);
            return;
        }
        double angle = 2 * Math.PI * share;
        shape("M%s %sV%sA%s %s 0 %d 1 %s %sz".formatted(
                number(x), number(y), number(y - radius), number(radius), number(radius), share > 0.5 ? 1 : 0,
                number(x + radius * Math.sin(angle)), number(y - radius * Math.cos(angle))), fill);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY) {
        shape("M%s %sL%s %s".formatted(number(fromX), number(fromY), number(toX), number(toY)), line());
    }

    @Override
    public void trail(double[] corners, double radius) {
        var data = new StringBuilder("M").append(point(corners[0], corners[1]));
        for (int i = 2; i + 3 < corners.length; i += 2) {
            double round = roundness(corners, i, radius);
            data.append('L').append(towards(corners, i, i - 2, round));
            data.append('Q').append(point(corners[i], corners[i + 1])).append(' ');
            data.append(towards(corners, i, i + 2, round));
        }
        data.append('L').append(point(corners[corners.length - 2], corners[corners.length - 1]));
        shape(data.toString(), " fill=\"none\"" + line());
    }

    /// The point so far from one corner towards another.
    private static String towards(double[] corners, int corner, int other, double far) {
        double dx = corners[other] - corners[corner];
        double dy = corners[other + 1] - corners[corner + 1];
        double share = far / Math.max(0.01, Math.hypot(dx, dy));
        return point(corners[corner] + dx * share, corners[corner + 1] + dy * share);
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    @Override
    public void curve(
            double fromX, double fromY, double x1, double y1, double x2, double y2, double toX, double toY) {
        var data = "M" + point(fromX, fromY) + "C" + point(x1, y1) + " " + point(x2, y2) + " " + point(toX, toY);
        shape(data, " fill=\"none\"" + line());
    }

    @Override
    public void polygon(double... corners) {
        var data = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2)
            data.append(i == 0 ? 'M' : 'L').append(point(corners[i], corners[i + 1]));
        shape(data.append('z').toString(), fill);
    }

    @Override
    public void path(String data, double x, double y, double scale, boolean filled) {
        var round = " fill=\"none\"" + line() + " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        shape(data, transform(x, y, scale) + (filled ? fill : round));
    }

    private void shape(String data, String paint) {
        svg.append("<path d=\"").append(data).append('"').append(paint).append("/>");
    }

    @Override
    public void moved(double x, double y, double scale, Runnable drawing) {
        svg.append("<g").append(transform(x, y, scale)).append('>');
        drawing.run();
        svg.append("</g>");
    }

    private static String transform(double x, double y, double scale) {
        if (x == 0 && y == 0 && scale == 1) return "";
        var moving = "translate(" + point(x, y) + ")";
        return " transform=\"" + moving + (scale == 1 ? "" : " scale(" + number(scale) + ")") + "\"";
    }

    @Override
    public void faded(double opacity, Runnable drawing) {
        svg.append("<g").append(attribute("opacity", opacity)).append('>');
        drawing.run();
        svg.append("</g>");
    }

    @Override
    public void icon(Icon icon, double x, double y, double size) {
        thickness = 1.4;
        path(icon.path(), x, y, size / Icon.BOX, false);
    }

    @Override
    public void text(String text, double x, double baseline, Font font, String token) {
        text(text, x, baseline, font, token, "");
    }

    @Override
    public void textAround(String text, double middle, double baseline, Font font, String token) {
        text(text, middle, baseline, font, token, " text-anchor=\"middle\"");
    }

    private void text(String text, double x, double baseline, Font font, String token, String anchor) {
        if (text.isEmpty()) return;
        fill(token);
        svg.append("<text").append(attribute("x", x)).append(attribute("y", baseline));
        svg.append(attribute("font-size", font.getSize()));
        if (font.getName().contains("SemiBold")) svg.append(attribute("font-weight", STRONG));
        if (text.length() > 1 && text.codePoints().allMatch(SvgPen::canBeStretched))
            svg.append(attribute("textLength", width(text, font))).append(" lengthAdjust=\"spacingAndGlyphs\"");
        svg.append(anchor).append(fill).append('>').append(XmlText.escaped(text)).append("</text>");
    }

    /// Whether a letter stands by itself and behind the one before it, as those of Arabic, Hebrew and Hindi do not.
    private static boolean canBeStretched(int c) {
        return c < 0x590 || c >= 0x1E00 && c < 0xFB1D || c > 0xFEFF;
    }

    public static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    /// With at most three decimals, and never in powers of ten.
    public static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
