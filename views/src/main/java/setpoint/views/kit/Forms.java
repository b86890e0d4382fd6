package setpoint.views.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;

/// Reads a form that lies beside its class.
public final class Forms {
    private Forms() {}

    /// Shows a node, or leaves it out so that it takes no room.
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Shows a node for as long as something is so, and else leaves it out.
    public static void showWhile(Node node, ObservableValue<Boolean> so) {
        node.visibleProperty().bind(so);
        node.managedProperty().bind(so);
    }

    /// Fills a node, which is root and controller of its form, from `<its class>.fxml`.
    public static void fill(Object node) {
        var type = node.getClass();
        var loader = new FXMLLoader(Objects.requireNonNull(type.getResource(type.getSimpleName() + ".fxml")));
        loader.setRoot(node);
        loader.setController(node);
        loader.setClassLoader(type.getClassLoader());
        try {
            loader.load();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
