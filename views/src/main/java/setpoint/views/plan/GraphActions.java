package setpoint.views.plan;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static setpoint.views.plan.GraphAction.Group.CLIPBOARD;
import static setpoint.views.plan.GraphAction.Group.LOOK;
import static setpoint.views.plan.GraphAction.Group.NEW;
import static setpoint.views.plan.GraphAction.Group.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// All that can be done in the graph, in the order of menus.
final class GraphActions {
    private final List<GraphAction> all = new ArrayList<>();

    private GraphActions() {}

    static List<GraphAction> of(
            GraphCanvas canvas, GraphMouse mouse, Drafting drafting, CopyPaste copyPaste, Proposing proposing) {
        var actions = new GraphActions();
        BooleanSupplier plan = () -> canvas.plan().isPresent();
        BooleanSupplier tasks = () -> !canvas.selection().tasks().isEmpty();
        BooleanSupplier anything = () -> tasks.getAsBoolean() || canvas.selection().edge() != null;
        BooleanSupplier drawn = () -> canvas.drawing().filter(d -> !d.cards().isEmpty()).isPresent();

        actions.add("new-task", NEW, "New task", plan, drafting::newTask, key(KeyCode.T));
        actions.add("new-gate", NEW, "New gate", plan, drafting::newGate, key(KeyCode.G));
        actions.add("link", NEW, "Link to …", tasks, mouse::linkFromSelection, key(KeyCode.L));
        actions.add("rename", TASK, "Rename", tasks, drafting::rename, key(KeyCode.E), key(KeyCode.F2));
        actions.add("delete", TASK, "Delete", anything, drafting::remove, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE));
        actions.add("accept", TASK, "Accept what is proposed", proposing::isAsked, proposing::accept, key(KeyCode.A));
        actions.add("reject", TASK, "Reject what is proposed", proposing::isAsked, proposing::reject, key(KeyCode.R));
        actions.add("cut", CLIPBOARD, "Cut", tasks, copyPaste::cut, withShortcut(KeyCode.X));
        actions.add("copy", CLIPBOARD, "Copy", tasks, copyPaste::copy, withShortcut(KeyCode.C));
        actions.add("copy-json", CLIPBOARD, "Copy as JSON", tasks, copyPaste::copyAsJson);
        actions.add("paste", CLIPBOARD, "Paste", plan, copyPaste::paste, withShortcut(KeyCode.V));
        actions.add("duplicate", CLIPBOARD, "Duplicate", tasks, copyPaste::duplicate, withShortcut(KeyCode.D));
        actions.add("select-all", LOOK, "Select all", drawn, canvas::selectAll, withShortcut(KeyCode.A));
        actions.add("fit", LOOK, "Fit the whole plan", drawn, canvas::fit, key(KeyCode.F));
        actions.add("zoom-in", LOOK, "Zoom in", drawn, canvas.camera()::zoomIn, keys(
                KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS));
        actions.add("zoom-out", LOOK, "Zoom out", drawn, canvas.camera()::zoomOut,
                keys(KeyCode.MINUS, KeyCode.SUBTRACT));
        actions.add("zoom-full", LOOK, "Zoom to 100 %", drawn, () -> canvas.camera().zoomAtMiddle(1), keys(
                KeyCode.DIGIT0, KeyCode.NUMPAD0));
        return List.copyOf(actions.all);
    }

    private void add(
            String id, GraphAction.Group group, String label, BooleanSupplier possible, Runnable doing,
            KeyCombination... keys) {
        all.add(new GraphAction("graph-" + id, group, label, List.of(keys), possible, doing));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    /// Keys that lie elsewhere, and with Shift or without, on other keyboards.
    private static KeyCombination[] keys(KeyCode... codes) {
        return Stream.of(codes).map(code -> new KeyCodeCombination(code, SHIFT_ANY)).toArray(KeyCombination[]::new);
    }
}
