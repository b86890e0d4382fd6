package setpoint.views.plan.find;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Selection;

/// A field over a view of a plan in which a task is looked for: whatever is typed selects the first that fits and shows
/// it; Enter and Shift+Enter step on and back, Esc closes. Finds what is hidden too, and shows it then.
public final class FindBar extends HBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final Duration TOOLTIP_DELAY = Duration.millis(500);

    private final Selection selection;
    private final Searched searched;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private List<String> matches = List.of();
    private @Nullable String beginning;

    /// Where tasks are looked for.
    public interface Searched {
        /// The tasks that some words mean, in the order of reading.
        List<String> matches(String words);

        /// Sees to it that a task can be seen there.
        void lookAt(String task);

        /// Gives it the keyboard back.
        void focus();
    }

    /// @param id of the bar, with which those of its parts begin
    public FindBar(String id, Selection selection, Searched searched) {
        this.selection = selection;
        this.searched = searched;
        setId(id);
        getStyleClass().addAll("floating", "graph-find");
        setMaxWidth(USE_PREF_SIZE);
        words.setId(id + "-words");
        words.setPromptText("Find a task");
        words.setAccessibleText("Find a task by its title or id");
        words.textProperty().subscribe((_, _) -> look());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.setId(id + "-count");
        count.getStyleClass().add("find-count");
        getChildren().addAll(
                words, count,
                button(id + "-previous", Icon.CHEVRON_UP, "Match before (Shift+Enter)", () -> step(-1)),
                button(id + "-next", Icon.CHEVRON_DOWN, "Next match (Enter)", () -> step(1)),
                button(id + "-close", Icon.CROSS, "Close (Esc)", this::close));
        setVisible(false);
    }

    private static Button button(String id, Icon icon, String words, Runnable action) {
        var button = new Button(null, new Glyph(icon, 14));
        button.setId(id);
        button.getStyleClass().add("tool");
        button.setAccessibleText(words);
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        button.setTooltip(tooltip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows the field and puts the cursor into it, with what was looked for last.
    public void open() {
        setVisible(true);
        beginning = selection.leadProperty().get();
        Typing.into(words);
        words.selectAll();
        look();
    }

    private void close() {
        setVisible(false);
        searched.focus();
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> step(e.isShiftDown() ? -1 : 1);
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> close();
            default -> {
                if (e.getCode() == KeyCode.F && e.isShortcutDown()) words.selectAll();
                return;
            }
        }
        e.consume();
    }

    /// Goes to the first match, or stays where the search began while that is one.
    private void look() {
        if (!isVisible()) return;
        find();
        if (beginning != null && matches.contains(beginning)) go(beginning);
        else if (!matches.isEmpty()) go(matches.getFirst());
        say();
    }

    private void step(int by) {
        find();
        if (!matches.isEmpty()) {
            int here = place();
            beginning = matches.get(here < 0 ? 0 : Math.floorMod(here + by, matches.size()));
            go(beginning);
        }
        say();
    }

    private void find() {
        matches = searched.matches(words.getText());
    }

    private int place() {
        var selected = selection.leadProperty().get();
        return selected == null ? -1 : matches.indexOf(selected);
    }

    private void go(String task) {
        searched.lookAt(task);
        selection.only(task);
    }

    private void say() {
        boolean any = !words.getText().isBlank();
        count.setText(!any ? "" : matches.isEmpty() ? "None" : "%d of %d".formatted(place() + 1, matches.size()));
        count.pseudoClassStateChanged(NONE, any && matches.isEmpty());
    }
}
