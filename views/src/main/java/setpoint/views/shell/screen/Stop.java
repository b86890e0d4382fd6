package setpoint.views.shell.screen;

import javafx.scene.Node;

/// A part of the window at which F6 stops.
///
/// @param node what the part is made of; passed over while it is not shown
/// @param focus gives the keyboard to what a person most likely uses first in it
public record Stop(Node node, Runnable focus) {
    boolean isShown() {
        return node.isVisible() && node.isManaged() && node.getScene() != null;
    }

    boolean holds(Node other) {
        for (Node up = other; up != null; up = up.getParent()) if (up == node) return true;
        return false;
    }
}
