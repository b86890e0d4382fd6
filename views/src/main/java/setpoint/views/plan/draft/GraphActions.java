package setpoint.views.plan.draft;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static setpoint.views.plan.GraphAction.Group.ARRANGE;
import static setpoint.views.plan.GraphAction.Group.CLIPBOARD;
import static setpoint.views.plan.GraphAction.Group.DEPENDENCY;
import static setpoint.views.plan.GraphAction.Group.LOOK;
import static setpoint.views.plan.GraphAction.Group.NEW;
import static setpoint.views.plan.GraphAction.Group.PHASE;
import static setpoint.views.plan.GraphAction.Group.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import setpoint.model.plan.Dependency;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.find.FindBar;
import setpoint.views.plan.gesture.ConnectGesture;
import setpoint.views.plan.gesture.Hand;

/// All that can be done in the graph, in the order of menus.
final class GraphActions {
    private final GraphCanvas canvas;
    private final Hand hand;
    private final Verbs verbs;
    private final FindBar find;
    private final List<GraphAction> all = new ArrayList<>();

    private GraphActions(GraphCanvas canvas, Hand hand, Verbs verbs, FindBar find) {
        this.find = find;
        this.canvas = canvas;
        this.hand = hand;
        this.verbs = verbs;
    }

    static List<GraphAction> of(GraphCanvas canvas, Hand hand, Verbs verbs, FindBar find) {
        var actions = new GraphActions(canvas, hand, verbs, find);
        actions.addMaking();
        actions.addTasks();
        actions.addDependencies();
        actions.addPhases();
        actions.addClipboard();
        actions.addArranging();
        actions.addLooking();
        return List.copyOf(actions.all);
    }

    private void addMaking() {
        var drafting = verbs.drafting();
        add("new-task", NEW, "New task", this::isPlan, drafting::newTask, key(KeyCode.T));
        add("new-gate", NEW, "New gate", this::isPlan, drafting::newGate, key(KeyCode.G));
        add("new-phase", NEW, "New phase", this::isPlan, verbs.phases()::add, key(KeyCode.N));
        add("link", NEW, "Link to …", this::isTask, () -> hand.takeFreely(
                verbs.linking().connectFrom(canvas.selectedProperty().get())), key(KeyCode.L));
    }

    private void addTasks() {
        var nesting = verbs.nesting();
        add("rename", TASK, "Rename", this::isTask, verbs.drafting()::rename, key(KeyCode.E), key(KeyCode.F2));
        add("nest", TASK, "Make part of …", this::isTask, () -> hand.takeFreely(nesting.pickWhole()),
                key(KeyCode.P), key(KeyCode.CLOSE_BRACKET, SHORTCUT_DOWN));
        add("take-out", TASK, "Take out", nesting::isNested, nesting::takeOut, key(
                KeyCode.OPEN_BRACKET, SHORTCUT_DOWN));
        add("next-phase", TASK, "Move to the next phase", this::isTask, () -> verbs.arranging().toPhase(1), key(
                KeyCode.RIGHT, ALT_DOWN));
        add("previous-phase", TASK, "Move to the phase before", this::isTask, () -> verbs.arranging().toPhase(-1), key(
                KeyCode.LEFT, ALT_DOWN));
        var proposing = verbs.proposing();
        add("accept", TASK, "Accept what is proposed", proposing::isAsked, proposing::accept, key(KeyCode.A));
        add("reject", TASK, "Reject what is proposed", proposing::isAsked, proposing::reject, key(KeyCode.R));
        add("turn", TASK, "Open or close its parts", () -> isTask() && canvas.viewing().canTurn(lead()),
                () -> canvas.viewing().turn(lead()),
                key(KeyCode.O));
        add("delete", TASK, "Delete", this::isTask, verbs.drafting()::remove, key(KeyCode.DELETE), key(
                KeyCode.BACK_SPACE));
    }

    private void addDependencies() {
        var linking = verbs.linking();
        add("next-link", DEPENDENCY, "Go to its next dependency", () -> isTask() || isDependency(), linking::next, key(
                KeyCode.D));
        add("relink-to", DEPENDENCY, "Let it lead to …", this::isDependency, () -> hand.takeFreely(
                linking.reconnect(ConnectGesture.End.TO)), key(KeyCode.L));
        add("relink-from", DEPENDENCY, "Let it come from …", this::isDependency, () -> hand.takeFreely(
                linking.reconnect(ConnectGesture.End.FROM)), key(KeyCode.L, SHIFT_DOWN));
        add("link-type", DEPENDENCY, "Take the next type", this::isDependency, linking::changeType, key(KeyCode.Y));
        for (var type : Dependency.Type.values())
            add("link-" + type.name().toLowerCase(Locale.ROOT), DEPENDENCY, words(type),
                    () -> linking.selected().filter(d -> d.type() != type).isPresent(),
                    () -> linking.changeType(type));
        add("unlink", DEPENDENCY, "Delete", this::isDependency, linking::remove, key(KeyCode.DELETE), key(
                KeyCode.BACK_SPACE));
    }

    private void addPhases() {
        var phases = verbs.phases();
        add("rename-phase", PHASE, "Rename the phase", phases::isSelected, phases::rename, key(KeyCode.E), key(
                KeyCode.F2));
        add("phase-left", PHASE, "Move the phase left", () -> phases.canMove(-1), () -> phases.move(-1), key(
                KeyCode.LEFT, ALT_DOWN));
        add("phase-right", PHASE, "Move the phase right", () -> phases.canMove(1), () -> phases.move(1), key(
                KeyCode.RIGHT, ALT_DOWN));
        add("remove-phase", PHASE, "Remove the phase, keep its tasks", phases::isSelected, phases::remove, key(
                KeyCode.DELETE), key(KeyCode.BACK_SPACE));
    }

