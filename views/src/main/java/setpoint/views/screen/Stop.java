package setpoint.views.screen;

import javafx.scene.Node;

/// A part of the window at which F6 stops.
///
/// @param node what the part is made of; passed over while it is not shown
/// @param focus gives the keyboard to what a person most likely uses first in it
public record Stop(Node node, Runnable focus) {
    public boolean isShown() {
        return node.isVisible() && node.isManaged() && node.getScene() != null;
    }

    public boolean holds(Node other) {
        for (Node up = other; up != null; up = up.getParent()) if (up == node) return true;
        return false;
    }
}
