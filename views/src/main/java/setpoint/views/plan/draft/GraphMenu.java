package setpoint.views.plan.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphAction.Group;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphCanvas;

/// What a right click offers, and Shift+F10 or the menu key: on a task or dependency what can be done to it and to all
/// that is selected with it, on the header of a phase what can be done to the phase, elsewhere what can be made there.
final class GraphMenu {
    private static final Set<Group> ON_GROUND = EnumSet.of(Group.NEW, Group.CLIPBOARD, Group.ARRANGE, Group.LOOK);
    private static final Set<Group> ON_SOMETHING = EnumSet.complementOf(EnumSet.of(Group.LOOK));
    /// Too many to stand in a row with the others.
    private static final int IN_A_ROW = 3;

    private final GraphCanvas canvas;
    private final List<GraphAction> actions;
    private final Phasing phases;
    private final ContextMenu menu = new ContextMenu();

    private GraphMenu(GraphCanvas canvas, List<GraphAction> actions, Phasing phases) {
        this.canvas = canvas;
        this.actions = actions;
        this.phases = phases;
        menu.setId("graph-menu");
        menu.setAutoHide(true);
    }

    static void listen(GraphCanvas canvas, List<GraphAction> actions, Phasing phases) {
        var menu = new GraphMenu(canvas, actions, phases);
        canvas.setOnContextMenuRequested(menu::requested);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, menu::pressed);
    }

    private void requested(ContextMenuEvent e) {
        if (!e.isKeyboardTrigger()) open(e.getX(), e.getY());
        e.consume();
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() != KeyCode.CONTEXT_MENU && !(e.getCode() == KeyCode.F10 && e.isShiftDown())) return;
        var at = selectedArea();
        show(at.x(), at.bottom(), items());
        e.consume();
    }

    private Area selectedArea() {
        var lead = canvas.selectedProperty().get();
        var middle = new Area(canvas.getWidth() / 3, canvas.getHeight() / 3, 0, 0);
        var phase = canvas.selection().phase();
        if (phase != null) return canvas.onScreen().headerOf(phase).orElse(middle);
        return lead == null ? middle : canvas.boundsOf(lead).orElse(middle);
    }

    private void open(double x, double y) {
        if (canvas.plan().isEmpty()) return;
        var shape = canvas.shapeAt(x, y);
        if (shape.isPresent() || !phases.selectAt(x, y))
            select(shape.orElse(null), canvas.onScreen().edgeAt(x, y).orElse(null));
        show(x, y, items());
    }

    private void select(@Nullable String task, @Nullable String edge) {
        var selection = canvas.selection();
        if (task == null && edge != null) selection.edge(edge);
        else if (task == null || !selection.tasks().contains(task)) selection.only(task);
    }

    /// What is possible now, a line between the groups.
    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var selection = canvas.selection();
        boolean ground = selection.tasks().isEmpty() && selection.edge() == null && selection.phase() == null;
        for (var group : ground ? ON_GROUND : ON_SOMETHING) {
            var possible =
                    actions.stream().filter(a -> a.group() == group && a.isPossible()).map(GraphMenu::item).toList();
            if (possible.isEmpty()) continue;
            if (!items.isEmpty()) items.add(new SeparatorMenuItem());
            if (group == Group.ARRANGE && possible.size() > IN_A_ROW) items.add(submenu("Arrange", possible));
            else items.addAll(possible);
        }
        return items;
    }

    private static Menu submenu(String words, List<MenuItem> items) {
        var menu = new Menu(words, null, items.toArray(MenuItem[]::new));
        menu.setId("menu-graph-" + words.toLowerCase(Locale.ROOT));
        return menu;
    }

    private static MenuItem item(GraphAction action) {
        var item = new MenuItem(action.label());
        item.setId("menu-" + action.id());
        // Only shown: the key itself is listened to in the graph, where it does not depend on an open menu.
        action.key().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void show(double x, double y, List<MenuItem> items) {
        menu.hide();
        menu.getItems().setAll(items);
        var at = canvas.localToScreen(x, y);
        menu.show(canvas, at.getX(), at.getY());
    }
}
