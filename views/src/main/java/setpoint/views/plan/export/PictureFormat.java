package setpoint.views.plan.export;

import java.util.Locale;

/// The formats that a graph is drawn in.
public enum PictureFormat {
    SVG("SVG picture"),
    PNG("PNG picture"),
    DRAWIO("draw.io diagram");

    private final String title;

    PictureFormat(String title) {
        this.title = title;
    }

    /// Its name at every door.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its name for people.
    public String title() {
        return title;
    }

    /// The ending of its files' names, with the dot.
    public String ending() {
        return "." + word();
    }
}
