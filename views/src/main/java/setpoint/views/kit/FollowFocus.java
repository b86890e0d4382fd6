package setpoint.views.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Lets what has the keyboard be seen: scrolls a pane to it, which JavaFX does not.
public final class FollowFocus {
    private static final double MARGIN = 12;

    private FollowFocus() {}

    public static void in(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (owner != null && isIn(pane, owner)) reveal(pane, owner);
        });
    }

    private static boolean isIn(ScrollPane pane, Node node) {
        for (Node up = node; up != null; up = up.getParent()) if (up == pane.getContent()) return true;
        return false;
    }

    private static void reveal(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        var content = pane.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double whole = content.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        if (whole <= seen) return;
        double top = pane.getVvalue() * (whole - seen);
        boolean cannotBeSeenWhole = place.getHeight() + 2 * MARGIN > seen;
        if (cannotBeSeenWhole && place.getMinY() >= top && place.getMinY() < top + seen) return;
        double wanted = top;
        if (place.getMaxY() + MARGIN > top + seen) wanted = place.getMaxY() + MARGIN - seen;
        if (place.getMinY() - MARGIN < wanted) wanted = place.getMinY() - MARGIN;
        if (wanted != top) pane.setVvalue(Math.clamp(wanted / (whole - seen), 0, 1));
    }
}
