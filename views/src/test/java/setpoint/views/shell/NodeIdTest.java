package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.week.WeekCanvas;
import setpoint.views.week.WeekSelection;

/// Whatever a person can use in the window has an id that nothing else has, and words for whoever cannot see it.
class NodeIdTest {
    @Test
    void everythingInTheWindowHasAnIdOfItsOwn() {
        inWindow(window -> assertIds(used(window)));
    }

    @Test
    void soHasEverythingInTheReview() {
        inWindow(window -> {
            window.decide();
            for (int i = 0; i < 3; i++) window.scene().snapshot(null);
            assertIds(used(window));
            assertEquals(List.of(), silent(window));
        });
    }

    @Test
    void soHasEverythingInTheOutline() {
        inWindow(window -> {
            window.showOutline();
            for (int i = 0; i < 3; i++) window.scene().snapshot(null);
            assertIds(used(window));
            assertEquals(List.of(), silent(window));
        });
    }

    @Test
    void soHasEverythingInTheWeek() {
        inWindow(window -> {
            window.showWeek();
            var canvas = (WeekCanvas) window.scene().lookup("#week-canvas");
            for (int i = 0; i < 3; i++) window.scene().snapshot(null);
            canvas.selection().at(new WeekSelection.Spot(1, 600));
            canvas.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, false, false, false));
            for (int i = 0; i < 3; i++) window.scene().snapshot(null);
            assertIds(used(window));
            assertEquals(List.of(), silent(window));
        });
    }

    @Test
    void soHasEverythingThatANewPlanAsksFor() {
        inWindow(window -> {
            window.newPlan();
            window.scene().snapshot(null);
            assertIds(used(window));
        });
    }

    @Test
    void soHasEverythingInTheFormsOfAgentsAndModes() {
        for (Consumer<Window> open : List.<Consumer<Window>>of(
                Window::newAgent, window -> window.editAgent("tester"), Window::showModes))
            inWindow(window -> {
                open.accept(window);
                for (int i = 0; i < 3; i++) window.scene().snapshot(null);
                assertIds(used(window));
                assertEquals(List.of(), silent(window));
            });
    }

    @Test
    void soHasEverythingInAConfirmation() {
        inWindow(window -> {
            window.confirmations().ask(ConfirmationsTest.asked("approve it"));
            window.scene().snapshot(null);
            assertIds(used(window));
        });
    }

    @Test
    void soHasTheInspectorOfWhateverIsSelected() {
        inWindow(window -> {
            var selection = window.graph().canvas().selection();
            ((ButtonBase) window.scene().lookup("#inspector-more")).fire();
            for (Runnable select : List.<Runnable>of(
                    () -> selection.all(List.of("hold", "limit")), () -> selection.only("go"),
                    () -> selection.edge("store>hold"), () -> selection.phase("build"), () -> selection.only(null))) {
                select.run();
                window.scene().snapshot(null);
                assertIds(used(window));
                assertEquals(List.of(), silent(window));
            }
        });
    }

    @Test
    void everyButtonWithoutWordsSaysWhatItDoes() {
        inWindow(window -> assertEquals(List.of(), silent(window)));
    }

    private static List<String> silent(Window window) {
        return used(window).filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText() == null || button.getText().isBlank())
                .filter(button -> button.getAccessibleText() == null || button.getTooltip() == null)
                .map(Node::getId)
                .toList();
    }

    private static void assertIds(Stream<Node> nodes) {
        var seen = new HashSet<String>();
        var wrong = new ArrayList<String>();
        nodes.forEach(node -> {
            if (node.getId() == null) wrong.add("without id: " + node);
            else if (!seen.add(node.getId())) wrong.add("twice: " + node);
        });
        assertTrue(seen.size() > 8, "too little found: " + seen);
        assertEquals(List.of(), wrong);
    }

    /// What takes the keyboard or the mouse, without the parts that controls make for themselves.
    private static Stream<Node> used(Window window) {
        return within(window.scene().getRoot()).filter(Node::isVisible).filter(NodeIdTest::isUsed);
    }

    private static boolean isUsed(Node node) {
        if (node.getParent() instanceof ComboBoxBase<?>) return false;
        if (node instanceof Cell<?> cell) return !cell.isEmpty();
        if (node instanceof ButtonBase) return true;
        if (node instanceof Labeled) return false;
        return node instanceof Control ? node.isFocusTraversable() : node.isFocusTraversable() && node.getId() != null;
    }

    private static Stream<Node> within(Node node) {
        var own = Stream.of(node);
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(NodeIdTest::within))
                : own;
    }

    private static void inWindow(Consumer<Window> check) {
        Toolkit.startWithoutDisplay();
        Toolkit.call(() -> {
            try (var desk = new Desk(Sample.workspace(), Sample.YOU, Sample.CLOCK, (_, _, _) -> {
                throw new IllegalStateException();
            })) {
                var window = new Window(desk, Theme.LIGHT, 1440, 900);
                window.choose(Sample.TICKETS);
                window.graph().canvas().selectedProperty().set("hold");
                window.scene().snapshot(null);
                window.scene().snapshot(null);
                check.accept(window);
                window.close();
            }
            return true;
        });
    }
}
