package setpoint.views.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/// Light or dark: AtlantaFX's Primer with our colours and our styles on top.
public enum Theme {
    LIGHT,
    DARK;

    /// Dresses a scene. Pop-ups and tooltips of its window follow it.
    public void applyTo(Scene scene) {
        Fonts.load();
        var primer = this == LIGHT ? new PrimerLight() : new PrimerDark();
        scene.setUserAgentStylesheet(primer.getUserAgentStylesheet());
        scene.getStylesheets().setAll(
                sheet(word()), sheet("setpoint"), sheet("shell"), sheet("inbox"), sheet("inspector"),
                sheet("confirm"));
        scene.setFill(palette().of("-color-bg-default"));
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The colours of this theme, for what is painted rather than styled.
    public Palette palette() {
        return Palette.of(this);
    }

    static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/setpoint/themes/" + name + ".css")).toExternalForm();
    }
}
