package setpoint.views.kit.field;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;

/// Text that is edited where it stands: it reads as text, looks like a field under the pointer, and is one once it is
/// clicked or reached with Tab. Enter, or leaving it, commits once; Esc gives up. What is refused stays as it was typed,
/// with the reason beneath, also while something else is shown in between.
///
/// Its parts are found by its id: `<id>-text` is what is read, `<id>-field` what is typed into, `<id>-refusal` the reason.
public final class InPlace extends Refusable {
    /// How much text it is made for.
    public enum Shape {
        /// A few words.
        LINE,
        /// One sentence that may need several lines.
        WRAPPED,
        /// Paragraphs: Enter begins a new line, leaving the field or Ctrl+Enter commits.
        PARAGRAPHS
    }

    private record Unfinished(String typed, Optional<String> refusal) {}

    /// An editor that is open, and what its text will be done with.
    private record Open(TextInputControl editor, String before, Commit<String> commit) {}

    private final StackPane face = new StackPane();
    private final String name;
    private final Shape shape;
    private final Map<Object, Unfinished> unfinished = new HashMap<>();
    private Latch latch = Latch.OPEN;
    private String prompt = "";
    private boolean goesOn;
    private boolean committing;
    private Function<String, Node> rendering = InPlace::words;
    private @Nullable Suggestions suggestions;
    private Object subject = "";
    private String value = "";
    private boolean mixed;
    private Commit<String> commit = Commit.none();
    private @Nullable Open open;

