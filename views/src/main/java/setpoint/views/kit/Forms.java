package setpoint.views.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;

/// Reads a form that lies beside its class.
public final class Forms {
    private Forms() {}

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
