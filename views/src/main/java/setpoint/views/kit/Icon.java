package setpoint.views.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The icons that are ours: lines of 1.4 in a box of 16, round ends, no fill. Drawn at 12, 14 or 16.
public enum Icon {
    CHECK("m3.5 8.5 3 3 6 -7"),
    CROSS("m4.5 4.5 7 7M11.5 4.5l-7 7"),
    PLUS("M8 3.5v9M3.5 8h9"),
    MINUS("M3.5 8h9"),
    UNDO("M5.5 3 2.8 5.8l2.7 2.7M3 5.8h6.4a3.6 3.6 0 0 1 0 7.2H6"),
    REDO("m10.5 3 2.7 2.8 -2.7 2.7M13 5.8H6.6a3.6 3.6 0 0 0 0 7.2H10"),
    LOCK("M4.6 7h6.8a1.4 1.4 0 0 1 1.4 1.4v3.8a1.4 1.4 0 0 1 -1.4 1.4h-6.8a1.4 1.4 0 0 1 -1.4 -1.4"
            + "v-3.8a1.4 1.4 0 0 1 1.4 -1.4zM5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7"),
    SHIELD("M8 1.8 13 3.6v4c0 3.2 -2.1 5.4 -5 6.6 -2.9 -1.2 -5 -3.4 -5 -6.6v-4zM5.8 8l1.6 1.6 2.8 -3.2"),
    PEN("m10.6 2.6 2.8 2.8L5.6 13.2l-3.4 0.6 0.6 -3.4z"),
    SEND("M14 2 7.2 8.8M14 2 9.6 14l-2.4 -5.2L2 6.4z"),
    RADAR("M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM8 8l4.2 -4.2"),
    GAUGE("M2.5 12a6 6 0 1 1 11 0M8 10.5 11 6M7.1 10.6a0.9 0.9 0 1 0 1.8 0a0.9 0.9 0 1 0 -1.8 0z"),
    FIT("M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3"),
    LAYOUT("M3 2.5h3a1 1 0 0 1 1 1v2.5a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-2.5a1 1 0 0 1 1 -1zM10 9h3"
            + "a1 1 0 0 1 1 1v2.5a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-2.5a1 1 0 0 1 1 -1zM7 4.7h2.6"
            + "c1.2 0 1.9 0.7 1.9 1.9V9"),
    POINTER("M3 2.5 12.8 7 8.6 8.6 7 12.9z"),
    ALERT("M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.5v0.1"),
    FLAG("M3.5 14V2.5M3.5 3h8l-1.8 2.8L11.5 9h-8"),
    SUN("M5.2 8a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0zM8 1.6v1.2M8 13.2v1.2M1.6 8h1.2M13.2 8h1.2"
            + "M3.5 3.5l0.8 0.8M11.7 11.7l0.8 0.8M12.5 3.5l-0.8 0.8M4.3 11.7l-0.8 0.8"),
    CHEVRON_DOWN("M4.5 6.5 8 10l3.5 -3.5"),
    CHEVRON_RIGHT("M6.5 4.5 10 8l-3.5 3.5"),
    GRAPH("M3 5.8h2a1.2 1.2 0 0 1 1.2 1.2v2a1.2 1.2 0 0 1 -1.2 1.2h-2a1.2 1.2 0 0 1 -1.2 -1.2v-2"
            + "a1.2 1.2 0 0 1 1.2 -1.2zM11 1.8h2a1.2 1.2 0 0 1 1.2 1.2v2a1.2 1.2 0 0 1 -1.2 1.2h-2"
            + "a1.2 1.2 0 0 1 -1.2 -1.2v-2a1.2 1.2 0 0 1 1.2 -1.2zM11 9.8h2a1.2 1.2 0 0 1 1.2 1.2v2"
            + "a1.2 1.2 0 0 1 -1.2 1.2h-2a1.2 1.2 0 0 1 -1.2 -1.2v-2a1.2 1.2 0 0 1 1.2 -1.2zM6.2 8h1.3"
            + "c1 0 0.9 -4 2.3 -4M7.5 8c1 0 0.9 4 2.3 4"),
    DOCUMENT("M4 2h5l3.2 3.2v8a0.8 0.8 0 0 1 -0.8 0.8H4a0.8 0.8 0 0 1 -0.8 -0.8V2.8A0.8 0.8 0 0 1 4 2zM9 2v3.4h3.2"),
    WRENCH("M13.6 4.4 11 7 9 5l2.6 -2.6a3.6 3.6 0 0 0 -4.8 4.5L2.3 11.4a1.6 1.6 0 0 0 2.3 2.3l4.5 -4.5"
            + "a3.6 3.6 0 0 0 4.5 -4.8z"),
    SPARK("M8 2v3M8 11v3M2 8h3M11 8h3M4 4l1.6 1.6M10.4 10.4 12 12M12 4l-1.6 1.6M5.6 10.4 4 12"),
    CODE("m5.5 4.5 -3.5 3.5 3.5 3.5M10.5 4.5 14 8l-3.5 3.5"),
    BEAKER("M6 2h4M6.6 2v4.2L2.9 12.6a0.9 0.9 0 0 0 0.8 1.4h8.6a0.9 0.9 0 0 0 0.8 -1.4L9.4 6.2V2M4.6 9.8h6.8"),
    BRANCH("M2.9 3.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0zM2.9 12.5a1.6 1.6 0 1 0 3.2 0"
            + "a1.6 1.6 0 1 0 -3.2 0zM9.9 5.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0zM4.5 5.1v5.8"
            + "M11.5 7.1c0 2.6 -4.6 1.8 -6.6 3.9"),
    EYE("M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8zM6.1 8a1.9 1.9 0 1 0 3.8 0"
            + "a1.9 1.9 0 1 0 -3.8 0z"),
    LINK("M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4 -2.4A2.6 2.6 0 0 0 9 3.3l-0.8 0.8M9.4 6.6"
            + "a2.6 2.6 0 0 0 -3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l0.8 -0.8"),
    HISTORY("M2.6 5.4A6 6 0 1 1 2 8M2.2 2.6v3h3M8 5v3.2l2.2 1.3"),
    COPY("M6.9 5.5h5.2a1.4 1.4 0 0 1 1.4 1.4v5.2a1.4 1.4 0 0 1 -1.4 1.4h-5.2a1.4 1.4 0 0 1 -1.4 -1.4"
            + "v-5.2a1.4 1.4 0 0 1 1.4 -1.4zM3.5 10.5h-0.3a0.9 0.9 0 0 1 -0.9 -0.9V3.2"
            + "a0.9 0.9 0 0 1 0.9 -0.9h6.4a0.9 0.9 0 0 1 0.9 0.9v0.3"),
    INBOX("M2 9h3.2l1.1 2h3.4l1.1 -2H14M2 9l2 -5.5h8L14 9v3.2a0.8 0.8 0 0 1 -0.8 0.8H2.8a0.8 0.8 0 0 1 -0.8 -0.8z"),
    SETTINGS("M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M8.1 4.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0z"
            + "M4.5 11.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0z"),
    CLOCK("M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM8 4.6V8l2.3 1.5");

    /// The side of the box that the paths are written in.
    public static final double BOX = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The outline as SVG path data, to be stroked.
    public String path() {
        return path;
    }

    /// A node of a given size that takes its colour from the style class `icon`.
    public Node node(double size) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-line");
        shape.getTransforms().add(new Scale(size / BOX, size / BOX));
        // Placed by its box, not by its outline, so that icons line up.
        shape.setManaged(false);
        var box = new StackPane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
