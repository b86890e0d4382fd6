package setpoint.views.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark: AtlantaFX's Primer with our colours and our styles on top.
public enum Theme {
    LIGHT,
    DARK;

    /// The styles of each area of the window; the first holds what all share.
    private static final List<String> SHEETS = List.of(
            "setpoint",
            "shell",
            "graph",
            "outline",
            "inbox",
            "inspector",
            "confirm",
            "proposal",
            "review",
            "week",
            "week-side",
            "measure",
            "agent");

    /// Dresses a scene. Pop-ups and tooltips of its window follow it.
    public void applyTo(Scene scene) {
        Fonts.load();
        var primer = this == LIGHT ? new PrimerLight() : new PrimerDark();
        scene.setUserAgentStylesheet(primer.getUserAgentStylesheet());
        var sheets = scene.getStylesheets();
        sheets.setAll(sheet(word()));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        scene.setFill(palette().of("-color-bg-default"));
    }

    /// The one that the person has chosen for all programs.
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
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
