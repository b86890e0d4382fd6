package setpoint.views.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import setpoint.views.kit.Icon;

/// Something that a person can do in the window. Menus, keys, the sheet of keys and the palette read the same list of
/// them. Immutable; used on the JavaFX thread.
///
/// @param id unique among the actions: `new-plan`
/// @param name a verb, as it stands in menus
/// @param keys what does it from the keyboard; the first is shown
/// @param possible whether there is something to do it to; asked anew whenever it is offered
/// @param doing does it; where it cannot be done after all, the person is told why
public record Action(
        String id, String name, Icon icon, List<KeyCombination> keys, BooleanSupplier possible, Runnable doing) {
    public Action {
        keys = List.copyOf(keys);
    }

    /// One without keys that is always possible.
    public static Action of(String id, String name, Icon icon, Runnable doing) {
        return new Action(id, name, icon, List.of(), () -> true, doing);
    }

    /// The same with keys, written as in `Shortcut+Shift+Z`.
    public Action on(String... keys) {
        var parsed = List.of(keys).stream().map(KeyCombination::valueOf).toList();
        return new Action(id, name, icon, parsed, possible, doing);
    }

    /// The same, possible only at times.
    public Action when(BooleanSupplier possible) {
        return new Action(id, name, icon, keys, possible, doing);
    }

    public boolean isPossible() {
        return possible.getAsBoolean();
    }

    public void run() {
        doing.run();
    }

    /// Whether a key that was pressed asks for this.
    public boolean isAskedBy(KeyEvent e) {
        return keys.stream().anyMatch(k -> k.match(e));
    }

    /// The key that is shown beside the name.
    public Optional<KeyCombination> key() {
        return keys.stream().findFirst();
    }

    /// What it does and by which key, as a tooltip says it.
    public String explained() {
        return key().map(k -> name + " (" + Keys.text(k) + ")").orElse(name);
    }

    /// Lets a button do this; one without words of its own says them to whoever cannot see it.
    public void giveTo(ButtonBase button) {
        button.setOnAction(_ -> run());
        button.setTooltip(new Tooltip(explained()));
        if (button.getText() == null || button.getText().isEmpty()) button.setAccessibleText(name);
    }

    /// This as an item of a menu, to be made whenever the menu opens.
    public MenuItem item() {
        var item = new MenuItem(name);
        item.setId("menu-" + id);
        item.setDisable(!isPossible());
        item.setOnAction(_ -> run());
        // Shown only: the window listens to its keys itself.
        key().ifPresent(item::setAccelerator);
        return item;
    }
}
