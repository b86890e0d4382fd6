package setpoint.views.plan.draft;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphCanvas;

/// A field over the drawing in which a task is named. Enter, or leaving it, commits once; Esc gives it up.
final class NameField extends TextField {
    private final GraphCanvas canvas;
    private final Consumer<String> commit;
    private boolean ended;
    /// Whether the key that opened the field may still arrive as a letter.
    private boolean fresh = true;

    private NameField(GraphCanvas canvas, String name, String prompt, Consumer<String> commit) {
        super(name);
        this.canvas = canvas;
        this.commit = commit;
        setId("task-name");
        getStyleClass().add("task-name");
        setPromptText(prompt);
        setAccessibleText(prompt);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> fresh = false);
        addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (fresh && "tTgGeE".contains(e.getCharacter())) e.consume();
            fresh = false;
        });
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) end(true);
        });
    }

    /// Opens a field and puts the cursor into it.
    ///
    /// @param commit gets what was typed, unless that is nothing or what stood there before
    static void open(GraphCanvas canvas, Area area, String name, String prompt, Consumer<String> commit) {
        var field = new NameField(canvas, name, prompt, typed -> {
            if (!typed.isBlank() && !typed.equals(name)) commit.accept(typed.strip());
        });
        canvas.cover(field, area);
        Typing.into(field);
        field.selectAll();
    }

    private void pressed(KeyEvent e) {
        fresh = false;
        if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.ESCAPE) return;
        e.consume();
        boolean committed = e.getCode() == KeyCode.ENTER;
        end(committed);
        canvas.requestFocus();
    }

    private void end(boolean committed) {
        if (ended) return;
        ended = true;
        canvas.uncover(this);
        if (committed) commit.accept(getText());
    }
}
