package setpoint.views.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// One of our icons as a node, in the colour that the style class `icon-line` has where it stands. Never takes clicks:
/// what it stands on does.
public final class Glyph extends Region {
    private final SVGPath line = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private Icon icon = Icon.CHECK;
    private double size = Icon.BOX;

    public Glyph() {
        line.getStyleClass().add("icon-line");
        line.getTransforms().add(scale);
        // Placed by its box, not by its outline, so that icons line up.
        line.setManaged(false);
        getChildren().add(line);
        getStyleClass().add("icon");
        setMouseTransparent(true);
    }

    public Glyph(Icon icon, double size) {
        this();
        setIcon(icon);
        setSize(size);
    }

    public Icon getIcon() {
        return icon;
    }

    public void setIcon(Icon icon) {
        this.icon = icon;
        line.setContent(icon.path());
    }

    public double getSize() {
        return size;
    }

    /// The side of the square it takes.
    public void setSize(double size) {
        this.size = size;
        scale.setX(size / Icon.BOX);
        scale.setY(size / Icon.BOX);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