    private static String words(Dependency.Type type) {
        return switch (type) {
            case FS -> "Starts after the end (FS)";
            case SS -> "Starts after the start (SS)";
            case FF -> "Ends after the end (FF)";
            case SF -> "Ends after the start (SF)";
        };
    }

    private void addClipboard() {
        var copyPaste = verbs.copyPaste();
        add("cut", CLIPBOARD, "Cut", this::isTask, copyPaste::cut, key(KeyCode.X, SHORTCUT_DOWN));
        add("copy", CLIPBOARD, "Copy", this::isTask, copyPaste::copy, key(KeyCode.C, SHORTCUT_DOWN));
        add("copy-json", CLIPBOARD, "Copy as JSON", this::isTask, copyPaste::copyAsJson, key(
                KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN));
        add("paste", CLIPBOARD, "Paste", this::isPlan, copyPaste::paste, key(KeyCode.V, SHORTCUT_DOWN));
        add("duplicate", CLIPBOARD, "Duplicate", this::isTask, copyPaste::duplicate, key(KeyCode.D, SHORTCUT_DOWN));
    }

    private void addArranging() {
        var arranging = verbs.arranging();
        BooleanSupplier two = () -> arranging.count() > 1;
        BooleanSupplier three = () -> arranging.count() > 2;
        add("up", ARRANGE, "Move up", this::isTask, () -> arranging.swap(-1), key(KeyCode.UP, ALT_DOWN));
        add("down", ARRANGE, "Move down", this::isTask, () -> arranging.swap(1), key(KeyCode.DOWN, ALT_DOWN));
        align("left", "Align left", two, Arranging.Line.LEFT, KeyCode.A);
        align("centre", "Align centres", two, Arranging.Line.CENTRE, KeyCode.H);
        align("right", "Align right", two, Arranging.Line.RIGHT, KeyCode.D);
        align("top", "Align tops", two, Arranging.Line.TOP, KeyCode.W);
        align("middle", "Align middles", two, Arranging.Line.MIDDLE, KeyCode.V);
        align("bottom", "Align bottoms", two, Arranging.Line.BOTTOM, KeyCode.S);
        add("distribute-across", ARRANGE, "Distribute across", three, () -> arranging.distribute(
                Arranging.Line.CENTRE), key(KeyCode.H, ALT_DOWN, SHIFT_DOWN));
        add("distribute-down", ARRANGE, "Distribute down", three, () -> arranging.distribute(
                Arranging.Line.MIDDLE), key(KeyCode.V, ALT_DOWN, SHIFT_DOWN));
        add("forget-places", ARRANGE, "Forget places set by hand", () -> canvas.plan().filter(
                plan -> !plan.placements().isEmpty()).isPresent(), arranging::forgetPlaces);
    }

    private void align(String name, String label, BooleanSupplier possible, Arranging.Line line, KeyCode key) {
        add("align-" + name, ARRANGE, label, possible, () -> verbs.arranging().align(line), key(key, ALT_DOWN));
    }

    private void addLooking() {
        add("find", LOOK, "Find a task", this::isPlan, find::open, key(KeyCode.F, SHORTCUT_DOWN));
        add("hide-done", LOOK, "Hide or show what is done",
                () -> canvas.viewing().hiddenProperty().get() > 0 || hasTasks(),
                () -> canvas.viewing().hideFinished(canvas.viewing().hiddenProperty().get() == 0), key(KeyCode.H));
        add("select-all", LOOK, "Select all", this::isDrawn, canvas::selectAll, key(KeyCode.A, SHORTCUT_DOWN));
        add("fit", LOOK, "Fit the whole plan", this::isDrawn, canvas::fit, key(KeyCode.F));
        add("zoom-in", LOOK, "Zoom in", this::isDrawn, canvas.camera()::zoomIn, keys(
                KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS));
        add("zoom-out", LOOK, "Zoom out", this::isDrawn, canvas.camera()::zoomOut, keys(
                KeyCode.MINUS, KeyCode.SUBTRACT));
        add("zoom-full", LOOK, "Zoom to 100 %", this::isDrawn, () -> canvas.camera().zoomAtMiddle(1), keys(
                KeyCode.DIGIT0, KeyCode.NUMPAD0));
    }

    private boolean isPlan() {
        return canvas.plan().isPresent();
    }

    private boolean hasTasks() {
        return canvas.plan().filter(plan -> !plan.content().tasks().isEmpty()).isPresent();
    }

    private boolean isDrawn() {
        return canvas.drawing().filter(drawing -> !drawing.cards().isEmpty()).isPresent();
    }

    private boolean isTask() {
        return !canvas.selection().tasks().isEmpty();
    }

    private String lead() {
        return String.valueOf(canvas.selectedProperty().get());
    }

    private boolean isDependency() {
        return canvas.selection().edge() != null;
    }

    private void add(
            String id, GraphAction.Group group, String label, BooleanSupplier possible, Runnable doing,
            KeyCombination... keys) {
        all.add(new GraphAction("graph-" + id, group, label, List.of(keys), possible, doing));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... with) {
        return new KeyCodeCombination(code, with);
    }

    /// Keys that lie elsewhere, and with Shift or without, on other keyboards.
    private static KeyCombination[] keys(KeyCode... codes) {
        return Stream.of(codes).map(code -> new KeyCodeCombination(code, SHIFT_ANY)).toArray(KeyCombination[]::new);
    }
}