    /// @param name what the field holds, for whoever cannot see where it stands
    public InPlace(@NamedArg("id") String id, @NamedArg("name") String name, @NamedArg("shape") Shape shape) {
        super(id);
        this.name = name;
        this.shape = shape;
        getStyleClass().add("in-place");
        face.setId(id + "-text");
        face.getStyleClass().add("in-place-face");
        face.setFocusTraversable(true);
        face.setAccessibleRole(AccessibleRole.BUTTON);
        face.setAccessibleHelp("Enter edits it");
        face.setMinWidth(0);
        face.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) edit();
        });
        face.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.F2 || e.isShortcutDown()) return;
            edit();
            e.consume();
        });
        // Reached with Tab, it is a field at once; reached otherwise, as after Enter, it waits to be asked.
        face.focusVisibleProperty().subscribe(reached -> {
            if (reached && latch.isOpen()) edit();
        });
        getChildren().add(face);
        draw();
    }

    /// Whom to ask before anything is edited.
    public InPlace behind(Latch latch) {
        this.latch = latch;
        return this;
    }

    /// What stands there while there is nothing.
    public InPlace prompting(String prompt) {
        this.prompt = prompt;
        draw();
        return this;
    }

    /// How the text is shown while nobody edits it.
    public InPlace shownAs(Function<String, Node> rendering) {
        this.rendering = rendering;
        draw();
        return this;
    }

    /// What is offered while somebody types.
    public InPlace offering(Suggestions suggestions) {
        this.suggestions = suggestions;
        return this;
    }

    /// Opens again, empty, after each Enter with something in it: for adding one thing after the other.
    public InPlace goingOn() {
        goesOn = true;
        return this;
    }

    /// Shows a text. While the same subject is being edited, what was typed stays.
    ///
    /// @param subject what the text belongs to; another one ends what was being edited
    public void show(Object subject, String value, Commit<String> commit) {
        show(subject, value, false, commit);
    }

    /// Shows that several subjects differ here; what is typed goes to all of them.
    public void showMixed(Object subject, Commit<String> commit) {
        show(subject, "", true, commit);
    }

    private void show(Object subject, String value, boolean mixed, Commit<String> commit) {
        boolean other = !subject.equals(this.subject);
        if (other) putAside();
        this.subject = subject;
        this.value = value;
        this.mixed = mixed;
        this.commit = commit;
        draw();
        var kept = other ? unfinished.remove(subject) : null;
        if (kept == null) return;
        begin().setText(kept.typed());
        say(kept.refusal());
    }

    /// Ends what is being edited, as if the keyboard had gone elsewhere.
    public void leave() {
        end();
    }

    /// Ends what is being edited before something else is shown. What was refused already is not tried again.
    private void putAside() {
        if (open == null) return;
        var typed = open.editor().getText();
        if (refusal().isEmpty() && end()) return;
        unfinished.put(subject, new Unfinished(typed, refusal()));
        close();
    }

    private void draw() {
        var empty = value.isEmpty();
        face.getChildren().setAll(
                empty ? faint(mixed ? "mixed" : prompt) : rendering.apply(value));
        face.setAccessibleText(name + ": " + (empty ? mixed ? "mixed" : "none" : TextSafety.shown(value)));
    }

    /// A text as it is shown where nothing else is asked for.
    public static Label words(String text) {
        var label = new Label(TextSafety.shown(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label faint(String text) {
        var label = words(text);
        label.getStyleClass().add("prompt");
        return label;
    }

    /// What is shown.
    public String value() {
        return value;
    }

    public boolean isOpen() {
        return open != null;
    }

    @Override
    public Node stop() {
        return open == null ? face : open.editor();
    }

    /// Begins to edit, with the keyboard in the field; asks first where the latch is closed.
    public void edit() {
        latch.whenOpen(() -> {
            var editor = open == null ? begin() : open.editor();
            Typing.into(editor);
            if (shape == Shape.LINE) editor.selectAll();
            else editor.end();
        });
    }

    private TextInputControl begin() {
        var editor = shape == Shape.LINE ? new LineEditor() : new GrowingEditor();
        editor.setId(getId() + "-field");
        editor.setAccessibleText(name);
        editor.setPromptText(mixed ? "mixed" : prompt);
        editor.setText(value);
        if (shape == Shape.WRAPPED) editor.setTextFormatter(new TextFormatter<>(InPlace::onOneLine));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.focusedProperty().subscribe((was, is) -> {
            if (was && !is) end();
        });
        open = new Open(editor, value, commit);
        getChildren().set(0, editor);
        if (suggestions != null) suggestions.follow(editor, this::finish);
        return editor;
    }

    private static TextFormatter.Change onOneLine(TextFormatter.Change change) {
        change.setText(change.getText().replaceAll("\\R", " "));
        return change;
    }

    private void pressed(KeyEvent e) {
        if (suggestions != null && suggestions.take(e)) return;
        if (e.getCode() == KeyCode.ESCAPE) giveUp();
        else if (e.getCode() == KeyCode.TAB && !e.isShortcutDown()) goOn(e);
        else if (e.getCode() == KeyCode.ENTER && (shape != Shape.PARAGRAPHS || e.isShortcutDown())) finish();
        else return;
        e.consume();
    }

    /// To the next field, or the one before: a tab is no part of any text here.
    private static void goOn(KeyEvent e) {
        ((Node) e.getTarget()).requestFocusTraversal(
                e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private void giveUp() {
        close();
        face.requestFocus();
    }

    private void finish() {
        boolean something = open != null && !open.editor().getText().isBlank();
        if (!end()) return;
        face.requestFocus();
        if (goesOn && something) edit();
    }

    /// Commits what was typed, where anything was.
    ///
    /// @return false where it was refused; then the field stays open
    private boolean end() {
        if (open == null || committing) return true;
        var typed = open.editor().getText();
        if (!typed.equals(open.before()) && !say(made(typed, open.commit()))) return false;
        close();
        return true;
    }

    /// While a commit is being made, what it leads to is shown here; that must not commit again.
    private Optional<String> made(String typed, Commit<String> commit) {
        committing = true;
        try {
            return commit.make(typed);
        } finally {
            committing = false;
        }
    }

    private void close() {
        open = null;
        if (suggestions != null) suggestions.hide();
        getChildren().set(0, face);
        say(Optional.empty());
        draw();
    }
}
