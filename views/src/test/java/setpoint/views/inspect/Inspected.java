package setpoint.views.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Workspace;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Task;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.Selection;
import setpoint.views.shell.Window;

/// A window on the sample with its inspector, and what the tests do with both.
final class Inspected {
    static final Author PLANNER = Author.ai("planner", "mcp");

    final Workspace workspace = new Workspace(new HesitantJournal(Sample.items()), Sample.CLOCK);
    Desk desk;
    Window window;

    void show(Stage stage) {
        desk = new Desk(workspace, Sample.YOU, Sample.CLOCK, (_, _, _) -> {
            throw new IllegalStateException();
        });
        window = new Window(desk, Theme.LIGHT, 960, 720);
        window.showOn(stage);
        window.choose(Sample.TICKETS);
    }

    void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }

    /// Makes an edit from elsewhere.
    void apply(Edit edit, Author author) {
        workspace.apply(edit, author);
        Toolkit.call(() -> {
            desk.refresh();
            return true;
        });
    }

    /// Lets the tickets run, with a draft open for what comes next.
    void run() {
        apply(new PlanEdit.ApproveVersion(Sample.TICKETS, "Good", PlanVersion.ApprovedHow.WINDOW), Sample.YOU);
        apply(new PlanEdit.RequestChange(Sample.TICKETS, "More", ""), Sample.YOU);
    }

    void choose(String plan) {
        Toolkit.call(() -> {
            window.choose(plan);
            return true;
        });
    }

    Selection selection() {
        return window.graph().canvas().selection();
    }

    void select(String... tasks) {
        Toolkit.call(() -> {
            window.graph().canvas().requestFocus();
            selection().all(List.of(tasks));
            return true;
        });
        waitUntil(() -> find("#inspector").isVisible());
    }

    Node find(String selector) {
        return window.scene().lookup(selector);
    }

    boolean shows(String selector) {
        return Toolkit.call(() -> {
            for (var node = find(selector); node != null; node = node.getParent())
                if (!node.isVisible()) return false;
            return find(selector) != null;
        });
    }

    /// Waits until a field reads so, as what is drawn may come after what is edited.
    void waitForWords(String id, String words) {
        waitUntil(() -> find("#" + id + "-text .label") != null && words.equals(read(id)));
    }

    /// What a field reads like.
    String read(String id) {
        return Toolkit.call(() -> {
            var label = (Label) find("#" + id + "-text .label");
            return label.getText();
        });
    }

    String chosen(String id) {
        return Toolkit.call(() -> ((MenuButton) find("#" + id + "-menu")).getText());
    }

    String refusal(String id) {
        waitUntil(() -> find("#" + id + "-refusal") != null);
        return Toolkit.call(() -> ((Label) find("#" + id + "-refusal")).getText());
    }

    void open(String id) {
        Toolkit.call(() -> {
            ((InPlace) find("#" + id)).edit();
            return true;
        });
        waitUntil(() -> find("#" + id + "-field") != null && find("#" + id + "-field").isFocused());
    }

    /// Puts a text into a field that is open or to be opened, without ending it.
    void put(String id, String text) {
        open(id);
        Toolkit.call(() -> {
            ((TextInputControl) find("#" + id + "-field")).setText(text);
            return true;
        });
    }

    /// Types a text into a field and ends it with Enter; Ctrl+Enter ends paragraphs too.
    void type(FxRobot robot, String id, String text) {
        put(id, text);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /// Presses a button, wherever it is scrolled to.
    void fire(String id) {
        waitUntil(() -> find("#" + id) != null);
        Toolkit.call(() -> {
            ((javafx.scene.control.ButtonBase) find("#" + id)).fire();
            return true;
        });
    }

    /// Chooses an item of a menu, once what is drawn is the newest: else it could be that of a row which has moved.
    void pick(String menu, String item) {
        waitUntil(() -> window.graph().canvas().plan().orElseThrow().snapshot() == workspace.snapshot());
        Toolkit.call(() -> {
            var button = (MenuButton) find("#" + menu);
            button.show();
            button.getItems().stream()
                    .filter(i -> item.equals(i.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + item + " among " + button.getItems().stream()
                            .map(i -> i.getId())
                            .toList()))
                    .fire();
            button.hide();
            return true;
        });
    }

    Task task(String id) {
        return workspace.snapshot().get(Task.class, Sample.TICKETS, id);
    }

    long revision() {
        return workspace.snapshot().revision();
    }

    /// Waits until a task is so.
    <V> void waitFor(String task, Function<Task, V> of, V value) {
        waitUntil(() -> value.equals(of.apply(task(task))), () -> "it is " + of.apply(task(task)));
    }

    /// Checks that something made exactly one change.
    void once(Runnable doing, Supplier<Boolean> done) {
        long before = revision();
        doing.run();
        waitUntil(done);
        assertTrue(revision() == before + 1, "changes: " + (revision() - before));
    }
}
