package setpoint.views.shell;

import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;

/// A window on a workspace in memory, for a test to use.
final class OpenWindow {
    final HesitantJournal journal;
    final Workspace workspace;
    final Desk desk;
    final Window window;

    /// On the JavaFX thread.
    OpenWindow(Stage stage, List<Item> items, Consumer<Window> before) {
        journal = new HesitantJournal(items);
        workspace = new Workspace(journal, Sample.CLOCK);
        desk = new Desk(workspace, Sample.YOU, Sample.CLOCK, (_, _, _) -> {
            throw new IllegalStateException("nothing is published here");
        });
        window = new Window(desk, Theme.LIGHT, 960, 720);
        before.accept(window);
        window.showOn(stage);
    }

    OpenWindow(Stage stage, List<Item> items) {
        this(stage, items, _ -> {});
    }

    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    Node node(String id) {
        return Toolkit.call(() -> window.scene().lookup(id));
    }

    boolean isSeen(String id) {
        // Lists keep cells that they measure with, or have no use for at the moment, out of sight.
        for (Node node = window.scene().lookup(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) return false;
            if (node == window.scene().getRoot()) return true;
        }
        return false;
    }

    String text(String id) {
        return Toolkit.call(() -> {
            var node = window.scene().lookup(id);
            return node instanceof Label label ? label.getText() : ((Labeled) node).getText();
        });
    }

    void awaitFocus(String id) {
        waitUntil(() -> {
            var owner = window.scene().getFocusOwner();
            return owner != null && id.equals("#" + owner.getId());
        }, () -> "the focus is on " + window.scene().getFocusOwner());
    }
}
