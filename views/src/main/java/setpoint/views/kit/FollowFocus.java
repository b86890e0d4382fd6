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
        var whole = content.getLayoutBounds();
        var seen = pane.getViewportBounds();
        pane.setVvalue(value(pane.getVvalue(), place.getMinY(), place.getMaxY(), whole.getHeight(), seen.getHeight()));
        pane.setHvalue(value(pane.getHvalue(), place.getMinX(), place.getMaxX(), whole.getWidth(), seen.getWidth()));
    }

    /// Where to scroll so that a stretch is seen: from 0 to 1, along one side.
    private static double value(double before, double from, double to, double whole, double seen) {
        if (whole <= seen) return before;
        double first = before * (whole - seen);
        boolean cannotBeSeenWhole = to - from + 2 * MARGIN > seen;
        if (cannotBeSeenWhole && from >= first && from < first + seen) return before;
        double wanted = first;
        if (to + MARGIN > first + seen) wanted = to + MARGIN - seen;
        if (from - MARGIN < wanted) wanted = from - MARGIN;
        return wanted == first ? before : Math.clamp(wanted / (whole - seen), 0, 1);
    }
}
