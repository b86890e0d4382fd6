package setpoint.views.kit.field;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field that is laid over a drawing or a list for as long as something is named there. Enter, or leaving it, commits
/// once; Esc gives it up.
public final class NameField extends TextField {
    /// The keys that open a field; each may still arrive in it as a letter.
    private static final String OPENING = "tTgGeEnNlLpP";

    private final Consumer<String> commit;
    private final Consumer<NameField> onEnd;
    private @Nullable Suggestions suggestions;
    private boolean ended;
    /// Whether the key that opened the field may still arrive as a letter.
    private boolean fresh = true;

    /// @param name what stands in it at first
    /// @param prompt what is asked for
    /// @param commit gets what was typed, unless that is nothing or what stood there before
    /// @param onEnd takes it away, before anything is committed
    public NameField(
            String id, String name, String prompt, Consumer<String> commit, Consumer<NameField> onEnd) {
        super(name);
        this.commit = typed -> {
            if (!typed.isBlank() && !typed.equals(name)) commit.accept(typed.strip());
        };
        this.onEnd = onEnd;
        setId(id);
        getStyleClass().add("task-name");
        setPromptText(prompt);
        setAccessibleText(prompt);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> fresh = false);
        addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (fresh && OPENING.contains(e.getCharacter())) e.consume();
            fresh = false;
        });
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) end(true);
        });
    }

    /// What is offered while somebody types; taking one of the offers commits it.
    public NameField offering(Suggestions offers) {
        suggestions = offers;
        offers.follow(this, () -> end(true));
        return this;
    }

    private void pressed(KeyEvent e) {
        fresh = false;
        if (suggestions != null && suggestions.take(e)) return;
        if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.ESCAPE) return;
        e.consume();
        end(e.getCode() == KeyCode.ENTER);
    }

    /// Ends it as Enter does.
    public void keep() {
        end(true);
    }

    /// Ends it as Esc does.
    public void giveUp() {
        end(false);
    }

    private void end(boolean committed) {
        if (ended) return;
        ended = true;
        onEnd.accept(this);
        if (committed) commit.accept(getText());
    }
}
