package setpoint.views.kit.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// One of a few things, chosen from a menu that opens where it stands. Reads as text until the pointer or the keyboard
/// is on it. The menu's items are `<id>-<key of the thing>`.
public final class Choice<T> extends Refusable {
    private final MenuButton button;
    private final String name;
    private Latch latch = Latch.OPEN;
    private List<T> options = List.of();
    private Function<T, String> words = String::valueOf;
    private Function<T, String> keys = String::valueOf;
    private Function<T, @Nullable Node> marks = _ -> null;
    private Predicate<T> faint = _ -> false;
    private @Nullable T chosen;
    private Commit<T> commit = Commit.none();

    /// @param name what is chosen, for whoever cannot see where it stands
    public Choice(@NamedArg("id") String id, @NamedArg("name") String name) {
        super(id);
        this.name = name;
        button = new MenuButton() {
            @Override
            public void show() {
                if (!latch.isOpen()) latch.whenOpen(this::show);
                else {
                    offer();
                    super.show();
                }
            }
        };
        button.setId(id + "-menu");
        button.setText(name);
        button.setMinWidth(0);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("in-place-choice");
        getStyleClass().add("in-place");
        getChildren().add(button);
    }

    /// Whom to ask before anything is chosen.
    public Choice<T> behind(Latch latch) {
        this.latch = latch;
        return this;
    }

    /// How each option is written, and named in ids.
    public Choice<T> worded(Function<T, String> words, Function<T, String> keys) {
        this.words = words;
        this.keys = keys;
        return this;
    }

    /// What stands before the words of each option.
    public Choice<T> marked(Function<T, @Nullable Node> marks) {
        this.marks = marks;
        return this;
    }

    /// Which options are read faintly, because they say that there is nothing.
    public Choice<T> faintWhere(Predicate<T> faint) {
        this.faint = faint;
        return this;
    }

    /// @param chosen null where several subjects differ
    /// @param otherwise what is read where nothing is chosen
    public void show(List<T> options, @Nullable T chosen, String otherwise, Commit<T> commit) {
        this.options = options;
        this.chosen = chosen;
        this.commit = commit;
        var read = chosen == null ? otherwise : words.apply(chosen);
        button.setText(read);
        button.setGraphic(chosen == null ? null : marks.apply(chosen));
        button.setAccessibleText(name + ": " + read);
        button.getStyleClass().remove("prompt");
        if (chosen == null || faint.test(chosen)) button.getStyleClass().add("prompt");
    }

    /// What is read where it stands.
    public String read() {
        return button.getText();
    }

    private void offer() {
        if (button.getItems().size() == options.size() && button.isShowing()) return;
        button.getItems().setAll(options.stream().map(this::item).toList());
    }

    private RadioMenuItem item(T option) {
        var item = new RadioMenuItem(words.apply(option));
        item.setMnemonicParsing(false);
        item.setId(getId() + "-" + keys.apply(option));
        item.setSelected(Objects.equals(option, chosen));
        item.setOnAction(_ -> say(Objects.equals(option, chosen) ? Optional.empty() : commit.make(option)));
        return item;
    }

    @Override
    public Node stop() {
        return button;
    }
}
