package setpoint.views.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The shadow of a panel that floats over a picture: a node of its own, kept as an image, so that it is not worked out
/// anew whenever the picture or the panel changes. Its style is `shade`.
public final class Shade extends Region {
    private Shade(Region panel) {
        getStyleClass().add("shade");
        setManaged(false);
        setMouseTransparent(true);
        setCache(true);
        visibleProperty().bind(panel.visibleProperty());
        panel.boundsInParentProperty().subscribe(
                to -> resizeRelocate(to.getMinX(), to.getMinY(), to.getWidth(), to.getHeight()));
    }

    /// Puts a shadow right below a panel, among the children of the panel's parent.
    public static void under(Region panel) {
        var siblings = ((Pane) panel.getParent()).getChildren();
        siblings.add(siblings.indexOf(panel), new Shade(panel));
    }
}
