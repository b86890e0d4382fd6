package setpoint.views.outline;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import setpoint.views.palette.Action;
import setpoint.views.plan.Selection;

/// What keyboard, double click and context menu do in the outline: its actions. Arrows, Home, End and the like are the
/// list's own.
final class OutlineKeys {
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private final OutlineTree tree;
    private final Selection selection;
    private final List<Action> actions;
    private final ContextMenu menu = new ContextMenu();

    private OutlineKeys(OutlineTree tree, Selection selection, List<Action> actions) {
        this.tree = tree;
        this.selection = selection;
        this.actions = actions;
        menu.setId("outline-menu");
    }

    static void listen(OutlineTree tree, Selection selection, List<Action> actions) {
        var keys = new OutlineKeys(tree, selection, actions);
        // Before the list itself, which has other uses for some of these keys.
        tree.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        tree.setOnContextMenuRequested(keys::requested);
        tree.setOnMouseClicked(e -> {
            boolean twice = e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2;
            if (twice && cellAt(e.getPickResult().getIntersectedNode()).isPresent()) keys.rename();
        });
    }

    private void pressed(KeyEvent e) {
        if (ENTER.match(e)) rename();
        else if (e.getCode() == KeyCode.ESCAPE) {
            if (!selection.drop()) return;
        } else if (!acts(e)) return;
        e.consume();
    }

    private boolean acts(KeyEvent e) {
        var meant = actions.stream().filter(action -> action.isAskedBy(e)).toList();
        meant.stream().filter(Action::isPossible).findFirst().ifPresent(Action::run);
        return !meant.isEmpty();
    }

    private void rename() {
        actions.stream()
                .filter(action -> action.id().equals(OutlineActions.RENAME) && action.isPossible())
                .findFirst()
                .ifPresent(Action::run);
    }

    private void requested(ContextMenuEvent e) {
        if (!e.isKeyboardTrigger()) cellAt(e.getPickResult().getIntersectedNode()).ifPresent(this::select);
        menu.hide();
        menu.getItems().setAll(items());
        menu.show(tree, e.getScreenX(), e.getScreenY());
        e.consume();
    }

    private List<MenuItem> items() {
        return actions.stream().filter(Action::isPossible).map(Action::item).toList();
    }

    private void select(OutlineCell cell) {
        if (!cell.isSelected() && cell.getTreeItem() != null)
            tree.getSelectionModel().clearAndSelect(tree.getRow(cell.getTreeItem()));
    }

    private static Optional<OutlineCell> cellAt(Node node) {
        for (var at = node; at != null; at = at.getParent())
            if (at instanceof OutlineCell cell && !cell.isEmpty()) return Optional.of(cell);
        return Optional.empty();
    }
}
