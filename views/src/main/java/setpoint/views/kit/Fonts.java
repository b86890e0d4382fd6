package setpoint.views.kit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/// The two typefaces, loaded once from their dependencies. A weight is addressed by its family, because JavaFX does not
/// find the weights of one family by style.
public final class Fonts {
    public static final String TEXT = "Inter";
    public static final String STRONG = "Inter SemiBold";
    public static final String MONO = "JetBrains Mono";

    private static final Map<String, Font> KNOWN = new ConcurrentHashMap<>();

    static {
        load("inter/Inter-Regular.otf");
        load("inter/Inter-SemiBold.otf");
        load("jetbrains_mono/JetBrainsMono-Regular.ttf");
    }

    private Fonts() {}

    /// Makes the families known to JavaFX; called before the first style sheet is read.
    public static void load() {}

    public static Font text(double size) {
        return known(TEXT, size);
    }

    public static Font strong(double size) {
        return known(STRONG, size);
    }

    public static Font mono(double size) {
        return known(MONO, size);
    }

    private static Font known(String family, double size) {
        return KNOWN.computeIfAbsent(family + size, _ -> new Font(family, size));
    }

    private static void load(String file) {
        var address = Fonts.class.getResource("/com/formdev/flatlaf/fonts/" + file);
        if (address == null) throw new IllegalStateException("the font " + file + " is not on the class path");
        Font.loadFont(address.toExternalForm(), 12);
    }
}
