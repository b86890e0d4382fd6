package setpoint.views.plan.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Sight;

/// A graph as a file.
///
/// @param width in pixels, as is the height
/// @param scale how many pixels there are for one of the drawing
/// @param remarks what the person should know about it, in sentences
public record Picture(byte[] bytes, int width, int height, double scale, List<String> remarks) {
    /// How a graph is to be drawn.
    ///
    /// @param name what it says it is: the plan's title and which version of it
    /// @param scale pixels for one of the drawing; for pictures made of pixels
    public record Wish(PictureFormat format, String name, Theme theme, double scale) {}

    /// Draws a graph. The same sight gives the same bytes. Callable from any thread: what only the JavaFX thread can do
    /// is done there bit by bit, so that a window stays awake.
    public static Picture of(Sight sight, Wish wish) {
        var palette = wish.theme.palette();
        return switch (wish.format) {
            case SVG -> new SvgFile(sight.look(), wish.name, palette).picture();
            case PNG -> new PngFile(sight.look(), wish.scale, palette).picture();
            case DRAWIO -> new DrawioFile(sight.look(), wish.name, palette).picture();
        };
    }

    static Picture of(String text, double width, double height) {
        return new Picture(
                text.getBytes(StandardCharsets.UTF_8), (int) Math.ceil(width), (int) Math.ceil(height), 1, List.of());
    }
}
