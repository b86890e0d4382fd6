package setpoint.views.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of a theme by their names in its style sheet, which stays the only place where they are written down.
public final class Palette {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*([^;]+);");
    private static final Map<Theme, Palette> KNOWN = new EnumMap<>(Theme.class);

    private final Map<String, Color> colours = new HashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    private Palette(Theme theme) {
        var tokens = TOKEN.matcher(text(Theme.sheet(theme.word())));
        while (tokens.find()) colours.put(tokens.group(1), Color.web(tokens.group(2)));
    }

    static synchronized Palette of(Theme theme) {
        return KNOWN.computeIfAbsent(theme, Palette::new);
    }

    /// @param token as in the style sheet: `-color-fg-default`
    public Color of(String token) {
        var colour = colours.get(token);
        if (colour == null) throw new IllegalArgumentException("no theme has the colour " + token);
        return colour;
    }

    /// The same colour for what is drawn pixel by pixel: ARGB, not premultiplied.
    public int argb(String token) {
        return numbers.computeIfAbsent(token, name -> argb(of(name)));
    }

    private static int argb(Color colour) {
        int[] parts = {
            part(colour.getOpacity()), part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue())
        };
        return parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3];
    }

    private static int part(double share) {
        return (int) Math.round(share * 255);
    }

    private static String text(String address) {
        try (var in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
